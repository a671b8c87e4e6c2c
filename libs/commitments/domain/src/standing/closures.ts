import { hasCome, type ObligorDays } from '../calendar/obligor-days';
import type { TrackFacts } from '../track/track-known';
import type { Because } from './because';

/* What ends or interrupts a track, by somebody's act, as far as its day has come. Each day is the first without it. */

export interface Closure {
  readonly on: string;
  readonly because: Because;
}

export function withdrawalOf({ commitment }: TrackFacts, days: ObligorDays): Closure | undefined {
  const { withdrawn } = commitment;
  if (!withdrawn || !hasCome(withdrawn.on, days)) return undefined;
  const { on, by } = withdrawn;
  return { on, because: { what: 'commitment-withdrawn', on, eventId: by.eventId } };
}

/** The releases of an obligor: more than one where it was added again. */
export function releasesOf({ commitment, track }: TrackFacts, days: ObligorDays): readonly Closure[] {
  const releases: Closure[] = [];
  for (const { obligor, to, releasedBy } of commitment.stints) {
    if (obligor !== track.obligor || to === undefined || !hasCome(to, days)) continue;
    const eventId = releasedBy?.eventId ?? '';
    releases.push({ on: to, because: { what: 'obligor-released', on: to, eventId } });
  }
  return releases;
}

/** The last release, unless the obligor is one again. */
export function releaseOf(facts: TrackFacts, days: ObligorDays): Closure | undefined {
  const last = releasesOf(facts, days).at(-1);
  if (!last) return undefined;
  const { stints } = facts.commitment;
  const runs = stints.some(
    ({ obligor, from, to }) =>
      obligor === facts.track.obligor && hasCome(from, days) && !(to !== undefined && hasCome(to, days)),
  );
  return runs ? undefined : last;
}

export interface Conclusion extends Closure {
  readonly outcome: 'fulfilled' | 'partly-fulfilled' | 'not-fulfilled' | 'no-consensus';
  /** The final report that it rests on, of a track's own. */
  readonly reportId?: string;
}

/** rules.md §5, 4: the track's own goes before what the body says of the commitment as a whole. */
export function conclusionOf({ commitment, track }: TrackFacts, days: ObligorDays): Conclusion | undefined {
  const own = track.conclusions.findLast(({ on }) => hasCome(on, days));
  if (own) {
    const { on, outcome, reportId, by } = own;
    return {
      on,
      outcome,
      reportId,
      because: { what: 'track-concluded', on, eventId: by.eventId, values: { outcome } },
    };
  }
  const { concluded } = commitment;
  if (!concluded || !hasCome(concluded.on, days)) return undefined;
  const { on, outcome, instrument, by } = concluded;
  const because = { what: 'commitment-concluded', on, eventId: by.eventId, values: { outcome, instrument } };
  return { on, outcome, because };
}

/** A span in which a track does not apply: `[on, againOn)`. */
export interface Inapplicability extends Closure {
  readonly againOn?: string;
}

/** rules.md 3.6. What is said later holds from its day on, also against what was said before of a later day. */
export function inapplicabilitiesOf({ track }: TrackFacts, days: ObligorDays): readonly Inapplicability[] {
  if (track.applicability.length === 0) return [];
  const said = track.applicability
    .filter(({ on }) => hasCome(on, days))
    .reduce<TrackFacts['track']['applicability']>(
      (before, act) => [...before.filter(({ on }) => on < act.on), act],
      [],
    );
  return said.reduce<readonly Inapplicability[]>((spans, act) => {
    const last = spans.at(-1);
    const runs = last !== undefined && last.againOn === undefined;
    if (!('how' in act)) return runs ? [...spans.slice(0, -1), { ...last, againOn: act.on }] : spans;
    const what = act.how === 'agreed' ? 'not-applicable-agreed' : 'declined-on-return';
    return runs ? spans : [...spans, { on: act.on, because: { what, on: act.on, eventId: act.by.eventId } }];
  }, []);
}
