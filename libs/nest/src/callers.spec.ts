import {
  allEvents,
  Designated,
  DesignationEnded,
  PersonForgotten,
  TermAssumed,
  TokenIssued,
  TokenRevoked,
  type DesignatedFor,
} from '@acta/contracts';
import { EventRegistry, makeCommit, readCommit, type Fact, type ReadCommit } from '@acta/kernel';
import { metaOf, SeededRandomness, surroundingsWith } from '@acta/testing';
import {
  callerFrom,
  callers,
  currentTerm,
  termsDocument,
  tokenDocument,
  type CallerDocument,
  type KnownHolder,
  type KnownTerms,
  type KnownToken,
} from './callers';

const registry = new EventRegistry(allEvents);
const person = 'person-00000000-0000-8000-8000-000000000001';
const hash = 'a'.repeat(64);

/** The commits of one stream, one fact each. */
function stream(name: string, ...facts: readonly Fact[]): ReadCommit[] {
  const log = name.startsWith('term-') ? 'plan-catalog' : 'access';
  return facts.map((fact, index) => {
    const draft = {
      log,
      stream: name,
      version: index + 1,
      command: 'said',
      request: null,
      facts: [fact],
      meta: metaOf(),
    };
    return readCommit(makeCommit(draft, registry, surroundingsWith()), registry);
  });
}

function folded(commits: readonly ReadCommit[]): Map<string, CallerDocument | undefined> {
  const documents = new Map<string, CallerDocument | undefined>();
  for (const commit of commits) {
    for (const id of callers.documentsOf(commit)) documents.set(id, callers.fold(documents.get(id), commit, id));
  }
  return documents;
}

function callerAt(now: string, commits: readonly ReadCommit[]) {
  const documents = folded(commits);
  const token = documents.get(tokenDocument(hash)) as KnownToken | undefined;
  const holder = token && (documents.get(token.holder) as KnownHolder | undefined);
  return callerFrom(token, holder, documents.get(termsDocument) as KnownTerms | undefined, now);
}

const issued = (holder = person) =>
  TokenIssued({ holder, prefix: '0123abcd', hash, scopes: ['read', 'write'], expiresAt: '2026-07-01T00:00:00.000Z' });
const token = stream('token-1', issued());
const designated = (whom: DesignatedFor, held: Designated['data']['function'], more: object = {}) =>
  Designated({ holder: person, function: held, for: whom, from: '2026-01-01', source: 'Nota 12/2026', ...more });
const assumed = (termId: string, on: string) =>
  TermAssumed({ termId, on: { on, precision: 'day' }, mode: 'ceremony', sources: [] });
const coordinator = { role: 'national-coordinator', onBehalfOf: 'MEX' };

test('a token makes its holder a caller, in the functions held on that day', () => {
  const commits = [...token, ...stream('designation-1', designated({ member: 'MEX' }, 'national-coordinator'))];
  expect(callerAt('2026-03-01T12:00:00.000Z', commits)).toEqual({
    actor: { kind: 'person', id: person },
    held: [coordinator],
    scopes: ['read', 'write'],
    tokenId: '1',
  });
  expect(callerAt('2025-12-31T23:59:59.999Z', commits)?.held).toEqual([]);
});

test('a function is held from its first day to the day before its end', () => {
  const ending = stream(
    'designation-1',
    designated({ member: 'MEX' }, 'national-coordinator', { until: '2026-04-01' }),
  );
  expect(callerAt('2026-03-31T23:59:59.999Z', [...token, ...ending])?.held).toEqual([coordinator]);
  expect(callerAt('2026-04-01T00:00:00.000Z', [...token, ...ending])?.held).toEqual([]);
});

test('an end holds at once', () => {
  const ended = stream(
    'designation-1',
    designated({ member: 'MEX' }, 'national-coordinator'),
    DesignationEnded({ holder: person, on: '2026-03-01' }),
  );
  expect(callerAt('2026-03-01T00:00:00.000Z', [...token, ...ended])?.held).toEqual([]);
});

test('a token that is unknown, revoked or expired is nobody', () => {
  expect(callerAt('2026-03-01T00:00:00.000Z', [])).toBeUndefined();
  expect(callerAt('2026-03-01T00:00:00.000Z', stream('token-1', issued(), TokenRevoked({ hash })))).toBeUndefined();
  expect(callerAt('2026-06-30T23:59:59.999Z', token)).toBeDefined();
  expect(callerAt('2026-07-01T00:00:00.000Z', token)).toBeUndefined();
});

test('nobody calls for a person who was forgotten', () => {
  const forgotten = stream(person, PersonForgotten({ reason: 'asked' }));
  expect(callerAt('2026-03-01T00:00:00.000Z', [...token, ...forgotten])).toBeUndefined();
});

test('the secretariat of a term acts while that term is the current one', () => {
  const commits = [
    ...token,
    ...stream('designation-1', designated({ term: 'term-8' }, 'secretariat')),
    ...stream('term-8', assumed('term-8', '2026-01-10')),
    ...stream('term-9', assumed('term-9', '2026-05-01')),
  ];
  expect(callerAt('2026-01-09T23:00:00.000Z', commits)?.held).toEqual([]);
  expect(callerAt('2026-04-30T23:00:00.000Z', commits)?.held).toEqual([{ role: 'secretariat', onBehalfOf: 'ppt' }]);
  expect(callerAt('2026-05-01T00:00:00.000Z', commits)?.held).toEqual([]);
});

test('of two terms assumed on one day the later in number is current', () => {
  const assumedOn = { 'term-10': '2026-01-10', 'term-9': '2026-01-10' };
  expect(currentTerm({ assumedOn }, '2026-02-01')).toBe('term-10');
  expect(currentTerm(undefined, '2026-02-01')).toBeUndefined();
});

test('a system may do no more than the scope of what it holds today', () => {
  const system = designated({ member: 'MEX' }, 'system', {
    holder: 'source-salud',
    scope: ['read'],
    until: '2026-04-01',
  });
  const commits = [...stream('token-1', issued('source-salud')), ...stream('designation-1', system)];
  expect(callerAt('2026-03-01T00:00:00.000Z', commits)).toMatchObject({
    actor: { kind: 'source', id: 'source-salud' },
    scopes: ['read'],
  });
  expect(callerAt('2026-04-01T00:00:00.000Z', commits)?.scopes).toEqual([]);
});

test('the body itself stands behind an administrator and its own auditor', () =>
  expect(
    callerAt('2026-03-01T00:00:00.000Z', [
      ...token,
      ...stream('designation-1', designated({ body: true }, 'administrator')),
      ...stream('designation-2', designated({ body: true }, 'auditor')),
    ])?.held,
  ).toEqual([{ role: 'administrator' }, { role: 'auditor' }]));

test('comes to the same however streams interleave', () => {
  const streams = [
    stream('token-1', issued(), TokenRevoked({ hash })),
    stream(
      'designation-1',
      designated({ member: 'MEX' }, 'auditor'),
      DesignationEnded({ holder: person, on: '2026-03-01' }),
    ),
    stream('designation-2', designated({ term: 'term-8' }, 'secretariat')),
    stream(person, PersonForgotten({ reason: 'asked' })),
    stream('term-8', assumed('term-8', '2026-01-10')),
    stream('term-9', assumed('term-9', '2026-05-01')),
  ];
  const expected = Object.fromEntries(folded(streams.flat()));
  const random = new SeededRandomness(7);
  for (let run = 0; run < 50; run++) {
    const left = streams.map((commits) => [...commits]);
    const turns = random.shuffled(streams.flatMap((commits, index) => commits.map(() => index)));
    const interleaved = turns.map((index) => left[index]?.shift() as ReadCommit);
    expect(Object.fromEntries(folded(interleaved))).toEqual(expected);
  }
});
