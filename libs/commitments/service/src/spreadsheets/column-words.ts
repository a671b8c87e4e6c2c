import { words, type Language, type Words } from '@acta/nest';

/** What columns are called by people. */
const names: Readonly<Record<string, Words>> = {
  code: words('Código', 'Código', 'Code', 'Code'),
  version: words('Versión leída', 'Versão lida', 'Version read', 'Version lue'),
  plan: words('Plan', 'Plano', 'Plan', 'Plan'),
  area: words('Área', 'Área', 'Area', 'Domaine'),
  project: words('Proyecto', 'Projeto', 'Project', 'Projet'),
  title: words('Título', 'Título', 'Title', 'Titre'),
  text: words('Texto', 'Texto', 'Text', 'Texte'),
  authentic: words('Idiomas auténticos', 'Idiomas autênticos', 'Authentic languages', 'Langues faisant foi'),
  mode: words('Obligación', 'Obrigação', 'Obligation', 'Obligation'),
  obligors: words('Responsables', 'Responsáveis', 'Obligors', 'Responsables'),
  lead: words('Quien conduce', 'Quem conduz', 'Lead', 'Chef de file'),
  participants: words('Participantes', 'Participantes', 'Participants', 'Participants'),
  kind: words('Cómo se cumple', 'Como se cumpre', 'How it is fulfilled', 'Mode d’accomplissement'),
  scale: words('Escala', 'Escala', 'Scale', 'Échelle'),
  indicator: words('Indicador', 'Indicador', 'Indicator', 'Indicateur'),
  indicator_name: words('Nombre del indicador', 'Nome do indicador', 'Name of the indicator', 'Nom de l’indicateur'),
  unit: words('Unidad', 'Unidade', 'Unit', 'Unité'),
  baseline: words('Línea de base', 'Linha de base', 'Baseline', 'Valeur de départ'),
  target: words('Meta', 'Meta', 'Target', 'Cible'),
  direction: words('Sentido', 'Sentido', 'Direction', 'Sens'),
  due_precision: words('Precisión del plazo', 'Precisão do prazo', 'Precision of the due', 'Précision de l’échéance'),
  due_from: words('Plazo desde', 'Prazo desde', 'Due from', 'Échéance à partir du'),
  due_to: words('Plazo hasta', 'Prazo até', 'Due to', 'Échéance jusqu’au'),
  due_words: words('Palabras del plazo', 'Palavras do prazo', 'Words of the due', 'Mots de l’échéance'),
  due_basis: words('Base del plazo', 'Base do prazo', 'How the due is known', 'Fondement de l’échéance'),
  milestones: words('Hitos (JSON)', 'Marcos (JSON)', 'Milestones (JSON)', 'Jalons (JSON)'),
  weight: words('Peso', 'Peso', 'Weight', 'Poids'),
  instrument: words('Instrumento', 'Instrumento', 'Instrument', 'Instrument'),
  meeting: words('Reunión', 'Reunião', 'Meeting', 'Réunion'),
  adopted_on: words('Adoptado el', 'Adotado em', 'Adopted on', 'Adopté le'),
  basis: words('Base de la adopción', 'Base da adoção', 'Basis of the adoption', 'Fondement de l’adoption'),
  source_title: words('Documento', 'Documento', 'Document', 'Document'),
  source_url: words(
    'Dirección del documento',
    'Endereço do documento',
    'Address of the document',
    'Adresse du document',
  ),
  source_line: words('Línea del documento', 'Linha do documento', 'Line of the document', 'Ligne du document'),
  changed_on: words('Rige desde', 'Vale desde', 'In force from', 'En vigueur dès'),
  reason: words('Razón del cambio', 'Razão da mudança', 'Reason of the change', 'Raison du changement'),
};

/** `text.pt` → "Texto (pt)". */
export function columnWords(column: string, language: Language): string {
  const [stem = '', of] = column.split(/\.(.*)/s);
  const name = names[stem]?.[language] ?? stem;
  return of === undefined ? name : `${name} (${of})`;
}
