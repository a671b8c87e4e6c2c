import type { Caller, Held, Role } from './caller';

/**
 * How far a role reaches: everything; what belongs to those it acts for, which for the body is everything; what belongs
 * to the State, institution or office that it acts for, and to no other; or what is its own person's.
 */
export type Reach = 'all' | 'own' | 'party' | 'self';

interface Permission {
  /** `read` needs a token with that scope; `write` with the other. */
  readonly kind: 'read' | 'write';
  /** Everybody may, without a token. */
  readonly public?: true;
  /** The answer is about who asks: anybody may have it, but it is not published. */
  readonly ofCaller?: true;
  readonly reach?: Partial<Readonly<Record<Exclude<Role, 'public'>, Reach>>>;
  /** Holders of any token may, for what is their own. */
  readonly anyone?: 'self';
  /** What the record said at an instant can be asked: `?asOf=`, to whoever may read it today. */
  readonly past?: true;
}

/**
 * rules.md §6, the one table: command, read, list and export ask it alike. A command is recorded under its context and
 * its row: `plan-catalog.plan.import`. What stands here by role says how far
 * that role reaches; a role that is not named may not, and a foreign thing that one may not read is absent (404).
 */
export const permissions = {
  'member.read': { kind: 'read', public: true, past: true },
  'member.admit': { kind: 'write', reach: { administrator: 'all' } },
  'member.suspend': { kind: 'write', reach: { administrator: 'all' } },
  'member.resume': { kind: 'write', reach: { administrator: 'all' } },
  'member.rename': { kind: 'write', reach: { administrator: 'all' } },
  'presidency.read': { kind: 'read', public: true, past: true },
  'presidency.schedule': { kind: 'write', reach: { administrator: 'all' } },
  'presidency.assume': { kind: 'write', reach: { administrator: 'all' } },
  'presidency.extend': { kind: 'write', reach: { administrator: 'all' } },
  'presidency.end': { kind: 'write', reach: { administrator: 'all' } },
  'plan.read': { kind: 'read', public: true, past: true },
  'plan.import': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'plan.undo-import': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'plan.adopt': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'plan.split-project': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'plan.set-public-detail': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'plan-import.read': {
    kind: 'read',
    past: true,
    reach: { administrator: 'all', secretariat: 'all', auditor: 'all' },
  },
  'commitment.read': { kind: 'read', public: true, past: true },
  'commitment.adopt': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.amend': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.add-obligor': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.release-obligor': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.reschedule': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.withdraw': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.carry-over': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.conclude': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.set-calendar': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.import': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment.undo-import': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'commitment-import.read': { kind: 'read', reach: { administrator: 'all', secretariat: 'all', auditor: 'all' } },
  'plan.set-calendar': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  'project.triage': { kind: 'write', reach: { administrator: 'all', secretariat: 'all' } },
  /** A State's own acts: of its coordinator. */
  'track.join': { kind: 'write', reach: { 'national-coordinator': 'own' } },
  'track.take-up': { kind: 'write', reach: { 'national-coordinator': 'own' } },
  'track.decline-on-return': { kind: 'write', reach: { 'national-coordinator': 'own' } },
  'track.ask-not-applicable': { kind: 'write', reach: { 'national-coordinator': 'own' } },
  'track.mark-not-applicable': { kind: 'write', reach: { secretariat: 'all' } },
  'track.mark-applicable': { kind: 'write', reach: { secretariat: 'all' } },
  'track.conclude': { kind: 'write', reach: { secretariat: 'all', 'national-coordinator': 'own' } },
  'period.decline': { kind: 'write', reach: { 'national-coordinator': 'own' } },
  'period.excuse': { kind: 'write', reach: { secretariat: 'all' } },
  'period.grant-exception': { kind: 'write', reach: { secretariat: 'all' } },
  /** A track of the office, of all together or of an institution belongs to those who answer for it (rules.md 4.4). */
  'report.submit': {
    kind: 'write',
    reach: { 'national-coordinator': 'own', 'focal-point': 'own', secretariat: 'own' },
  },
  'report.correct': {
    kind: 'write',
    reach: { 'national-coordinator': 'own', 'focal-point': 'own', secretariat: 'own' },
  },
  'report.transcribe': { kind: 'write', reach: { secretariat: 'all' } },
  'report.endorse': { kind: 'write', reach: { 'national-coordinator': 'own' } },
  'report.contest': { kind: 'write', reach: { 'national-coordinator': 'own' } },
  /** Also the coordinators of the chairs before and after, where the office itself reported (rules.md 4.5). */
  'report.return': { kind: 'write', reach: { secretariat: 'all', 'national-coordinator': 'own' } },
  'report.verify': { kind: 'write', reach: { secretariat: 'all', 'national-coordinator': 'own' } },
  /** What a report says before it is endorsed (rules.md 4.7 and 6.4). */
  'report.read-unendorsed': {
    kind: 'read',
    reach: {
      'national-coordinator': 'party',
      'focal-point': 'party',
      secretariat: 'party',
      auditor: 'party',
      system: 'party',
    },
  },
  /** That a report is on its way, not what it says (rules.md 4.7). */
  'report.read-arrivals': { kind: 'read', reach: { secretariat: 'all', auditor: 'own' } },
  /** What the secretariat itself transcribed, before it is confirmed and where it is contested. */
  'report.read-transcribed': { kind: 'read', reach: { secretariat: 'all' } },
  /** A system writes of what belongs to those it acts for, and of nothing else. */
  'progress-event.send': { kind: 'write', reach: { system: 'own' } },
  /** What became of an event: not what it says. */
  'progress-event.read': {
    kind: 'read',
    reach: {
      administrator: 'all',
      secretariat: 'all',
      'national-coordinator': 'own',
      auditor: 'own',
      system: 'own',
    },
  },
  /** What is still to be reported, for those who report it. */
  'expected.read': {
    kind: 'read',
    reach: { system: 'own', 'national-coordinator': 'own', 'focal-point': 'own', secretariat: 'own' },
  },
  /** Drafts belong to the track (rules.md 6.1), and nobody else sees them (6.4). */
  'draft.read': {
    kind: 'read',
    reach: {
      'national-coordinator': 'party',
      'focal-point': 'party',
      secretariat: 'party',
      auditor: 'party',
      system: 'party',
    },
  },
  'draft.submit': {
    kind: 'write',
    reach: { 'national-coordinator': 'own', 'focal-point': 'own', secretariat: 'own' },
  },
  'schema.read': { kind: 'read', public: true },
  'evidence.receive': {
    kind: 'write',
    reach: { 'national-coordinator': 'own', 'focal-point': 'own', secretariat: 'own' },
  },
  'evidence.read': { kind: 'read', public: true },
  /** Evidence that is not for the public (rules.md 4.9). */
  'evidence.read-of-parties': {
    kind: 'read',
    reach: { 'national-coordinator': 'own', 'focal-point': 'own', secretariat: 'all', auditor: 'own', system: 'own' },
  },
  'person.read': {
    kind: 'read',
    anyone: 'self',
    reach: { administrator: 'all', secretariat: 'all', 'national-coordinator': 'own', auditor: 'own' },
  },
  'person.register': {
    kind: 'write',
    reach: { administrator: 'all', secretariat: 'all', 'national-coordinator': 'all' },
  },
  'person.amend': { kind: 'write', anyone: 'self', reach: { administrator: 'all' } },
  'person.forget': { kind: 'write', reach: { administrator: 'all' } },
  'designation.read': {
    kind: 'read',
    past: true,
    anyone: 'self',
    reach: { administrator: 'all', secretariat: 'all', 'national-coordinator': 'own', auditor: 'own' },
  },
  /** Any function, for anybody. */
  'designation.grant': { kind: 'write', reach: { administrator: 'all' } },
  /** National coordinators and focal points, on a State's note. */
  'designation.grant-national': {
    kind: 'write',
    reach: { administrator: 'all', secretariat: 'all' },
  },
  'designation.grant-focal-point': {
    kind: 'write',
    reach: { administrator: 'all', secretariat: 'all', 'national-coordinator': 'own' },
  },
  /** Asked at the door and recorded; what may be ended is what might be granted. */
  'designation.end': {
    kind: 'write',
    reach: { administrator: 'all', secretariat: 'all', 'national-coordinator': 'own' },
  },
  'token.read': { kind: 'read', anyone: 'self', reach: { administrator: 'all' } },
  'token.issue': { kind: 'write', anyone: 'self', reach: { administrator: 'all' } },
  'token.revoke': { kind: 'write', anyone: 'self', reach: { administrator: 'all' } },
  'caller.read': { kind: 'read', public: true, ofCaller: true },
  /** What was recorded, refused and read, by whom (rules.md 6.4): of a State, that and what is nobody's. */
  'audit.read': {
    kind: 'read',
    reach: { administrator: 'all', secretariat: 'all', 'national-coordinator': 'own', auditor: 'own' },
  },
  'parked.read': { kind: 'read', reach: { administrator: 'all' } },
  'parked.replay': { kind: 'write', reach: { administrator: 'all' } },
  'parked.discard': { kind: 'write', reach: { administrator: 'all' } },
  'projection.read': { kind: 'read', reach: { administrator: 'all' } },
  'projection.rebuild': { kind: 'write', reach: { administrator: 'all' } },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;

/** To whom a thing belongs: the members, institutions or office it concerns, and the person it is about. */
export interface Owner {
  readonly owners?: readonly string[];
  readonly person?: string;
}

/** All that a caller may reach by an action: everything, or what belongs to these owners or this person. */
export interface Reachable {
  readonly all: boolean;
  readonly owners: readonly string[];
  readonly person?: string;
}

const nothing: Reachable = { all: false, owners: [] };

export function reachOf(caller: Caller, action: Action): Reachable {
  const permission: Permission = permissions[action];
  if (permission.public) return { all: true, owners: [] };
  if (!caller.actor || !caller.scopes.includes(permission.kind)) return nothing;
  if (caller.actor.kind === 'operator') return { all: true, owners: [] };
  const granted = caller.held.map((held) => ({ held, reach: reachIn(permission, held) }));
  return {
    all: granted.some(({ held, reach }) => reach === 'all' || (reach === 'own' && held.onBehalfOf === undefined)),
    owners: granted.flatMap(({ held, reach }) =>
      (reach === 'own' || reach === 'party') && held.onBehalfOf ? [held.onBehalfOf] : [],
    ),
    ...(permission.anyone === 'self' && { person: caller.actor.id }),
  };
}

/** Whether the caller may do this at all, to something of somebody's. */
export function mayAtAll(caller: Caller, action: Action): boolean {
  const { all, owners, person } = reachOf(caller, action);
  return all || owners.length > 0 || person !== undefined;
}

export function may(caller: Caller, action: Action, owner: Owner): boolean {
  const reach = reachOf(caller, action);
  if (reach.all) return true;
  if (owner.person !== undefined && owner.person === reach.person) return true;
  return (owner.owners ?? []).some((key) => reach.owners.includes(key));
}

/**
 * The function in which a caller acts on this owner's things: one held for that owner goes before one that reaches
 * everything, for a coordinator who is the secretariat too reviews as the one whose turn it is. Without an owner, the one
 * that reaches furthest. Of several held for one owner the first that the row names: a coordinator who is a focal point
 * too submits as the coordinator (rules.md 4.4).
 */
export function heldFor(caller: Caller, action: Action, owner?: Owner): Held | undefined {
  const permission: Permission = permissions[action];
  const reaching = Object.keys(permission.reach ?? {}).flatMap((role) =>
    caller.held.filter((held) => held.role === role),
  );
  const ownersOwn = reaching.find(({ onBehalfOf }) => onBehalfOf !== undefined && owner?.owners?.includes(onBehalfOf));
  const everywhere = reaching.find((held) => reachIn(permission, held) === 'all');
  return ownersOwn ?? everywhere ?? reaching.find((held) => isFor(held, owner));
}

function isFor({ onBehalfOf }: Held, owner: Owner | undefined): boolean {
  return onBehalfOf === undefined || owner === undefined || (owner.owners ?? []).includes(onBehalfOf);
}

function reachIn(permission: Permission, held: Held): Reach | undefined {
  return held.role === 'public' ? undefined : permission.reach?.[held.role];
}
