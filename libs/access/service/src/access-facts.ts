import type { DesignationFact, PersonFact, TokenFact } from '@acta/access/domain';

/** All that the `access` log can hold. */
export type AccessFact = PersonFact | DesignationFact | TokenFact;
