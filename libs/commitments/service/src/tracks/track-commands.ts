import {
  lastFinalIn,
  todayFor,
  trackOf,
  verifiersOf,
  type Knowing,
  type Track,
  type TrackFact,
  type TrackKnown,
} from '@acta/commitments/domain';
import type { ConcludeTrack, JoinCommitment } from '@acta/contracts';
import type { Decide } from '@acta/kernel';
import { Commands, onBehalfOf, permitToChange, type Answered, type HttpMeta, type Owner } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { ChangedTracks } from './changed-tracks';
import type { TrackPath } from './track-paths';

/** A decision on a track that relies on something beside it. */
export type DecideOnTrack<Command, Event extends TrackFact, Known extends TrackKnown = TrackKnown> = Decide<
  Track,
  Knowing<Command, Known>,
  Event
>;

/** Commands on tracks beside those on reports: finds out whose the track is, asks whether one may, hands over. */
@Injectable()
export class TrackCommands {
  constructor(
    private readonly commands: Commands,
    private readonly tracks: ChangedTracks,
  ) {}

  async act<Command extends object, Event extends TrackFact>(
    path: TrackPath,
    decide: DecideOnTrack<Command, Event>,
    command: Command,
    meta: HttpMeta,
  ): Promise<Answered> {
    const { known, owner } = await this.tracks.of(path);
    permitToChange(meta.caller, { action: meta.action, seenBy: 'commitment.read' }, owner);
    await this.tracks.open(path, { known });
    return this.decided(path, decide, { command, known }, onBehalfOf(meta, owner));
  }

  /** A track begins with it. */
  async join<Event extends TrackFact>(
    path: TrackPath,
    decide: DecideOnTrack<JoinCommitment, Event>,
    command: JoinCommitment,
    meta: HttpMeta,
  ): Promise<Answered> {
    const { known, owner } = await this.tracks.of(path);
    permitToChange(meta.caller, { action: meta.action, seenBy: 'commitment.read' }, owner);
    return this.decided(path, decide, { command, known }, onBehalfOf(meta, owner));
  }

  /** By whoever may verify the final report that it rests on (rules.md §5). */
  async conclude<Event extends TrackFact>(
    path: TrackPath,
    decide: DecideOnTrack<ConcludeTrack, Event>,
    command: ConcludeTrack,
    meta: HttpMeta,
  ): Promise<Answered> {
    const { known } = await this.tracks.of(path);
    const track = await this.tracks.open(path, { known });
    const report = lastFinalIn(track.reports);
    const owner: Owner = report ? { owners: verifiersOf({ ...known, report, now: meta.now }) } : {};
    permitToChange(meta.caller, { action: meta.action, seenBy: 'commitment.read' }, owner);
    return this.decided(path, decide, { command, known }, onBehalfOf(meta, owner));
  }

  private decided<Command extends object, Event extends TrackFact>(
    { commitmentId, obligor }: TrackPath,
    decide: DecideOnTrack<Command, Event>,
    input: Knowing<Command, TrackKnown>,
    meta: HttpMeta,
  ): Promise<Answered> {
    const { on }: { readonly on?: string } = input.command;
    const effectiveOn = on ?? todayFor(input.known.states, obligor, meta.now);
    return this.commands.run(trackOf(commitmentId, obligor), decide, input, { ...meta, effectiveOn });
  }
}
