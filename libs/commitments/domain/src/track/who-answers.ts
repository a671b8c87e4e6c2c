import type { Endorsement } from '@acta/contracts';
import { refuse, type Meta, type Refusal } from '@acta/kernel';
import type { AdoptedCommitment } from '../commitment/commitment';
import { chairsBesides, termOn, type KnownStates } from '../known/states';
import { isCoordinatorOf, isSecretariat, secretariatKey } from './acting';
import { todayFor } from './obligor-time';
import type { Report } from './report';

/** Who submits and corrects what is reported of a track (rules.md 4.4): keys of States, institutions, `ppt`. */
export function answerersOf(obligor: string, { obligation: { lead } }: AdoptedCommitment): readonly string[] {
  if (obligor === 'joint') return [...new Set([...(lead === undefined ? [] : [lead]), secretariatKey])];
  if (obligor === secretariatKey) return [secretariatKey];
  return obligor.startsWith('inst-') ? [obligor, secretariatKey] : [obligor];
}

/** A State, which endorses what its ministries submit; all others' submissions count as endorsed (rules.md 4.4). */
export const isState = (obligor: string): boolean => /^[A-Z]{3}$/.test(obligor);

/** rules.md 4.3 and 4.4: in which function somebody reports for those they act for. */
export function refusalOfAnswerer(
  obligor: string,
  commitment: AdoptedCommitment,
  { actor: { as = '' }, onBehalfOf = '' }: Meta,
): Refusal | undefined {
  if (!answerersOf(obligor, commitment).includes(onBehalfOf)) return refuse('other-obligor', '/path/obligor');
  const functions = isState(onBehalfOf) ? ['national-coordinator', 'focal-point'] : [officeFunctionOf(onBehalfOf)];
  return functions.includes(as) ? undefined : refuse('not-a-submitter');
}

const officeFunctionOf = (party: string): string => (party === secretariatKey ? 'secretariat' : 'focal-point');

/** What a submission is beside: a coordinator's own is endorsed ("firma única"), a focal point's waits for one. */
export function endorsementOf(obligor: string, meta: Meta): Endorsement | undefined {
  if (!isState(obligor)) return 'by-office';
  return isCoordinatorOf(obligor, meta) ? 'sole-signature' : undefined;
}

export interface Reviewing {
  readonly obligor: string;
  readonly report: Report;
  readonly commitment: AdoptedCommitment;
  readonly states: KnownStates;
  /** The instant of the review. */
  readonly now: string;
}

/**
 * rules.md 4.5: the secretariat verifies, but not its own State and not what its office submitted. That do the
 * coordinators of the chairs before and after: for a State, of those beside the chair that it holds.
 */
export function verifiersOf(reviewing: Reviewing): readonly string[] {
  const { report, states, obligor, now } = reviewing;
  const current = termOn(states, todayFor(states, obligor, now))?.id;
  if (isOfOffice(reviewing)) return besides(states, report.term ?? current);
  return isOfChair(reviewing) ? besides(states, current) : [secretariatKey];
}

/** Why somebody may not verify, return after endorsement, or conclude on a report; nothing where they may. */
export function refusalOfVerifier(reviewing: Reviewing, meta: Meta): Refusal | undefined {
  if (reviewing.report.submitted.actor.id === meta.actor.id) return refuse('own-report');
  if (answersItself(reviewing, meta)) return refuse('own-state', '/path/obligor');
  const verifiers = verifiersOf(reviewing);
  if (isSecretariat(meta)) {
    if (verifiers.includes(secretariatKey)) return undefined;
    return refuse(isOfOffice(reviewing) ? 'own-office' : 'own-state', '/path/obligor');
  }
  return verifiers.some((key) => isState(key) && isCoordinatorOf(key, meta)) ? undefined : refuse('not-a-reviewer');
}

/** A State that is or leads the obligor. */
function answersItself({ obligor, commitment }: Reviewing, { onBehalfOf }: Meta): boolean {
  return onBehalfOf !== undefined && isState(onBehalfOf) && answerersOf(obligor, commitment).includes(onBehalfOf);
}

/** The office's own track, or what the office submitted in its own name: a transcription is a State's word. */
function isOfOffice({ obligor, report: { submitted, transcribed } }: Reviewing): boolean {
  return obligor === secretariatKey || (submitted.onBehalfOf === secretariatKey && transcribed === undefined);
}

/** Of the State that holds the chair today. */
function isOfChair({ obligor, report, states, now }: Reviewing): boolean {
  const chair = termOn(states, todayFor(states, obligor, now))?.member;
  return chair !== undefined && (obligor === chair || report.submitted.onBehalfOf === chair);
}

const besides = (states: KnownStates, term: string | undefined): readonly string[] =>
  term === undefined ? [] : chairsBesides(states, term);
