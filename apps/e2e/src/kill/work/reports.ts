import { createHash } from 'node:crypto';
import type { Part } from '../cast';
import type { Acknowledged } from '../history';
import { facts, posted, type CommandToSend, type Desk, type Work } from '../sending';
import { adopt } from './commitments';

const fileBytesMax = 200_000;
const correctionsMax = 6;

/** Final reports on a track, each on a file of its own: submitted, given back, endorsed, verified, corrected. */
export function* reports(desk: Desk): Work {
  for (;;) {
    const adopted = yield adopt(desk.next());
    if (!adopted) continue;
    const track = `/api/v1/commitments/${adopted.id}/tracks/MEX`;
    let report = yield reportOn(track, 'reports', yield* uploaded(desk), desk);
    if (report) {
      yield reviewed(track, report.id, 'return', 'coordinator', { reason: 'Falta la fuente.' });
      report = yield reportOn(track, 'reports', yield* uploaded(desk), desk);
    }
    for (let corrections = 0; report && corrections < correctionsMax; corrections++) {
      yield reviewed(track, report.id, 'endorse', 'coordinator', {});
      yield reviewed(track, report.id, 'verify', 'secretariat', {});
      const correction: CommandToSend = reportOn(track, `reports/${report.id}/correct`, yield* uploaded(desk), desk);
      report = yield correction;
    }
  }
}

/** The digest of a file that was uploaded; one under which nothing was uploaded cannot be named in a report. */
function* uploaded(desk: Desk): Generator<CommandToSend, string, Acknowledged | undefined> {
  const bytes = invented(1 + Math.floor(desk.random() * fileBytesMax), desk.next());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  yield {
    what: `upload ${sha256}`,
    as: 'focalPoint',
    method: 'POST',
    path: '/api/v1/evidence',
    contentType: 'application/octet-stream',
    body: bytes,
    expected: { eventTypes: ['commitments.evidence-received'], texts: [sha256], file: sha256 },
  };
  return sha256;
}

/** So many bytes, which no other number gives. */
function invented(byteCount: number, number: number): Uint8Array {
  return Buffer.concat([Buffer.from(`Archivo ${number}. `), Buffer.alloc(byteCount, `${number} `)]);
}

function reportOn(track: string, act: string, sha256: string, desk: Desk): CommandToSend {
  const isCorrection = act !== 'reports';
  const command = {
    what: `${isCorrection ? 'correct' : 'submit'} with ${sha256}`,
    as: 'focalPoint',
    path: `${track}/${act}`,
    expected: { eventTypes: ['commitments.report-submitted'], texts: [sha256] },
    readAfter: ({ id, stream, version }: Acknowledged) => [
      { path: track, stream, atLeast: version },
      { path: `${track}/reports/${id}`, stream, atLeast: version },
    ],
  } as const;
  return posted(command, {
    final: true,
    narrative: `Narración ${desk.next()}`,
    evidence: [{ title: 'Documento', sha256 }],
    ...(isCorrection && { reason: 'Contaba dos veces.' }),
  });
}

const eventTypes = {
  return: 'commitments.report-returned',
  endorse: 'commitments.report-endorsed',
  verify: 'commitments.report-verified',
};

function reviewed(
  track: string,
  reportId: string,
  act: keyof typeof eventTypes,
  as: Part,
  body: object,
): CommandToSend {
  const path = `${track}/reports/${reportId}`;
  const command = {
    what: `${act} ${reportId}`,
    as,
    path: `${path}/${act}`,
    expected: facts(eventTypes[act]),
    readAfter: ({ stream, version }: Acknowledged) => [{ path, stream, atLeast: version }],
  };
  return posted(command, body);
}
