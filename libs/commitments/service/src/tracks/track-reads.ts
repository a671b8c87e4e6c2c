import {
  Installation,
  listing,
  unpublished,
  versionedAsOfNow,
  type Caller,
  type Language,
  type Listing,
  type Unpublished,
  type Versioned,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { placesOf } from '../commitments/obligor-order';
import { isShownToFew } from '../sight/seen-by';
import { SeenTracks } from './seen-tracks';
import { shownVersionOf } from '../commitments/shown-version';
import { noStates } from '../sight/states-known';
import type { TrackPath } from './track-paths';
import { trackItem, trackView } from './track-view';

/** The reads of tracks: standings and statuses are those of the moment of asking. */
@Injectable()
export class TrackReads {
  constructor(
    private readonly tracks: SeenTracks,
    private readonly installation: Installation,
  ) {}

  /** States in the reader's alphabet (rules.md 6.5). */
  async ofCommitment(
    commitmentId: string,
    caller: Caller,
    language: Language,
  ): Promise<Listing | Unpublished<Listing>> {
    const at = this.installation.shownAt;
    const tracks = await this.tracks.ofCommitment(commitmentId, caller);
    const states = tracks[0]?.facts.states ?? noStates;
    const places = placesOf(
      tracks.map(({ document: { obligor } }) => obligor),
      states,
      language,
    );
    const list = listing(
      tracks,
      { keyOf: ({ document: { obligor, id } }) => [places.get(obligor) ?? 0, id] },
      ({ document, facts, sight }) => trackItem(document.id, facts, sight, at),
    );
    const noted = tracks.some(({ document: { obligor }, sight }) => isShownToFew(obligor, sight));
    return noted ? unpublished(list) : list;
  }

  async get(path: TrackPath, caller: Caller): Promise<Versioned | Unpublished<Versioned>> {
    const seen = await this.tracks.get(path, caller);
    const { document, facts, sight } = seen;
    const view = trackView(document.id, facts, sight, this.installation.shownAt);
    const answer = versionedAsOfNow(shownVersionOf(seen, sight), view);
    return isShownToFew(path.obligor, sight) ? unpublished(answer) : answer;
  }
}
