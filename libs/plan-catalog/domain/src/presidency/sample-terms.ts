import { TermAssumed, TermEnded, TermScheduled, type UncertainDate } from '@acta/contracts';

/* What the specifications begin with: a term that another follows without a ceremony. */
export const day = (on: string): UncertainDate => ({ on, precision: 'day' });
export const sources = [{ title: 'Acta' }];

export const first = { termId: 'term-1', member: 'BOL', from: day('2019-01-14'), to: day('2020-01-08'), sources };
export const second = { termId: 'term-2', member: 'MEX', from: day('2020-01-08'), to: day('2021-01-08'), sources };
export const firstAssumption = { termId: 'term-1', on: day('2019-01-14'), mode: 'ceremony' as const, sources };
export const secondAssumption = { termId: 'term-2', on: day('2020-01-08'), mode: 'absence' as const, sources };
export const firstEnd = TermEnded({ termId: 'term-1', on: day('2020-01-08'), sources });
export const bothScheduled = [TermScheduled(first), TermScheduled(second)];
export const firstHeld = [...bothScheduled, TermAssumed(firstAssumption)];
export const secondHeld = [...firstHeld, firstEnd, TermAssumed(secondAssumption)];
