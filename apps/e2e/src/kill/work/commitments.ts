import type { Acknowledged } from '../history';
import { facts, lettersOf, posted, type CommandToSend, type Desk, type Work } from '../sending';

const states = ['MEX', 'ARG', 'URY'];
const api = '/api/v1/commitments';

/** Commitments, whose tracks Acta opens by itself, and what the secretariat does with them. */
export function* commitments(desk: Desk): Work {
  for (;;) {
    const adopted = yield adopt(desk.next());
    if (!adopted) continue;
    const { id } = adopted;
    yield amend(id, `Se compromete ${desk.next()}.`);
    yield setApplicable(id, 'not-applicable', 'commitments.track-not-applicable');
    if (desk.random() < 0.5) yield setApplicable(id, 'applicable', 'commitments.track-applicable-again');
    if (desk.random() < 0.3) yield withdraw(id);
  }
}

const commitmentAt = ({ id, stream, version }: Acknowledged) => [{ path: `${api}/${id}`, stream, atLeast: version }];

/** The token of an adoption shows its tracks as well (rules.md 1.14). */
export function adopt(number: number): CommandToSend {
  const code = `K${lettersOf(number)}-2031-01-01`;
  const text = `Se adopta ${number}.`;
  const follows = { 'commitments.track-opened': states.length };
  const command = {
    what: `adopt ${code}`,
    as: 'secretariat',
    path: api,
    expected: { eventTypes: ['commitments.commitment-adopted'], texts: [text, code], follows },
    readAfter: (answer: Acknowledged) => [
      ...commitmentAt(answer),
      ...states.map((state) => ({
        path: `${api}/${answer.id}/tracks/${state}`,
        stream: `track-${answer.id}-${state}`,
        atLeast: 1,
      })),
    ],
  } as const;
  return posted(command, {
    code,
    text: { es: text },
    authentic: ['es'],
    obligation: { mode: 'each', obligors: states },
    fulfilment: { kind: 'deliverable' },
    source: { document: { title: 'Acta de prueba' } },
    adoption: { instrument: 'Acta de prueba', on: '2026-02-01', basis: 'consenso' },
    due: { precision: 'none' },
  });
}

function amend(id: string, text: string): CommandToSend {
  const expected = { eventTypes: ['commitments.commitment-amended'], texts: [text] };
  const command = { what: `amend ${id}`, as: 'secretariat', path: `${api}/${id}/amend`, expected } as const;
  return posted({ ...command, readAfter: commitmentAt }, { text: { es: text }, reason: 'Decía otra cosa.' });
}

function setApplicable(id: string, act: 'applicable' | 'not-applicable', eventType: string): CommandToSend {
  const path = `${api}/${id}/tracks/ARG`;
  const command = {
    what: `${act} ${id}`,
    as: 'secretariat',
    path: `${path}/${act}`,
    expected: facts(eventType),
    readAfter: ({ stream, version }: Acknowledged) => [{ path, stream, atLeast: version }],
  } as const;
  return posted(command, { reason: 'Así se acordó.' });
}

function withdraw(id: string): CommandToSend {
  const expected = facts('commitments.commitment-withdrawn');
  const command = { what: `withdraw ${id}`, as: 'secretariat', path: `${api}/${id}/withdraw`, expected } as const;
  return posted({ ...command, readAfter: commitmentAt }, { on: '2026-03-01', reason: 'Ya no hace falta.' });
}
