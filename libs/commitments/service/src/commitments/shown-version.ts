import { isSeen, type Sight } from '../sight/sight';
import type { KnownTrack } from '../tracks/track-facts';

/**
 * The version of a track as it is for a reader: that of the last act that they may know of. The track's own one tells
 * of each report that is on its way, so only those who may know of them all are told it.
 */
export function shownVersionOf({ document, facts: { track } }: KnownTrack, sight: Sight): number {
  if (sight.unendorsed || sight.arrivals) return document.version;
  const { openings, takenUp, notApplicableAsked, applicability, declined, excused, exceptions, conclusions } = track;
  const others = [takenUp, notApplicableAsked, applicability, declined, excused, exceptions, conclusions].flat();
  const reports = track.reports.filter((report) => isSeen(report, sight));
  const shown = [...openings, ...others].map(({ by }) => by.version).concat(reports.map(({ version }) => version));
  return Math.min(Math.max(...shown), document.version);
}
