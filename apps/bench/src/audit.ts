import { openEmbedded } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import type { AuditFilter, AuditIndex } from '@acta/kernel';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { actorOf, commitmentOf, dayOf, entryAt, entryCount, instantOf, members, typeOf } from './audit-entries';
import { timed } from './rounds';
import type { Figure, Section } from './section';
import { quantile, spreadOf } from './statistics';

const questionsPerRound = 100;
const batch = 1_000;
const pageLimit = 50;

type Question = (n: number) => AuditFilter;

const placeOf = (n: number): number => (n * 7_919_317) % entryCount;
const member = (n: number): string => members[n % members.length] as string;

/** Each filter alone, and those that people ask together. A range is of a month. */
const questions: Readonly<Record<string, Question>> = {
  'no filter': () => ({}),
  actor: (n) => ({ actorId: actorOf(n) }),
  'on whose behalf': (n) => ({ onBehalfOf: member(n) }),
  member: (n) => ({ member: member(n) }),
  commitment: (n) => ({ commitment: commitmentOf(n) }),
  plan: (n) => ({ plan: commitmentOf(n).slice(0, 10) }),
  type: (n) => ({ type: typeOf(n) }),
  happened: (n) => ({ happenedFrom: dayOf(placeOf(n)), happenedTo: dayOf(placeOf(n) + 5_000) }),
  recorded: (n) => ({ recordedFrom: instantOf(placeOf(n)), recordedBefore: instantOf(placeOf(n) + 5_000) }),
  correlation: (n) => ({ correlationId: `trace-${placeOf(n) >> 1}` }),
  'kind: refusals': () => ({ kinds: ['refusal'] }),
  'saved query': () => ({ marks: ['sole-signature'] }),
  'member and commitment': (n) => ({ member: member(n), commitment: commitmentOf(n * 31) }),
  'actor and type': (n) => ({ actorId: actorOf(n), type: typeOf(n * 3) }),
  'member and happened': (n) => ({
    member: member(n),
    happenedFrom: dayOf(placeOf(n)),
    happenedTo: dayOf(placeOf(n) + 5_000),
  }),
  'as the auditor of one State': (n) => ({ owners: [member(n)] }),
};

/** How long a page of the audit trail takes by each filter, of a million entries: the oldest, the newest, and from anywhere. */
export async function audit(folder: string, rounds: number): Promise<Section> {
  const { auditIndex, close } = await openEmbedded(folder, nodeSurroundings(), { what: 'the bench' });
  const { durationMs } = await timed(entryCount, () => fill(auditIndex));
  const figures: Figure[] = [];
  for (const [name, question] of Object.entries(questions))
    figures.push(await pagesOf(auditIndex, name, question, rounds));
  figures.push(await countsOf(auditIndex, 'counts by type', () => ({}), 'type'));
  figures.push(await countsOf(auditIndex, 'counts by day, of a member', (n) => ({ member: member(n) }), 'day'));
  await close();
  const megabytes = statSync(join(folder, 'audit.sqlite')).size / 1024 / 1024;
  return {
    name: 'Audit trail · 1,000,000 entries',
    compared: [
      `p99 of a page of ${pageLimit} entries in ${questionsPerRound} questions a round, values and places varied; counts once each.`,
      'the index alone: sentences of the entries that a page shows are read from the record.',
    ],
    figures: [
      figure('filled with a million entries', 's', durationMs / 1_000),
      figure('on disk', 'MB', megabytes),
      ...figures,
    ],
    comparisons: [],
  };
}

async function fill(index: AuditIndex): Promise<void> {
  const build = await index.rebuilding();
  for (let from = 0; from < entryCount; from += batch) {
    const entries = Array.from({ length: batch }, (_, offset) => entryAt(from + offset));
    await build.put(entries, { log: 'commitments', position: from + batch });
  }
  await build.prepare();
  await build.replace();
}

async function pagesOf(index: AuditIndex, name: string, question: Question, rounds: number): Promise<Figure> {
  const p99Ms: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const tookMs: number[] = [];
    for (let n = round * questionsPerRound; n < (round + 1) * questionsPerRound; n++) {
      const beside = n % 3 === 0 ? { beside: entryAt(placeOf(n * 13)).id } : {};
      const page = { direction: n % 2 === 0 ? 'back' : 'forward', limit: pageLimit, ...beside } as const;
      tookMs.push((await timed(1, async () => void (await index.page(question(n), page)))).durationMs);
    }
    p99Ms.push(quantile(tookMs, 0.99));
  }
  return { name: `p99 by ${name}`, unit: 'ms', ...spreadOf(p99Ms) };
}

async function countsOf(index: AuditIndex, name: string, question: Question, by: 'type' | 'day'): Promise<Figure> {
  const tookMs: number[] = [];
  for (let n = 0; n < 5; n++) {
    tookMs.push((await timed(1, async () => void (await index.counts(question(n), by)))).durationMs);
  }
  return { name, unit: 'ms', ...spreadOf(tookMs) };
}

const figure = (name: string, unit: string, value: number): Figure => ({
  name,
  unit,
  median: value,
  min: value,
  max: value,
});
