import type { ProgressFact } from '@acta/commitments/domain';
import { Problem, violationIn, wordsOf, type Language } from '@acta/nest';
import type { Taken } from './progress-intake';
import type { Named, Rejection } from './read-event';
import type { EventAnswerView } from './views-of-progress';

/** What became of an event, in the reader's language. */
export function answerOf(taken: Taken, language: Language): EventAnswerView {
  const { source, id, status } = taken;
  const named = { ...(source !== undefined && { source }), ...(id !== undefined && { id }) };
  if (status === 'rejected') return { ...named, status, ...rejectionIn(taken.rejection, language) };
  const { facts, commitId, token } = taken;
  return {
    ...named,
    status,
    ...effectIn(facts as readonly ProgressFact[]),
    ...(commitId !== undefined && { commitId }),
    ...(token !== undefined && { token }),
  };
}

export function effectIn([fact]: readonly ProgressFact[]): Pick<EventAnswerView, 'effect' | 'period'> {
  if (!fact) return {};
  const { effect, period } = fact.data;
  return { effect, ...(period !== undefined && { period }) };
}

export function rejectionIn(
  { reason, pointer, errors }: Rejection,
  language: Language,
): Omit<EventAnswerView, 'status'> {
  const told = errors?.map((violation) => violationIn(language, violation));
  const message = told?.[0]?.message ?? wordsOf(reason)?.title[language];
  return {
    reason,
    ...(pointer !== undefined && { pointer }),
    ...(message !== undefined && { message }),
    ...(told && { errors: told }),
  };
}

/** The problem of a single event. */
export function problemOfEvent({ source, id }: Named, { reason, pointer = '', errors, values }: Rejection): Problem {
  return new Problem(422, reason, {
    errors: errors ?? [{ pointer, code: reason, message: reason }],
    extra: { ...values, ...(source !== undefined && { source }), ...(id !== undefined && { id }) },
  });
}
