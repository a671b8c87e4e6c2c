import { reportIn, type Report } from '@acta/commitments/domain';
import {
  listing,
  Problem,
  unpublished,
  versioned,
  type Caller,
  type Listing,
  type Unpublished,
  type Versioned,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { reportView } from './report-view';
import { isShownToFew } from '../sight/seen-by';
import { SeenTracks } from '../tracks/seen-tracks';
import { isSeen, showsUnpublished } from '../sight/sight';
import type { ReportPath, TrackPath } from '../tracks/track-paths';

/** The reads of reports. Who is shown what is not public is noted. */
@Injectable()
export class ReportReads {
  constructor(private readonly tracks: SeenTracks) {}

  /** In the order in which they were submitted. */
  async ofTrack(path: TrackPath, caller: Caller): Promise<Listing | Unpublished<Listing>> {
    const { facts, sight } = await this.tracks.get(path, caller);
    const seen = facts.track.reports.filter((report) => isSeen(report, sight));
    const placeOf = new Map<Report, number>(facts.track.reports.map((report, place) => [report, place]));
    const answer = listing(seen, { keyOf: (report) => [placeOf.get(report) ?? 0, report.id] }, (report) =>
      reportView(facts.track, report, sight),
    );
    const noted = isShownToFew(path.obligor, sight) || seen.some((report) => showsUnpublished(report, sight));
    return noted ? unpublished(answer) : answer;
  }

  /** Throws 404 also for one that the reader may not know of. */
  async get({ reportId, ...path }: ReportPath, caller: Caller): Promise<Versioned | Unpublished<Versioned>> {
    const { facts, sight } = await this.tracks.get(path, caller);
    const report = reportIn(facts.track, reportId);
    if (!report || !isSeen(report, sight)) throw new Problem(404, 'not-found');
    const answer = versioned(report.version, reportView(facts.track, report, sight));
    return isShownToFew(path.obligor, sight) || showsUnpublished(report, sight) ? unpublished(answer) : answer;
  }
}
