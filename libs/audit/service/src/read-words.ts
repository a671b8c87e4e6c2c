import type { Told } from './asked-words';

/** What somebody read, or asked to read: by the row of the permission table. */
export const things = {
  'member.read': ['los miembros', 'os membros', 'the members', 'les membres'],
  'presidency.read': ['las presidencias', 'as presidências', 'the presidencies', 'les présidences'],
  'plan.read': ['los planes', 'os planos', 'the plans', 'les plans'],
  'plan-import.read': [
    'las importaciones de planes',
    'as importações de planos',
    'the imports of plans',
    'les importations de plans',
  ],
  'commitment.read': [
    'compromisos, con sus seguimientos e informes',
    'compromissos, com seus acompanhamentos e relatórios',
    'commitments with their tracks and reports',
    'des engagements, avec leurs suivis et rapports',
  ],
  'commitment-import.read': [
    'las importaciones de compromisos',
    'as importações de compromissos',
    'the imports of commitments',
    'les importations d’engagements',
  ],
  'report.read-unendorsed': [
    'informes aún no avalados',
    'relatórios ainda não endossados',
    'reports that are not endorsed yet',
    'des rapports pas encore avalisés',
  ],
  'report.read-arrivals': [
    'qué informes están en camino',
    'que relatórios estão a caminho',
    'which reports are on their way',
    'quels rapports sont en route',
  ],
  'report.read-transcribed': [
    'lo transcrito y no confirmado',
    'o transcrito e não confirmado',
    'what is transcribed and not confirmed',
    'ce qui est transcrit et non confirmé',
  ],
  'progress-event.read': [
    'lo que comunicaron los sistemas',
    'o que os sistemas comunicaram',
    'what systems sent',
    'ce que des systèmes ont communiqué',
  ],
  'expected.read': [
    'lo que falta informar',
    'o que falta informar',
    'what is still to be reported',
    'ce qui reste à rapporter',
  ],
  'draft.read': [
    'borradores de informes',
    'rascunhos de relatórios',
    'drafts of reports',
    'des brouillons de rapports',
  ],
  'schema.read': ['los esquemas', 'os esquemas', 'the schemas', 'les schémas'],
  'evidence.read': ['un archivo de evidencia', 'um arquivo de evidência', 'a file of evidence', 'un fichier de preuve'],
  'evidence.read-of-parties': [
    'un archivo de las partes',
    'um arquivo das partes',
    'a file of the parties',
    'un fichier des parties',
  ],
  'person.read': ['las personas', 'as pessoas', 'the people', 'les personnes'],
  'designation.read': ['las designaciones', 'as designações', 'the designations', 'les désignations'],
  'token.read': ['las claves de acceso', 'as chaves de acesso', 'the access tokens', 'les jetons d’accès'],
  'caller.read': ['quién consulta', 'quem consulta', 'who is asking', 'qui consulte'],
  'audit.read': ['el rastro de auditoría', 'a trilha de auditoria', 'the audit trail', 'la piste d’audit'],
  'parked.read': ['los mensajes retenidos', 'as mensagens retidas', 'the parked messages', 'les messages retenus'],
  'projection.read': ['las vistas de lectura', 'as visões de leitura', 'the read models', 'les vues de lecture'],
} as const satisfies Readonly<Record<string, Told>>;
