import type { Language } from '../http/language';
import type { Problem } from '../problem';
import './general-reasons';
import './request-reasons';
import { fill, titleOf, wordsOf } from './problem-catalogue';
import { violationIn } from './violation-messages';

export interface ProblemContext {
  readonly language: Language;
  readonly traceId: string;
  /** The path that was asked; `/` where none could be read. */
  readonly instance: string;
}

/** The document of RFC 9457, with the members that every problem of Acta has. */
export function problemDocument({ status, reason, details }: Problem, context: ProblemContext): object {
  const { language, traceId, instance } = context;
  const title = titleOf(reason, status, language);
  const detail = details.detail ?? wordsOf(reason)?.detail?.[language] ?? title;
  return {
    type: `/api/problems/${reason}`,
    title,
    status,
    detail: fill(detail, { ...details.extra, traceId }),
    instance,
    reason,
    traceId,
    ...(details.errors && { errors: details.errors.map((violation) => violationIn(language, violation)) }),
    ...details.extra,
  };
}
