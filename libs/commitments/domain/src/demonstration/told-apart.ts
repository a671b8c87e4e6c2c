import { calendarOf } from '../calendar/calendar-turns';
import { addDays, beforeAllDays } from '../calendar/days';
import { periodNamed, type Period } from '../calendar/periods';
import type { Reading } from './celac-2020-readings';
import { reportsOf } from './member-acts';
import { reportOf } from './report-words';
import { coordinatorOf, focalPointOf, secretariatOn, type StoryAct } from './story-act';

/** What happens once in the story, so that each page has something true to its purpose. Made up, like all of it. */
const fisheries = 'CELAC-2020-13-02';
const finance = 'CELAC-2020-13-04';
const surveillance = 'CELAC-2020-06-03';
const embassies = 'CELAC-2020-14-02';

type Content = ReturnType<typeof reportOf> & { readonly period: string; readonly effectiveOn: string };

const half = (key: string): Period => {
  const period = periodNamed([{ calendar: calendarOf({ every: 'half' }), on: beforeAllDays }], key);
  if (!period) throw new Error(`${key} is no half-year`);
  return period;
};

/** Periods of a track that are told here, and so by nobody else. */
export const toldApart: Readonly<Record<string, readonly string[]>> = {
  [`${finance}/CUB`]: ['2024-H2'],
  [`${finance}/DMA`]: ['2021-H2'],
  [`${fisheries}/GRD`]: ['2023-H2'],
  [`${surveillance}/SUR`]: ['2022-H2'],
  [`${fisheries}/HTI`]: ['2023-H1'],
  [`${embassies}/MEX`]: ['2026-10'],
  [`${embassies}/LCA`]: ['2026-10'],
};

export function actsToldApart(readings: readonly Reading[]): readonly StoryAct[] {
  const content = (of: string, obligor: string, { key, to }: Period) => {
    const reading = readings.find(({ code }) => code === of);
    if (!reading) throw new Error(`nobody reads ${of}`);
    return { ...reportOf(`${of}/${obligor}/${key}/told`, obligor, reading.fulfilment, 6, to), effectiveOn: to };
  };
  const submission = (of: string, obligor: string, period: Period) => ({
    ...content(of, obligor, period),
    period: period.key,
  });
  return [
    ...declinedAndExcused(),
    ...exception(submission(fisheries, 'GRD', half('2023-H2'))),
    ...transcriptions(submission(surveillance, 'SUR', half('2022-H2')), submission(fisheries, 'HTI', half('2023-H1'))),
    ...waiting((obligor, period) => submission(embassies, obligor, period)),
  ];
}

function declinedAndExcused(): readonly StoryAct[] {
  const excusedOn = '2022-01-20';
  return [
    {
      act: 'decline',
      key: `${finance}/CUB/decline`,
      on: '2025-01-15',
      by: coordinatorOf('CUB'),
      of: finance,
      obligor: 'CUB',
      body: { period: '2024-H2', note: 'En este período no se informará; se hará en el siguiente (inventado).' },
    },
    {
      act: 'excuse',
      key: `${finance}/DMA/excuse`,
      on: excusedOn,
      by: secretariatOn(excusedOn),
      of: finance,
      obligor: 'DMA',
      body: { period: '2021-H2', reason: 'El Estado atendía una emergencia (inventado).' },
    },
  ];
}

/** A first report after the lock, under an exception. */
function exception(body: Content): readonly StoryAct[] {
  const [grantedOn, submittedOn] = ['2024-05-06', '2024-05-15'] as const;
  const of = { of: fisheries, obligor: 'GRD' };
  const reason = 'El punto focal cambió a mitad del plazo (inventado).';
  const granted = { period: '2023-H2', expiresOn: '2024-05-31', reason };
  return [
    {
      act: 'exception',
      key: `${fisheries}/GRD/exception`,
      on: grantedOn,
      by: secretariatOn(grantedOn),
      ...of,
      body: granted,
    },
    { act: 'submit', key: `${fisheries}/GRD/late`, on: submittedOn, by: coordinatorOf('GRD'), ...of, body },
  ];
}

/** Two notes that the secretariat transcribed: one was confirmed, one contested. */
function transcriptions(confirmed: Content, contested: Content): readonly StoryAct[] {
  const [first, second] = ['2023-01-20', '2023-07-18'] as const;
  const key = (of: string, obligor: string) => `${of}/${obligor}/note`;
  const suriname = { of: surveillance, obligor: 'SUR' };
  const haiti = { of: fisheries, obligor: 'HTI' };
  return [
    {
      act: 'transcribe',
      key: key(surveillance, 'SUR'),
      on: first,
      by: secretariatOn(first),
      ...suriname,
      body: { ...confirmed, note: 'Nota verbal 12/2023 (inventada)' },
    },
    {
      act: 'endorse',
      key: `${key(surveillance, 'SUR')}/confirm`,
      on: addDays(first, 6),
      by: coordinatorOf('SUR'),
      ...suriname,
      report: key(surveillance, 'SUR'),
      body: {},
    },
    {
      act: 'transcribe',
      key: key(fisheries, 'HTI'),
      on: second,
      by: secretariatOn(second),
      ...haiti,
      body: { ...contested, note: 'Nota verbal 3/2023 (inventada)' },
    },
    {
      act: 'contest',
      key: `${key(fisheries, 'HTI')}/contest`,
      on: addDays(second, 9),
      by: coordinatorOf('HTI'),
      ...haiti,
      report: key(fisheries, 'HTI'),
      body: { reason: 'La note ne dit pas cela (inventé).' },
    },
  ];
}

/** What waits for somebody on the day on which the demonstration is first opened: one report returned, one to be endorsed. */
function waiting(submission: (obligor: string, period: Period) => Content): readonly StoryAct[] {
  const october = periodNamed([{ calendar: calendarOf({ every: 'month' }), on: beforeAllDays }], '2026-10');
  if (!october) return [];
  const key = (obligor: string) => `${embassies}/${obligor}/2026-10`;
  const sent = (obligor: string, on: string): StoryAct => ({
    act: 'submit',
    key: key(obligor),
    on,
    by: focalPointOf(obligor),
    of: embassies,
    obligor,
    body: submission(obligor, october),
  });
  return [
    sent('MEX', '2026-11-10'),
    {
      act: 'return',
      key: `${key('MEX')}/return`,
      on: '2026-11-12',
      by: coordinatorOf('MEX'),
      of: embassies,
      obligor: 'MEX',
      report: key('MEX'),
      body: { reason: 'Falta decir en qué embajadas (inventado).' },
    },
    sent('LCA', '2026-11-13'),
  ];
}

/** Brazil's part: suspended until 2023-01, it takes some tracks up on its return, leaves one, and says nothing of others. */
export function brazilActs(readings: readonly Reading[], until: string): readonly StoryAct[] {
  const on = '2023-02-10';
  const by = coordinatorOf('BRA');
  const taken = readings.filter(({ code }) => [surveillance, 'CELAC-2020-13-01', fisheries].includes(code));
  const left: StoryAct = {
    act: 'decline-on-return',
    key: `${embassies}/BRA/leave`,
    on,
    by,
    of: embassies,
    obligor: 'BRA',
    body: { reason: 'O Brasil não retoma este compromisso (inventado).' },
  };
  const takenUp = taken.flatMap(({ code, fulfilment }): readonly StoryAct[] => [
    { act: 'take-up', key: `${code}/BRA/take-up`, on, by, of: code, obligor: 'BRA', body: {} },
    ...reportsOf({ of: code, obligor: 'BRA', fulfilment, from: on, until }),
  ]);
  return [left, ...takenUp];
}
