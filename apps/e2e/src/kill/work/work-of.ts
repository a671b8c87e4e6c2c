import type { Desk, Work } from '../sending';
import { commitments } from './commitments';
import { people } from './people';
import { plans } from './plans';
import { progressEvents } from './progress-events';
import { reports } from './reports';
import { spreadsheets } from './spreadsheets';

/** One kind of work is one file; the writers are dealt the kinds in turn. */
const kinds: readonly ((desk: Desk) => Work)[] = [people, reports, commitments, progressEvents, spreadsheets, plans];

export function workOf(writer: number, desk: Desk): Work {
  return (kinds[writer % kinds.length] as (typeof kinds)[number])(desk);
}
