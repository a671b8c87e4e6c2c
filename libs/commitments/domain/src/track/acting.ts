import { refuse, type Meta, type Refusal } from '@acta/kernel';

/** Whom somebody speaks for, as `onBehalfOf` says it. */
export const secretariatKey = 'ppt';

/** Of the current term: others hold the function no longer (rules.md 6.1). */
export const isSecretariat = ({ actor, onBehalfOf }: Meta): boolean =>
  actor.as === 'secretariat' && onBehalfOf === secretariatKey;

export const isCoordinatorOf = (state: string, { actor, onBehalfOf }: Meta): boolean =>
  actor.as === 'national-coordinator' && onBehalfOf === state;

/** rules.md 4.3: what is a State's own act is done by its national coordinator. Offices and institutions have none. */
export function refusalUnlessCoordinatorOf(obligor: string, meta: Meta): Refusal | undefined {
  if (meta.onBehalfOf !== obligor) return refuse('other-obligor', '/path/obligor');
  return isCoordinatorOf(obligor, meta) ? undefined : refuse('not-the-coordinator');
}

export const refusalUnlessSecretariat = (meta: Meta): Refusal | undefined =>
  isSecretariat(meta) ? undefined : refuse('not-the-secretariat');
