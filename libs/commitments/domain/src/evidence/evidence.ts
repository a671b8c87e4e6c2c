import type { EvidenceReceived } from '@acta/contracts';
import { targetOf, type Aggregate, type Recorded, type Target } from '@acta/kernel';

export type ReceivedFile = EvidenceReceived['data'] & { readonly status: 'received'; readonly by: Recorded };

/** A file of one owner, by what its bytes are (rules.md 4.9). */
export type EvidenceFile = { readonly status: 'absent' } | ReceivedFile;

export const evidenceFiles: Aggregate<EvidenceFile, EvidenceReceived> = {
  log: 'commitments',
  kind: 'evidence',
  initial: { status: 'absent' },
  evolve: (_state, { data }, by) => ({ ...data, status: 'received', by }),
};

/** G13: the owner is in the stream's id. The same bytes of another owner are another stream. */
export const evidenceOf = (owner: string, sha256: string): Target<EvidenceFile, EvidenceReceived> =>
  targetOf(evidenceFiles, `${owner}-${sha256}`);
