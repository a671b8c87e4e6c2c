import type { CommitmentOutcome, Due, MilestoneStatement, TrackOutcome } from '@acta/contracts';
import { calendarOf } from '../calendar/calendar-turns';
import { addDays, beforeAllDays } from '../calendar/days';
import { periodsBetween } from '../calendar/periods';
import type { Reading } from './celac-2020-readings';
import { chanceOf, happens } from './chance';
import { officeDayAfter } from './office-days';
import { reportOf } from './report-words';
import { secretariatOn, storyTerms, verifierOn, type StoryAct } from './story-act';

/** What became of a commitment of the presidency, or of all together. */
interface Fate {
  readonly final?: { readonly on: string; readonly outcome: TrackOutcome };
  readonly body?: { readonly on: string; readonly outcome: CommitmentOutcome; readonly instrument: string };
  readonly withdrawnOn?: string;
  readonly rescheduledOn?: string;
}

const done = (on: string, outcome: TrackOutcome = 'fulfilled'): Fate => ({ final: { on, outcome } });
const bySummit = (on: string, outcome: CommitmentOutcome, summit: string): Fate => ({
  body: { on, outcome, instrument: `Acta de la ${summit} (lectura inventada para la demostración)` },
});

const fates: Readonly<Record<string, Fate>> = {
  '01-01': done('2020-11-20'),
  '01-02': bySummit('2021-09-18', 'fulfilled', 'VI Cumbre'),
  '02-01': { rescheduledOn: '2022-03-10' },
  '02-03a': done('2021-06-15', 'partly-fulfilled'),
  '02-03b': done('2020-10-12'),
  '03-01': bySummit('2021-09-18', 'partly-fulfilled', 'VI Cumbre'),
  '03-02': bySummit('2021-09-18', 'partly-fulfilled', 'VI Cumbre'),
  '04-01': done('2021-04-20'),
  '06-01': { rescheduledOn: '2022-02-10' },
  '06-02': bySummit('2023-01-24', 'no-consensus', 'VII Cumbre'),
  '06-05': { rescheduledOn: '2023-02-15' },
  '07-01': done('2021-03-05'),
  '08-01': done('2021-12-10'),
  '09-01': done('2020-10-01'),
  '09-02': done('2021-01-20', 'partly-fulfilled'),
  '10-01': bySummit('2022-01-07', 'no-consensus', 'XXII Reunión de cancilleres'),
  '10-03': { rescheduledOn: '2026-03-20' },
  '11-01': done('2021-02-10'),
  '11-02': done('2021-06-30', 'not-fulfilled'),
  '11-03': { withdrawnOn: '2021-03-15' },
  '13-05': bySummit('2021-12-15', 'fulfilled', 'conferencia de 2021'),
  '14-01': { rescheduledOn: '2025-05-05' },
};

const in2027: Due = { from: '2027-01-01', to: '2027-12-31', precision: 'year', words: 'en 2027', basis: 'stated' };

const fateOf = (code: string): Fate => fates[code.slice('CELAC-2020-'.length)] ?? {};

/** The day on which the commitment as a whole came to its end, if it did. */
export function endOf(code: string): string | undefined {
  const { final, body, withdrawnOn } = fateOf(code);
  return (final && addDays(final.on, 20)) ?? body?.on ?? withdrawnOn;
}

/** What the secretariat and the body decided about a commitment as a whole. */
export function bodyActs({ code }: Reading, until: string): readonly StoryAct[] {
  const { body, withdrawnOn, rescheduledOn } = fateOf(code);
  const acts: StoryAct[] = storyTerms.slice(1).flatMap(({ term, from }): StoryAct[] => {
    const end = endOf(code);
    if (end !== undefined && end <= from) return [];
    return [
      {
        act: 'carry-over',
        key: `${code}/${term}`,
        on: from,
        by: secretariatOn(from),
        of: code,
        body: { term, on: from },
      },
    ];
  });
  if (body)
    acts.push({ act: 'conclude', key: `${code}/conclude`, by: secretariatOn(body.on), of: code, on: body.on, body });
  if (withdrawnOn !== undefined) {
    const reason = 'El encuentro no llegó a convocarse y nadie lo asumió (inventado).';
    const by = secretariatOn(withdrawnOn);
    acts.push({
      act: 'withdraw',
      key: `${code}/withdraw`,
      on: withdrawnOn,
      by,
      of: code,
      body: { on: withdrawnOn, reason },
    });
  }
  if (rescheduledOn !== undefined) {
    const reason = 'La presidencia que lo heredó fijó una fecha nueva (inventado).';
    const by = secretariatOn(rescheduledOn);
    acts.push({
      act: 'reschedule',
      key: `${code}/reschedule`,
      on: rescheduledOn,
      by,
      of: code,
      body: { due: in2027, reason },
    });
  }
  return acts.filter(({ on }) => on <= until);
}

/** The reports of the office, or of all together: each term's secretariat writes them, another chair's coordinator verifies. */
export function officeActs(reading: Reading, until: string): readonly StoryAct[] {
  const { code, obligation, milestones = {} } = reading;
  const obligor = obligation.mode === 'joint' ? 'joint' : 'ppt';
  const { final } = fateOf(code);
  const end = endOf(code);
  const last = end ?? until;
  const periodic = periodsBetween([{ calendar: calendarOf({ every: 'half' }), on: beforeAllDays }], '2020-01-08', last)
    .filter(({ to }) => to < (final?.on ?? last))
    .flatMap((period, index): readonly StoryAct[] => {
      const key = `${code}/${obligor}/${period.key}`;
      if (happens(`${key}/silent`, 18)) return [];
      const on = officeDayAfter(period.dueOn, happens(`${key}/late`, 15) ? 20 : -4 - chanceOf(`${key}/early`, 16));
      if (end !== undefined && on >= end) return [];
      const content = reportOf(key, obligor, reading.fulfilment, index + 1, period.to);
      const body = { ...content, period: period.key, effectiveOn: period.to };
      return reviewed({ act: 'submit', key, on, by: secretariatOn(on), of: code, obligor, body });
    });
  if (!final) return periodic;
  const met = Object.keys(milestones).map((milestone): MilestoneStatement => ({
    milestone,
    outcome: 'met',
    on: final.on,
  }));
  const content = reportOf(`${code}/final`, obligor, reading.fulfilment, 14, final.on);
  const body = { ...content, final: true, ...(met.length > 0 && { milestones: met }), effectiveOn: final.on };
  const of = { of: code, obligor };
  const concludedOn = addDays(final.on, 20);
  return [
    ...periodic,
    { act: 'submit', key: `${code}/${obligor}/final`, on: final.on, by: secretariatOn(final.on), ...of, body },
    {
      act: 'conclude-track',
      key: `${code}/${obligor}/conclude`,
      on: concludedOn,
      by: verifierOn(final.on, obligor),
      ...of,
      body: { outcome: final.outcome, on: concludedOn },
    },
  ];
}

function reviewed(submission: StoryAct): readonly StoryAct[] {
  const { key, on, of, obligor = '' } = submission;
  if (!happens(`${key}/verify`, 50)) return [submission];
  const verification: StoryAct = {
    act: 'verify',
    key: `${key}/verify`,
    on: officeDayAfter(on, 12),
    by: verifierOn(on, obligor),
    of,
    obligor,
    report: key,
    body: {},
  };
  return [submission, verification];
}
