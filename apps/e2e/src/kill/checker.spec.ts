import { createHash } from 'node:crypto';
import { check, type Checked } from './checker';
import { History, type Acknowledged } from './history';
import type { RecordedCommit, RecordFile } from './record-file';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Row {
  readonly id: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly types?: readonly string[];
  readonly note?: string;
  readonly cause?: string;
}

/** A row whose digest and columns agree; its note is sealed. */
function row({
  id,
  position,
  stream,
  version,
  types = ['access.person-registered'],
  note = id,
  cause,
}: Row): RecordedCommit {
  const hash = sha256(`salt${note}`);
  const events = types.map((type) => ({ type, data: { note: { sealed: hash } } }));
  const text = JSON.stringify({ id, log: 'access', stream, version, events, causationId: cause });
  const sealed = JSON.stringify([{ hash, salt: 'salt', text: note }]);
  return { id, log: 'access', position, stream, version, digest: sha256(text), text, sealed };
}

function recordOf(commits: readonly RecordedCommit[]): RecordFile {
  const groups = commits.map(({ log, position }) => ({ log, n: position, from: position, to: position }));
  return { commits, groups, files: new Map([['file', 'file']]) };
}

const answer = (id: string, stream: string, version: number): Acknowledged => ({ commitId: id, id, stream, version });

/** Two commands one after the other, one lost answer that was asked for again, one refusal, one read, one file. */
function goodRun() {
  const history = new History();
  const expected = { eventTypes: ['access.person-registered'], texts: ['person-registered'] };
  const follows = { 'access.followed': 1 };
  for (const key of ['second', 'third', 'refused']) history.begin({ key, what: key, expected });
  history.begin({ key: 'first', what: 'first', expected: { ...expected, file: 'file', follows } });
  history.add({ key: 'first', type: 'invoke' });
  history.add({ key: 'first', type: 'ok', answer: answer('c1', 'person-1', 1) });
  history.add({ key: 'second', type: 'invoke' });
  history.add({ key: 'third', type: 'invoke' });
  history.add({ key: 'second', type: 'info', broken: true });
  history.add({ key: 'third', type: 'ok', answer: answer('c3', 'person-1', 2) });
  history.add({ key: 'second', type: 'invoke' });
  history.add({ key: 'second', type: 'ok', answer: answer('c2', 'person-2', 1) });
  history.add({ key: 'refused', type: 'invoke' });
  history.add({ key: 'refused', type: 'fail', reason: 'not-permitted' });
  history.add({ key: 'third', type: 'read', path: '/people/1', stream: 'person-1', atLeast: 2, version: 2 });
  return history;
}

const rows: readonly [Row, Row, Row, Row, Row] = [
  { id: 'seed', position: 1, stream: 'person-0', version: 1 },
  { id: 'c1', position: 2, stream: 'person-1', version: 1 },
  { id: 'c2', position: 3, stream: 'person-2', version: 1 },
  { id: 'c3', position: 4, stream: 'person-1', version: 2 },
  { id: 'f1', position: 5, stream: 'track-1', version: 1, types: ['access.followed'], cause: 'c1' },
];
const before = new Set(['seed']);

function kinds(checked: Partial<Checked>): string[] {
  const findings = check({ before, history: goodRun(), record: recordOf(rows.map(row)), ...checked });
  return [...new Set(findings.map(({ kind }) => kind))].sort();
}

test('finds nothing where nothing is wrong', () => {
  expect(check({ before, history: goodRun(), record: recordOf(rows.map(row)) })).toEqual([]);
});

describe('finds what was planted in the record:', () => {
  const [seed, c1, c2, c3, f1] = rows;
  const planted = (...those: readonly Row[]) => ({ record: recordOf(those.map(row)) });

  test('lost, the last one acknowledged', () => {
    expect(kinds(planted(seed, c1, c2, { ...f1, position: 4 }))).toEqual(['lost', 'shown-unrecorded']);
  });

  test('lost, with what came after moved up', () => {
    expect(kinds(planted(seed, c1, { ...c3, position: 3 }, { ...f1, position: 4 }))).toEqual(['lost']);
  });

  test('lost, and another commit in its place', () => {
    expect(kinds(planted(seed, c1, c2, { ...c3, id: 'c9' }, f1))).toEqual(['lost', 'unexplained']);
  });

  test('duplicated, under the same id', () => {
    expect(kinds(planted(seed, c1, c2, c3, f1, { ...c2, position: 6, version: 2 }))).toContain('duplicated');
  });

  test('duplicated, under another id', () => {
    expect(kinds(planted(seed, c1, c2, c3, f1, { ...c2, id: 'c2-again', position: 6, version: 2 }))).toEqual([
      'unexplained',
    ]);
  });

  test('the effect of a refused command', () => {
    const effect = { id: 'refused', position: 6, stream: 'person-3', version: 1 };
    expect(kinds(planted(seed, c1, c2, c3, f1, effect))).toEqual(['unexplained']);
  });

  test('reordered in the log', () => {
    expect(kinds(planted(seed, { ...c2, position: 2 }, { ...c1, position: 3 }, c3, f1))).toEqual(['reordered']);
  });

  test('reordered in the stream', () => {
    expect(kinds(planted(seed, { ...c3, position: 2 }, c2, { ...c1, position: 4 }, f1))).toEqual(['gap', 'reordered']);
  });

  test('a gap in the positions, a gap in the versions', () => {
    expect(kinds(planted(seed, c1, c2, { ...c3, position: 6 }))).toContain('gap');
    expect(kinds({ ...planted(seed, c1, c2, { ...c3, version: 3 }, f1) })).toContain('gap');
  });

  test('half-written: an event is missing', () => {
    expect(kinds(planted(seed, c1, { ...c2, types: [] }, c3, f1))).toEqual(['half-written']);
  });

  test('half-written: the content is another', () => {
    expect(kinds(planted(seed, c1, { ...c2, types: ['access.person-forgotten'] }, c3, f1))).toEqual(['half-written']);
  });

  test.each([
    ['the text is cut', (commit: RecordedCommit) => ({ ...commit, text: commit.text.slice(0, -9) })],
    ['a column is another', (commit: RecordedCommit) => ({ ...commit, stream: 'person-8' })],
    ['a sealed text is missing', (commit: RecordedCommit) => ({ ...commit, sealed: '[]' })],
    [
      'a sealed text is another',
      (commit: RecordedCommit) => ({ ...commit, sealed: commit.sealed.replace('c2', 'c8') }),
    ],
  ])('half-written: %s', (_what, harm) => {
    const commits = rows.map(row).map((commit) => (commit.id === 'c2' ? harm(commit) : commit));
    expect(kinds({ record: recordOf(commits) })).toContain('half-written');
  });

  test('nothing where the sealed texts stand there by hash, as an earlier Acta wrote them', () => {
    const earlier = rows.map(row).map((commit) => {
      const sealed = JSON.parse(commit.sealed) as { hash: string }[];
      return { ...commit, sealed: JSON.stringify(Object.fromEntries(sealed.map(({ hash, ...seal }) => [hash, seal]))) };
    });
    expect(kinds({ record: recordOf(earlier) })).toEqual(kinds({}));
  });

  test('half-written: a position without its group', () => {
    const { groups, ...record } = recordOf(rows.map(row));
    expect(kinds({ record: { ...record, groups: groups.slice(0, -1) } })).toEqual(['half-written']);
  });

  test.each([
    ['is not there', new Map<string, string>()],
    ['has other bytes', new Map([['file', 'other']])],
  ])('half-written: the file %s', (_what, files) => {
    expect(kinds({ record: { ...recordOf(rows.map(row)), files } })).toEqual(['half-written']);
  });

  test('lost: what must follow from a command', () => {
    expect(kinds(planted(seed, c1, c2, c3))).toEqual(['lost']);
  });

  test('doubled: what must follow from a command', () => {
    expect(kinds(planted(seed, c1, c2, c3, f1, { ...f1, id: 'f2', position: 6, version: 2 }))).toEqual(['duplicated']);
  });

  test('what must not follow from a command', () => {
    const other = { ...f1, id: 'f2', position: 6, version: 2, types: ['access.other'] };
    expect(kinds(planted(seed, c1, c2, c3, f1, other))).toEqual(['unexplained']);
    expect(kinds(planted(seed, c1, c2, c3, f1, { ...other, cause: 'c2' }))).toEqual(['unexplained']);
    expect(kinds(planted(seed, c1, c2, c3, f1, { ...other, cause: 'nobody' }))).toEqual(['unexplained']);
    expect(kinds(planted(seed, c1, c2, c3, f1, { ...other, cause: 'f1' }))).toEqual(['unexplained']);
  });
});

describe('finds what was planted in the history:', () => {
  test('another answer to the same key', () => {
    const history = goodRun();
    history.add({ key: 'third', type: 'invoke' });
    history.add({ key: 'third', type: 'ok', answer: answer('c3', 'person-1', 3) });
    expect(kinds({ history })).toEqual(['answered-differently']);
  });

  test('a refusal of what was acknowledged', () => {
    const history = goodRun();
    history.add({ key: 'first', type: 'fail', reason: 'conflict' });
    expect(kinds({ history })).toEqual(['answered-differently']);
  });

  test('one commit for two commands', () => {
    const history = goodRun();
    const [first] = history.operations.values();
    history.begin({ key: 'fourth', what: 'fourth', expected: first?.expected ?? { eventTypes: [], texts: [] } });
    history.add({ key: 'fourth', type: 'invoke' });
    history.add({ key: 'fourth', type: 'ok', answer: answer('c1', 'person-1', 1) });
    expect(kinds({ history })).toContain('lost');
  });

  test.each([
    ['an earlier version', 1],
    ['nothing', 0],
  ])('a stale read: %s is shown after the token of a write', (_what, version) => {
    const history = goodRun();
    history.add({ key: 'third', type: 'read', path: '/people/1', stream: 'person-1', atLeast: 2, version });
    expect(kinds({ history })).toEqual(['stale']);
  });

  test('a version that was shown and is not on record', () => {
    const history = goodRun();
    history.add({ key: 'third', type: 'read', path: '/people/1', stream: 'person-1', atLeast: 2, version: 3 });
    expect(kinds({ history })).toEqual(['shown-unrecorded']);
  });

  test('an outcome that was never found out', () => {
    const history = goodRun();
    history.add({ key: 'first', type: 'invoke' });
    expect(kinds({ history })).toEqual(['unresolved']);
  });
});
