import { createHash } from 'node:crypto';
import { finding, type Finding } from './finding';
import type { RecordedCommit, RecordFile } from './record-file';
import { groupBy, parsed } from './rows';

/** What a record must be by itself: whole commits, dense positions and versions, groups that cover every position. */
export function findInRecord({ commits, groups }: RecordFile): readonly Finding[] {
  const byLog = groupBy(commits, ({ log }) => log);
  const byStream = groupBy(commits, ({ log, stream }) => `${log} ${stream}`);
  return [
    ...commits.flatMap(findInCommit),
    ...repeated(commits.map(({ id }) => id)).map((id) => finding('duplicated', `commit ${id} stands more than once`)),
    ...[...byLog].flatMap(([log, those]) =>
      gaps(
        `positions of ${log}`,
        those.map(({ position }) => position),
      ),
    ),
    ...[...byStream].flatMap(([stream, those]) =>
      gaps(
        `versions of ${stream}`,
        those.map(({ version }) => version),
      ),
    ),
    ...[...byLog].flatMap(([log, those]) => {
      const covered = groups.filter((group) => group.log === log).flatMap(({ from, to }) => range(from, to));
      const same = covered.length === those.length && covered.every((position, index) => position === index + 1);
      return same ? [] : [finding('half-written', `the groups of ${log} do not cover its positions once each`)];
    }),
  ];
}

function findInCommit(commit: RecordedCommit): Finding[] {
  const bad = (why: string) => [finding('half-written', `commit ${commit.id}: ${why}`)];
  if (sha256(commit.text) !== commit.digest) return bad('its digest is not that of its text');
  const content = parsed<RecordedCommit>(commit.text);
  const derived = ['id', 'log', 'stream', 'version'] as const;
  if (derived.some((column) => content?.[column] !== commit[column]))
    return bad('a column does not say what its text says');
  const beside = sealedIn(commit);
  for (const [, hash] of commit.text.matchAll(/\{"sealed":"([0-9a-f]{64})"\}/g)) {
    const open = beside.find((each) => each.hash === hash);
    if (open?.text === undefined) return bad('a sealed text is not there');
    if (sha256(open.salt + open.text) !== hash) return bad('a sealed text is another');
  }
  return [];
}

interface Sealed {
  readonly hash: string;
  readonly salt: string;
  readonly text?: string;
}

/** A list; by hash in a record that an earlier Acta began. */
function sealedIn({ sealed }: RecordedCommit): readonly Sealed[] {
  const kept = parsed<readonly Sealed[] | Record<string, Omit<Sealed, 'hash'>>>(sealed) ?? [];
  return Array.isArray(kept) ? (kept as Sealed[]) : Object.entries(kept).map(([hash, seal]) => ({ hash, ...seal }));
}

/** Rows come in order of position, and in that order the numbers must be 1, 2, 3 … */
function gaps(what: string, numbers: readonly number[]): Finding[] {
  const index = numbers.findIndex((number, place) => number !== place + 1);
  return index < 0 ? [] : [finding('gap', `${what}: ${numbers[index]} stands where ${index + 1} should`)];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
