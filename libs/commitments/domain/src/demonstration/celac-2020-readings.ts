import readingsTable from '../../data/celac-2020-readings.txt';
import type { Due, Fulfilment, Obligation, Texts } from '@acta/contracts';
import { allMembers, centralAmericaAndCaribbean } from './parties';

/** How a project of the plan is read as a commitment: a reading for the demonstration, not a decision of CELAC. */
export interface Reading {
  readonly code: string;
  /** Of an objective, which is no project: its words as published. */
  readonly text?: string;
  /** The line of the plan. */
  readonly line: number;
  readonly title: Texts;
  readonly obligation: Obligation;
  readonly fulfilment: Fulfilment;
  readonly due: Due;
  /** Slugs and titles of its milestones, due with it. */
  readonly milestones?: Readonly<Record<string, Texts>>;
}

const texts = (es: string, pt: string, en: string, fr: string): Texts => ({ es, pt, en, fr });

const presidency: Obligation = { mode: 'presidency' };
const joint: Obligation = { mode: 'joint', lead: 'ppt' };
const voluntary: Obligation = { mode: 'voluntary' };
const eachMember: Obligation = { mode: 'each', obligors: allMembers };
const eachInArea: Obligation = { mode: 'each', obligors: centralAmericaAndCaribbean };
const jointInArea: Obligation = { mode: 'joint', lead: 'ppt', participants: centralAmericaAndCaribbean };

const event: Fulfilment = { kind: 'event' };
const text: Fulfilment = { kind: 'text' };
const deliverable: Fulfilment = { kind: 'deliverable' };
const continuing: Fulfilment = { kind: 'continuing' };

const term: Due = { precision: 'term', basis: 'inferred' };
const none: Due = { precision: 'none' };
const plan = 'Plan de trabajo 2020 de la Presidencia Pro Tempore de México';
const cited = (line: number) => [{ title: plan, url: 'https://ppt-celac.org/plan-de-trabajo', line }];
const march2020: Due = {
  from: '2020-03-01',
  to: '2020-03-31',
  precision: 'month',
  words: 'en marzo de 2020',
  basis: 'stated',
  sources: cited(57),
};
const secondHalf2020: Due = {
  from: '2020-07-01',
  to: '2020-12-31',
  precision: 'half',
  words: 'segundo semestre de 2020',
  basis: 'inferred',
  sources: cited(155),
};
const kunming: Due = {
  precision: 'none',
  words: '2020 en Kunming, China (oct19)',
  basis: 'doubtful',
  sources: cited(161),
};
const in2021: Due = { from: '2021-01-01', to: '2021-12-31', precision: 'year', words: 'en 2021', sources: cited(259) };

const officials: Fulfilment = {
  kind: 'measured',
  measured: {
    indicator: 'funcionarios',
    name: texts(
      'Funcionarios que participan',
      'Funcionários que participam',
      'Officials taking part',
      'Fonctionnaires participants',
    ),
    unit: 'personas',
    baseline: '0',
    target: '1',
    direction: 'up',
  },
};
const actors: Fulfilment = {
  kind: 'measured',
  measured: {
    indicator: 'actores',
    name: texts(
      'Actores que participan: público, privado, academia',
      'Atores que participam: público, privado, academia',
      'Actors taking part: public, private, academia',
      'Acteurs participants : public, privé, université',
    ),
    unit: 'actores',
    baseline: '0',
    target: '3',
    direction: 'up',
  },
};
const hectares: Fulfilment = {
  kind: 'measured',
  measured: {
    indicator: 'hectareas',
    name: texts(
      'Hectáreas en protección o restauración',
      'Hectares em proteção ou restauração',
      'Hectares under protection or restoration',
      'Hectares protégés ou en restauration',
    ),
    unit: 'ha',
    direction: 'up',
  },
};
const embassies: Fulfilment = {
  kind: 'measured',
  measured: {
    indicator: 'embajadas',
    name: texts(
      'Embajadas que participan',
      'Embaixadas que participam',
      'Embassies taking part',
      'Ambassades participantes',
    ),
    unit: 'embajadas',
    direction: 'up',
  },
};
const surveillance: Fulfilment = { kind: 'scale', scale: 'tracss' };

const threeActors =
  'Participación de tres actores por país: 1) sector público; 2) sector privado; y 3) academia de los países miembros de CELAC en el foro que se celebrará en México en marzo de 2020.';

const fiveSubjects: Readonly<Record<string, Texts>> = {
  cultura: texts(
    'Reunión sobre intercambio cultural',
    'Reunião sobre intercâmbio cultural',
    'Meeting on cultural exchange',
    'Réunion sur les échanges culturels',
  ),
  infraestructura: texts(
    'Reunión sobre infraestructura',
    'Reunião sobre infraestrutura',
    'Meeting on infrastructure',
    'Réunion sur les infrastructures',
  ),
  comercio: texts('Reunión sobre comercio', 'Reunião sobre comércio', 'Meeting on trade', 'Réunion sur le commerce'),
  inversion: texts(
    'Reunión sobre inversión',
    'Reunião sobre investimento',
    'Meeting on investment',
    'Réunion sur l’investissement',
  ),
  'ciencia-y-tecnologia': texts(
    'Reunión sobre ciencia y tecnología',
    'Reunião sobre ciência e tecnologia',
    'Meeting on science and technology',
    'Réunion sur la science et la technologie',
  ),
};

const obligations = { presidency, joint, voluntary, eachMember, eachInArea, jointInArea };
const fulfilments = { event, text, deliverable, continuing, officials, actors, hectares, embassies, surveillance };
const dues = { term, none, march2020, secondHalf2020, kunming, in2021 };

/** Each project of CELAC's plan of 2020 but the one that is no commitment, and the objective of line 57. */
export const celac2020Readings: readonly Reading[] = readingsTable
  .split('\n')
  .filter((row) => row !== '' && !row.startsWith('#'))
  .map((row) => readingIn(row.split(' | ')));

function readingIn(cells: readonly string[]): Reading {
  const [code = '', line = '', obligation = '', fulfilment = '', due = '', es = '', pt = '', en = '', fr = ''] = cells;
  return {
    code: `CELAC-2020-${code}`,
    ...(code === '03-04' && { text: threeActors }),
    line: Number(line),
    title: texts(es, pt, en, fr),
    obligation: named(obligations, obligation),
    fulfilment: named(fulfilments, fulfilment),
    due: named(dues, due),
    ...(code === '08-01' && { milestones: fiveSubjects }),
  };
}

function named<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`the table of readings names ${name}, which there is not`);
  return value;
}

/** "Un fin sin un resultado que pueda mostrarse": an aim without a result that could be shown. */
export const celac2020NoCommitment = {
  code: 'CELAC-2020-06-04',
  reason: 'Es un fin sin un resultado que pueda mostrarse.',
};
