import { EvidenceReceived } from '@acta/contracts';
import { decider } from '@acta/testing';
import { evidenceFiles, evidenceOf } from './evidence';
import { receiveEvidence } from './receive-evidence';

const given = decider(evidenceFiles);
const sha256 = 'a'.repeat(64);
const file = { sha256, byteCount: 4_096, mediaType: 'application/pdf', owner: 'MEX' };

describe('rules.md 4.9: a file of an owner', () => {
  test('is received as what its bytes say', () => {
    given().when(receiveEvidence, file).then(EvidenceReceived(file));
    expect(given(EvidenceReceived(file)).state()).toMatchObject({ ...file, status: 'received' });
  });
  test('changes nothing the second time, also where its type is taken for another', () =>
    given(EvidenceReceived(file))
      .when(receiveEvidence, { ...file, mediaType: 'application/octet-stream' })
      .then());
  test('G13: is another stream for another owner', () => {
    expect(evidenceOf('MEX', sha256).stream).toBe(`evidence-MEX-${sha256}`);
    expect(evidenceOf('ARG', sha256).stream).toBe(`evidence-ARG-${sha256}`);
  });
});
