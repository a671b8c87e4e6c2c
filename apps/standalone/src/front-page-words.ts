import type { Language } from '@acta/nest';

export interface Words {
  readonly what: string;
  readonly demonstration: string;
  readonly holds: (counts: { members: number; presidencies: number; plans: number; projects: number }) => string;
  readonly empty: string;
  readonly whereTo: string;
  readonly api: string;
  readonly members: string;
  readonly presidencies: string;
  readonly plans: string;
  readonly commitments: string;
  readonly board: string;
  readonly standing: string;
  readonly asOf: string;
  readonly health: string;
  readonly presidency: string;
  readonly source: string;
  readonly line: string;
  readonly area: string;
  readonly projects: string;
  readonly doubt: string;
  readonly method: string;
}

/** Spanish first (domain.md §3); what a plan says stays in the language in which it was published. */
export const words: Readonly<Record<Language, Words>> = {
  es: {
    what: 'Acta es el registro de lo que se acordó y de lo que se hizo.',
    demonstration: 'Demostración. El plan es el publicado; las personas, sus claves y lo que informan son inventados.',
    holds: ({ members, presidencies, plans, projects }) =>
      `Este registro contiene ${members} Estados miembros, ${presidencies} presidencias pro témpore y ${plans} ${plans === 1 ? 'plan' : 'planes'} de trabajo con ${projects} proyectos.`,
    empty: 'Este registro está vacío. Admita a los miembros e importe un plan de trabajo para empezar.',
    whereTo: 'Adónde ir',
    api: 'La API y su descripción',
    members: 'Estados miembros',
    presidencies: 'Presidencias pro témpore',
    plans: 'Planes de trabajo',
    commitments: 'Compromisos',
    board: 'Quién informó y quién no',
    standing: 'Estado de cumplimiento',
    asOf: 'Datos al',
    health: '¿Está listo?',
    presidency: 'Presidencia pro témpore',
    source: 'Texto publicado en',
    line: 'línea',
    area: 'Área',
    projects: 'proyectos',
    doubt: 'dudoso',
    method: 'Cada proyecto se muestra junto a la línea del texto publicado de la que proviene.',
  },
  pt: {
    what: 'Acta é o registro do que foi acordado e do que foi feito.',
    demonstration: 'Demonstração. O plano é o publicado; as pessoas, suas chaves e o que informam são inventados.',
    holds: ({ members, presidencies, plans, projects }) =>
      `Este registro contém ${members} Estados membros, ${presidencies} presidências pro tempore e ${plans} ${plans === 1 ? 'plano' : 'planos'} de trabalho com ${projects} projetos.`,
    empty: 'Este registro está vazio. Admita os membros e importe um plano de trabalho para começar.',
    whereTo: 'Aonde ir',
    api: 'A API e sua descrição',
    members: 'Estados membros',
    presidencies: 'Presidências pro tempore',
    plans: 'Planos de trabalho',
    commitments: 'Compromissos',
    board: 'Quem informou e quem não',
    standing: 'Situação',
    asOf: 'Dados de',
    health: 'Está pronto?',
    presidency: 'Presidência pro tempore',
    source: 'Texto publicado em',
    line: 'linha',
    area: 'Área',
    projects: 'projetos',
    doubt: 'duvidoso',
    method: 'Cada projeto aparece ao lado da linha do texto publicado de que provém.',
  },
  en: {
    what: 'Acta is the record of what was agreed and what was done.',
    demonstration:
      'Demonstration. The plan is the published one; people, their tokens and what they report are invented.',
    holds: ({ members, presidencies, plans, projects }) =>
      `This record holds ${members} member States, ${presidencies} pro-tempore presidencies and ${plans} work ${plans === 1 ? 'plan' : 'plans'} with ${projects} projects.`,
    empty: 'This record is empty. Admit the members and import a work plan to begin.',
    whereTo: 'Where to go',
    api: 'The API and its description',
    members: 'Member States',
    presidencies: 'Pro-tempore presidencies',
    plans: 'Work plans',
    commitments: 'Commitments',
    board: 'Who has reported, and who has not',
    standing: 'Standing',
    asOf: 'Data as of',
    health: 'Is it ready?',
    presidency: 'Pro-tempore presidency',
    source: 'Text published at',
    line: 'line',
    area: 'Area',
    projects: 'projects',
    doubt: 'doubtful',
    method: 'Each project stands beside the line of the published text that it came from.',
  },
  fr: {
    what: 'Acta est le registre de ce qui a été convenu et de ce qui a été fait.',
    demonstration:
      'Démonstration. Le plan est celui qui a été publié ; les personnes, leurs clés et ce qu’elles rapportent sont inventés.',
    holds: ({ members, presidencies, plans, projects }) =>
      `Ce registre contient ${members} États membres, ${presidencies} présidences pro tempore et ${plans} ${plans === 1 ? 'plan' : 'plans'} de travail avec ${projects} projets.`,
    empty: 'Ce registre est vide. Admettez les membres et importez un plan de travail pour commencer.',
    whereTo: 'Où aller',
    api: 'L’API et sa description',
    members: 'États membres',
    presidencies: 'Présidences pro tempore',
    plans: 'Plans de travail',
    commitments: 'Engagements',
    board: 'Qui a rendu compte, et qui ne l’a pas fait',
    standing: 'État',
    asOf: 'Données au',
    health: 'Est-il prêt ?',
    presidency: 'Présidence pro tempore',
    source: 'Texte publié sur',
    line: 'ligne',
    area: 'Domaine',
    projects: 'projets',
    doubt: 'douteux',
    method: 'Chaque projet figure à côté de la ligne du texte publié dont il provient.',
  },
};
