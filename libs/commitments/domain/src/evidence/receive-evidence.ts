import { EvidenceReceived, type ReceiveEvidence } from '@acta/contracts';
import type { Decision } from '@acta/kernel';
import type { EvidenceFile } from './evidence';

/** rules.md 4.9: the bytes say which file it is; received again it is the same one, whatever its type is taken for now. */
export function receiveEvidence(
  state: EvidenceFile,
  { sha256, byteCount, mediaType, owner }: ReceiveEvidence,
): Decision<EvidenceReceived> {
  return state.status === 'received' ? [] : [EvidenceReceived({ sha256, byteCount, mediaType, owner })];
}
