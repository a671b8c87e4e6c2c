import { originsOf } from './check-following';
import { finding, type Finding } from './finding';
import type { Entry, History } from './history';
import type { RecordedCommit, RecordFile } from './record-file';
import { groupBy, parsed } from './rows';
import { settledOf, type Settled } from './settled';

/** What the record must be by what the clients saw. */
export function findInHistory(
  before: ReadonlySet<string>,
  { operations, entries }: Pick<History, 'operations' | 'entries'>,
  { commits, files }: RecordFile,
): readonly Finding[] {
  const answers = entries.filter(({ type }) => type !== 'read');
  const entriesOf = groupBy(answers, ({ key }) => key);
  const settled = settledOf({ operations, entries: answers });
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  return [
    ...[...operations.values()].flatMap(({ key, what }) => findInAnswers(what, entriesOf.get(key) ?? [])),
    ...settled.flatMap((one) => findInCommit(one, byId.get(one.answer.commitId), files)),
    ...findUnexplained(before, settled, commits),
    ...findReordered(settled, byId),
  ];
}

/** One key, one answer for ever; and by the end of a run every outcome is known (G2). */
function findInAnswers(what: string, entries: readonly Entry[]): Finding[] {
  const answers = new Set(entries.flatMap((entry) => (entry.type === 'ok' ? [JSON.stringify(entry.answer)] : [])));
  if (answers.size > 1) return [finding('answered-differently', `${what}: ${[...answers].join(' and then ')}`)];
  const last = entries.at(-1);
  if (last?.type === 'ok' || last?.type === 'fail') {
    const both = answers.size > 0 && entries.some(({ type }) => type === 'fail');
    return both ? [finding('answered-differently', `${what}: acknowledged, and refused as well`)] : [];
  }
  return [finding('unresolved', `${what}: the outcome was never found out`)];
}

function findInCommit(
  { operation, answer }: Settled,
  commit: RecordedCommit | undefined,
  files: RecordFile['files'],
): Finding[] {
  const { what, expected } = operation;
  if (!commit) return [finding('lost', `${what}: acknowledged as ${answer.commitId}, and not on record`)];
  const isElsewhere = commit.stream !== answer.stream || commit.version !== answer.version;
  if (answer.stream !== '' && isElsewhere) {
    return [finding('lost', `${what}: not at ${answer.stream} version ${answer.version} as acknowledged`)];
  }
  const types = parsed<{ events: { type: string }[] }>(commit.text)?.events.map(({ type }) => type) ?? [];
  if (JSON.stringify(types) !== JSON.stringify(expected.eventTypes)) {
    return [finding('half-written', `${what}: has the events ${types.join(', ')}`)];
  }
  if (expected.file !== undefined && files.get(expected.file) !== expected.file) {
    return [finding('half-written', `${what}: its file is not there as it was sent`)];
  }
  const missing = expected.texts.find((text) => !commit.text.includes(text));
  return missing === undefined ? [] : [finding('half-written', `${what}: "${missing}" is not in it`)];
}

/** A commit that no acknowledged command explains: a second effect of one, or the effect of a refused one. */
function findUnexplained(
  before: ReadonlySet<string>,
  settled: readonly Settled[],
  commits: readonly RecordedCommit[],
): Finding[] {
  const explained = new Map<string, string>();
  const twice: Finding[] = [];
  for (const { operation, answer } of settled) {
    const other = explained.get(answer.commitId);
    if (other !== undefined) twice.push(finding('lost', `${other} and ${operation.what} have one commit`));
    explained.set(answer.commitId, operation.what);
  }
  const origins = originsOf(commits);
  const unexplained = commits.filter(({ id }) => !before.has(id) && !explained.has(origins.get(id) as string));
  return [
    ...twice,
    ...unexplained.map(({ id, log, position }) =>
      finding('unexplained', `commit ${id}, position ${position} of ${log}: no acknowledged command explains it`),
    ),
  ];
}

/** Whoever was answered before another began stands before it: in its stream, and in its log. */
function findReordered(settled: readonly Settled[], byId: ReadonlyMap<string, RecordedCommit>): Finding[] {
  const placed = settled.flatMap((one) => {
    const commit = byId.get(one.answer.commitId);
    return commit ? [{ ...one, commit }] : [];
  });
  const order = placed.toSorted((a, b) => a.commit.position - b.commit.position);
  const latestBegin = new Map<string, (typeof order)[number]>();
  const findings: Finding[] = [];
  for (const one of order) {
    for (const line of [`log ${one.commit.log}`, `stream ${one.commit.stream}`]) {
      const begun = latestBegin.get(line);
      if (begun && begun.invokedAt > one.answeredAt) {
        findings.push(finding('reordered', `${line}: ${begun.operation.what} stands before ${one.operation.what}`));
      }
      if (!begun || one.invokedAt > begun.invokedAt) latestBegin.set(line, one);
    }
  }
  return findings;
}
