import { randomUUID } from 'node:crypto';
import type { Outcome } from '../outcome';
import type { CommandToSend, Desk, Work } from '../sending';
import { facts } from '../sending';
import { adopt } from './commitments';

const batches = 6;
const eventsMax = 20;
const source = 'https://sistemas.gob.example/avances';

/** A ministry's system, which sends what it knows in batches: each event is an answer, and a commit, of its own. */
export function* progressEvents(desk: Desk): Work {
  for (;;) {
    const adopted = yield adopt(desk.next());
    for (let count = 0; adopted && count < batches; count++) {
      yield batchFor(adopted.id, 1 + Math.floor(desk.random() * eventsMax));
    }
  }
}

function batchFor(commitment: string, eventCount: number): CommandToSend {
  const events = Array.from({ length: eventCount }, (_, index) => ({
    specversion: '1.0',
    id: randomUUID(),
    source,
    type: 'acta.progress.reported.v1',
    subject: `commitments/${commitment}/tracks/MEX`,
    time: '2026-06-20T15:00:00Z',
    datacontenttype: 'application/json',
    data: { statements: [{ measure: 'progress', value: index, observedOn: '2026-06-20' }], narrative: 'Avanza.' },
  }));
  const expected = facts('commitments.progress-observed');
  return {
    what: `send ${eventCount} events on ${commitment}`,
    as: 'system',
    method: 'POST',
    path: '/api/v1/progress-events',
    contentType: 'application/cloudevents-batch+json',
    body: JSON.stringify(events),
    expected,
    parts: events.map(({ id }) => ({ what: `event ${id}`, expected: { ...expected, texts: [id] } })),
    outcomesIn: (body) => (body as { readonly events: readonly Answered[] }).events.map(outcomeOf),
  };
}

interface Answered {
  readonly id: string;
  readonly status: 'accepted' | 'duplicate' | 'rejected';
  readonly reason?: string;
  readonly commitId?: string;
}

/** The stream is for Acta to know, so it is not among what these are answered. */
function outcomeOf({ id, status, reason = status, commitId = '' }: Answered): Outcome {
  if (status === 'rejected') return { type: 'fail', reason };
  return { type: 'ok', answer: { commitId, id, stream: '', version: 0 }, token: '' };
}
