import type { RescheduleCommitment } from '@acta/contracts';
import { foldFacts, isRefusal, refuse, type Decision, type Meta } from '@acta/kernel';
import { addObligor } from '../commitment/add-obligor';
import { adoptCommitment, type AdoptionKnown } from '../commitment/adopt-commitment';
import { amendCommitment } from '../commitment/amend-commitment';
import { commitments, type AdoptedCommitment, type Commitment, type CommitmentFact } from '../commitment/commitment';
import { releaseObligor } from '../commitment/release-obligor';
import { dueIn } from '../commitment/resolve-due';
import { rescheduleCommitment } from '../commitment/reschedule-commitment';
import type { Knowing } from '../track/track-known';
import { readRow, type AskedChanges } from './asked-row';
import type { SheetRow } from './sheet-columns';

/** A row of an accepted import. */
export interface ImportRow {
  readonly row: SheetRow;
  /** When the import was accepted: what the row asks is judged as of then, whenever it is its turn. */
  readonly acceptedAt: string;
}

/**
 * One row, one commit: the adoption, or all that the row says otherwise than the record. A row that says what the record
 * says changes nothing.
 *
 * Refuses: `row-unreadable`, and what the decisions refuse that adopt, amend, reschedule, release and add.
 */
export function importRow(
  state: Commitment,
  { command: { row, acceptedAt }, known }: Knowing<ImportRow, AdoptionKnown>,
  meta: Meta,
): Decision<CommitmentFact> {
  const asked = readRow(state, row, acceptedAt.slice(0, 10));
  if ('errors' in asked) return refuse('row-unreadable', asked.errors[0]?.column);
  const then = { ...meta, now: acceptedAt };
  if (asked.what === 'adopt') return adoptCommitment(state, { command: asked.command, known }, then);
  return asked.what === 'change' ? changed(state, asked, known, then) : [];
}

/** No milestone is due after its commitment: whatever makes room goes first. */
function changed(
  state: Commitment,
  { amend, reschedule, move, release, add }: AskedChanges,
  known: AdoptionKnown,
  meta: Meta,
): Decision<CommitmentFact> {
  type Step = (now: Commitment) => Decision<CommitmentFact>;
  const moving =
    (command: RescheduleCommitment): Step =>
    (now) =>
      rescheduleCommitment(now, { command, known }, meta);
  const due = reschedule ? [moving(reschedule)] : [];
  const makesRoom = reschedule && state.status === 'adopted' && !isSooner(reschedule, state);
  const steps: readonly Step[] = [
    ...(makesRoom ? due : []),
    ...(amend ? [(now: Commitment) => amendCommitment(now, { command: amend, known }, meta)] : []),
    ...move.map(moving),
    ...(makesRoom ? [] : due),
    ...add.map(
      (command): Step =>
        (now) =>
          addObligor(now, { command, known }),
    ),
    ...release.map(
      (command): Step =>
        (now) =>
          releaseObligor(now, command),
    ),
  ];
  const facts: CommitmentFact[] = [];
  for (const step of steps) {
    const decision = step(foldFacts<Commitment, CommitmentFact>(commitments, facts, state));
    if (isRefusal(decision)) return decision;
    facts.push(...decision);
  }
  return facts;
}

const isSooner = ({ due: { to } }: RescheduleCommitment, state: AdoptedCommitment): boolean =>
  to !== undefined && to < (dueIn(state).to ?? to);
