import { type ProgressKnown } from '@acta/commitments/domain';
import { may, onBehalfOf, Problem, type Caller, type HttpMeta, type Owner } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { ChangedTracks } from '../tracks/changed-tracks';
import type { TrackPath } from '../tracks/track-paths';
import { trackNamed } from './subject';

/** A track that a system may write of, and what decisions on its events rely on. */
export interface ProgressSubject {
  readonly path: TrackPath;
  readonly owner: Owner;
  readonly facts: ProgressKnown['facts'];
}

/** Finds what events are about. Of a batch each track is looked up once. */
@Injectable()
export class ProgressSubjects {
  constructor(private readonly tracks: ChangedTracks) {}

  /** Nothing for what is not there and for what is another's alike (G13). */
  finder(caller: Caller): (subject: string) => Promise<ProgressSubject | undefined> {
    const found = new Map<string, Promise<ProgressSubject | undefined>>();
    return (subject) => {
      const known = found.get(subject) ?? this.find(subject, caller);
      found.set(subject, known);
      return known;
    };
  }

  private async find(subject: string, caller: Caller): Promise<ProgressSubject | undefined> {
    const path = trackNamed(subject);
    if (!path) return undefined;
    try {
      const { known, owner } = await this.tracks.of(path);
      if (!may(caller, 'progress-event.send', owner)) return undefined;
      const track = await this.tracks.open(path, { known });
      const { commitment, planCalendars, states } = known;
      return { path, owner, facts: { track, commitment, planCalendars, states } };
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    }
  }
}

/** A system of several acts for the one whose track it is. */
export const actingOn = (meta: HttpMeta, { owner }: ProgressSubject): HttpMeta => onBehalfOf(meta, owner);
