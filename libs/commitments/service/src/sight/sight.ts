import { stands, type Report } from '@acta/commitments/domain';
import { may, type Caller, type Owner } from '@acta/nest';
import type { Naming } from './seen-by';

/** What a reader may see of one track: rules.md 4.3, 4.6, 4.7, 4.9 and 6.3 in one place. */
export interface Sight extends Naming {
  /** What the obligor's own people see alone: reports before they are endorsed. */
  readonly unendorsed: boolean;
  /** What the secretariat transcribed, before it is confirmed and also if it is contested. */
  readonly transcribed: boolean;
  /** That a report is on its way, not what it says. */
  readonly arrivals: boolean;
  /** Evidence that is not for the public. */
  readonly evidenceOfParties: boolean;
}

/** `owner`: those who answer for the track. */
export function sightOf(caller: Caller, naming: Naming, owner: Owner): Sight {
  return {
    ...naming,
    unendorsed: may(caller, 'report.read-unendorsed', owner),
    transcribed: may(caller, 'report.read-transcribed', owner),
    arrivals: may(caller, 'report.read-arrivals', owner),
    evidenceOfParties: may(caller, 'evidence.read-of-parties', owner),
  };
}

/** What was endorsed once stays public, also when a later one took its place. */
export function isPublished(report: Report): boolean {
  return stands(report) || (report.status === 'superseded' && report.endorsed !== undefined);
}

export function showsContent(report: Report, sight: Sight): boolean {
  return isPublished(report) || sight.unendorsed || (report.transcribed !== undefined && sight.transcribed);
}

/** Of a pending one, those who may not see what it says may see that it is there. All others are absent. */
export function isSeen(report: Report, sight: Sight): boolean {
  return showsContent(report, sight) || (report.status === 'submitted' && sight.arrivals);
}

/** Whether the reader is shown what is not public: such reads are noted (rules.md 6.4). */
export function showsUnpublished(report: Report, sight: Sight): boolean {
  if (!showsContent(report, sight)) return false;
  const ofParties = report.evidence.some(({ visibility }) => visibility === 'parties');
  return !isPublished(report) || (ofParties && sight.evidenceOfParties);
}
