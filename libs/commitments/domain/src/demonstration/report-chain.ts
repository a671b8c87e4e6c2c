import type { Fulfilment, SubmitReport } from '@acta/contracts';
import type { Period } from '../calendar/periods';
import { chanceOf, happens } from './chance';
import { officeDayAfter } from './office-days';
import { reportOf } from './report-words';
import { chairOn, coordinatorOf, focalPointOf, verifierOn, type StoryAct } from './story-act';

export interface Submission {
  readonly of: string;
  readonly obligor: string;
  readonly fulfilment: Fulfilment;
  readonly period: Period;
  /** The how manieth period of the track it is, from 1. */
  readonly nth: number;
  readonly on: string;
  readonly final?: true;
}

/** A report and what became of it: submitted, perhaps returned and submitted again, endorsed, perhaps verified, questioned, corrected. */
export function reportChain(submission: Submission): readonly StoryAct[] {
  const { of, obligor, on } = submission;
  const name = `${of}/${obligor}/${submission.period.key}`;
  const coordinator = coordinatorOf(obligor);
  if (happens(`${name}/sole`, 22)) {
    return [submitted(submission, `${name}/1`, coordinator, on), ...afterEndorsement(submission, `${name}/1`, on)];
  }
  const focalPoint = focalPointOf(obligor);
  const first = submitted(submission, `${name}/1`, focalPoint, on);
  const lookedAt = officeDayAfter(on, 1 + chanceOf(`${name}/look`, 4));
  if (!happens(`${name}/returned`, 5)) {
    const endorsement = endorsed(of, obligor, `${name}/1`, coordinator, lookedAt);
    return [first, endorsement, ...afterEndorsement(submission, `${name}/1`, lookedAt)];
  }
  const reason = 'Falta la cifra del período (inventado).';
  const returned: StoryAct = {
    act: 'return',
    key: `${name}/1/return`,
    on: lookedAt,
    by: coordinator,
    of,
    obligor,
    report: `${name}/1`,
    body: { reason },
  };
  const againOn = officeDayAfter(lookedAt, 3);
  const again = submitted(submission, `${name}/2`, focalPoint, againOn);
  const endorsedOn = officeDayAfter(againOn, 1);
  const endorsement = endorsed(of, obligor, `${name}/2`, coordinator, endorsedOn);
  return [first, returned, again, endorsement, ...afterEndorsement(submission, `${name}/2`, endorsedOn)];
}

function submitted(
  { obligor, of, fulfilment, period, nth, final }: Submission,
  key: string,
  by: string,
  on: string,
): StoryAct {
  const content = reportOf(key, obligor, fulfilment, nth, period.to < on ? period.to : on);
  const body: SubmitReport = {
    ...content,
    period: period.key,
    ...(final && { final }),
    effectiveOn: period.to < on ? period.to : on,
  };
  return { act: 'submit', key, on, by, of, obligor, body };
}

const endorsed = (of: string, obligor: string, report: string, by: string, on: string): StoryAct => ({
  act: 'endorse',
  key: `${report}/endorse`,
  on,
  by,
  of,
  obligor,
  report,
  body: {},
});

/** What the secretariat does with the State's word, and the State with what the secretariat says. */
function afterEndorsement(submission: Submission, report: string, endorsedOn: string): readonly StoryAct[] {
  const { of, obligor, period, final } = submission;
  const on = officeDayAfter(endorsedOn, 6 + chanceOf(`${report}/verified`, 25));
  const of_ = { of, obligor, report };
  if (happens(`${report}/questioned`, 3) && obligor !== chairOn(on)) {
    const correctedOn = officeDayAfter(on, 9);
    return [
      {
        act: 'return',
        key: `${report}/question`,
        on,
        by: verifierOn(on, obligor),
        ...of_,
        body: { reason: 'La evidencia no corresponde al período (inventado).' },
      },
      corrected(submission, report, correctedOn),
    ];
  }
  if (!final && happens(`${report}/corrected`, 2))
    return [corrected(submission, report, officeDayAfter(period.locksOn, 8))];
  if (!happens(`${report}/verify`, 55) && !final) return [];
  return [{ act: 'verify', key: `${report}/verify`, on, by: verifierOn(on, obligor), ...of_, body: {} }];
}

function corrected({ of, obligor, fulfilment, period, nth, final }: Submission, report: string, on: string): StoryAct {
  const content = reportOf(`${report}/c`, obligor, fulfilment, nth, period.to);
  const body = {
    ...content,
    ...(final && { final }),
    effectiveOn: period.to,
    reason: 'La cifra anterior contaba dos veces un mismo lugar (inventado).',
  };
  return { act: 'correct', key: `${report}/correct`, on, by: coordinatorOf(obligor), of, obligor, report, body };
}
