import { answerersOf, draftIn, draftsIn, takesNoReports, type Draft, type TrackFacts } from '@acta/commitments/domain';
import {
  Installation,
  listing,
  permitToSee,
  Problem,
  versionedAsOfNow,
  type Caller,
  type Listing,
  type Versioned,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { KnownTracks, type KnownTrack } from '../tracks/track-facts';
import type { TrackPath } from '../tracks/track-paths';
import { draftItem, draftView } from './draft-view';
import { GatheredProgress } from './gathered-progress';
import { TracksOfCaller } from './tracks-of-caller';
import type { DraftItemView } from './views-of-drafts';

/** Drafts, for those whose track it is (rules.md 6.4): for all others there is none. */
@Injectable()
export class DraftReads {
  constructor(
    private readonly gathered: GatheredProgress,
    private readonly tracks: KnownTracks,
    private readonly ofCaller: TracksOfCaller,
    private readonly installation: Installation,
  ) {}

  /** By period. */
  async ofTrack(path: TrackPath, caller: Caller): Promise<Listing> {
    const { facts } = await this.trackSeen(path, caller);
    const items = itemsOf(await this.draftsOf(path), facts, this.now());
    return listing(items, { keyOf: ({ period }) => [period, period] });
  }

  async get(path: TrackPath & { readonly period: string }, caller: Caller): Promise<Versioned> {
    const { facts } = await this.trackSeen(path, caller);
    const document = await this.gathered.get(path.commitmentId, path.obligor);
    const draft = document && draftIn(document.progress, path.period);
    const item = draft && draftItem(draft, facts, this.now());
    if (!draft || !item) throw new Problem(404, 'not-found');
    return versionedAsOfNow(draft.version, draftView(draft, item));
  }

  /** What waits for the caller: one item for each track and period, whatever number of events it rests on. */
  async waitingFor(caller: Caller): Promise<Listing> {
    const at = this.now();
    const items: DraftItemView[] = [];
    for (const { facts, commitment } of await this.ofCaller.reachedBy(caller, 'draft.read')) {
      if (takesNoReports(facts, at)) continue;
      const drafts = await this.draftsOf({ commitmentId: commitment.id, obligor: facts.track.obligor });
      items.push(...itemsOf(drafts, facts, at).filter(({ waiting }) => waiting));
    }
    const idOf = ({ commitment, obligor, period }: DraftItemView) => `${commitment} ${obligor.key} ${period}`;
    return listing(items, { keyOf: (item) => [`${item.dueOn} ${idOf(item)}`, idOf(item)] });
  }

  private async trackSeen({ commitmentId, obligor }: TrackPath, caller: Caller): Promise<KnownTrack> {
    const known = await this.tracks.get(commitmentId, obligor);
    if (!known) throw new Problem(404, 'not-found');
    permitToSee(caller, 'draft.read', { owners: answerersOf(obligor, known.facts.commitment) });
    return known;
  }

  private async draftsOf({ commitmentId, obligor }: TrackPath): Promise<readonly Draft[]> {
    const document = await this.gathered.get(commitmentId, obligor);
    return document ? draftsIn(document.progress) : [];
  }

  private now(): string {
    return this.installation.surroundings.clock.now();
  }
}

function itemsOf(drafts: readonly Draft[], facts: TrackFacts, at: string): readonly DraftItemView[] {
  return drafts.flatMap((draft) => {
    const item = draftItem(draft, facts, at);
    return item ? [item] : [];
  });
}
