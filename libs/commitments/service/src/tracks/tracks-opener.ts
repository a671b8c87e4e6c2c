import { openTrack, trackOf } from '@acta/commitments/domain';
import { consequence, type Reaction, type Reactor } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { openedBy } from './tracks';

/** rules.md 1.14: each obligor that a commitment names gets a track. */
export const openTracks: Reaction = {
  name: 'open-tracks',
  log: 'commitments',
  reactTo: (commit) =>
    openedBy(commit).map(({ commitment, obligor, on, how }) =>
      consequence({
        target: trackOf(commitment, obligor),
        name: 'commitments.track.open',
        decide: openTrack,
        command: { commitment, obligor, on, how },
      }),
    ),
};

/** Opens tracks at once, for a command that needs them: what runs again changes nothing. */
@Injectable()
export class TracksOpener {
  constructor(private readonly installation: Installation) {}

  /** Those that follow from one commit of a commitment. */
  async openedBy(commitId: string): Promise<void> {
    const commit = await this.installation.store.findCommit(commitId);
    if (commit) await this.reactor().run(commit);
  }

  /** All that a commitment's commits announce: before a command on a track that is not there yet. */
  async openAllOf(commitmentId: string): Promise<void> {
    const commits = await this.installation.store.readStream(openTracks.log, `commitment-${commitmentId}`, 0);
    for (const commit of commits) await this.reactor().run(commit);
  }

  private reactor(): Reactor {
    const reactor = this.installation.reactors.find(({ reaction }) => reaction.name === openTracks.name);
    if (!reactor) throw new Error(`the reaction ${openTracks.name} is not among those of this process`);
    return reactor;
  }
}
