import {
  allEvents,
  Designated,
  DesignationEnded,
  PersonAmended,
  PersonForgotten,
  PersonRegistered,
} from '@acta/contracts';
import { EventRegistry, makeCommit, readCommit, type Fact, type ReadCommit } from '@acta/kernel';
import { metaOf, SeededRandomness, surroundingsWith } from '@acta/testing';
import { ownersOf, people, type PersonDocument } from './people';

const registry = new EventRegistry(allEvents);
const ana = 'person-00000000-0000-8000-8000-000000000001';
const luis = 'person-00000000-0000-8000-8000-000000000002';

/** The commits of one stream, one fact each, by a coordinator of Mexico. */
function stream(name: string, ...facts: readonly Fact[]): ReadCommit[] {
  return facts.map((fact, index) => {
    const meta = metaOf({ onBehalfOf: 'MEX' });
    const draft = {
      log: 'access',
      stream: name,
      version: index + 1,
      command: 'said',
      request: null,
      facts: [fact],
      meta,
    };
    return readCommit(makeCommit(draft, registry, surroundingsWith()), registry);
  });
}

function folded(commits: readonly ReadCommit[]): Record<string, PersonDocument | undefined> {
  const documents: Record<string, PersonDocument | undefined> = {};
  for (const commit of commits) {
    for (const id of people.documentsOf(commit)) documents[id] = people.fold(documents[id], commit, id);
  }
  return documents;
}

const focalPoint = (holder: string, member: string, until?: string) =>
  Designated({
    holder,
    function: 'focal-point',
    for: { member },
    from: '2026-01-01',
    source: 'Nota 1',
    ...(until !== undefined && { until }),
  });
const registered = PersonRegistered({ language: 'es' });
const ownersOn = (day: string, ...commits: readonly ReadCommit[]) =>
  ownersOf(folded(commits)[ana] as PersonDocument, day);

test('a person belongs to whoever registered them until somebody designates them', () => {
  const commits = stream(ana, registered);
  expect(ownersOn('2026-03-01', ...commits)).toEqual(['MEX']);
  expect(ownersOn('2026-03-01', ...commits, ...stream('designation-1', focalPoint(ana, 'ARG')))).toEqual(['ARG']);
});

test('a person belongs to those for whom they act, or will, and no day longer', () => {
  const commits = [...stream(ana, registered), ...stream('designation-1', focalPoint(ana, 'ARG', '2026-04-01'))];
  expect(ownersOn('2025-12-01', ...commits)).toEqual(['ARG']);
  expect(ownersOn('2026-03-31', ...commits)).toEqual(['ARG']);
  expect(ownersOn('2026-04-01', ...commits)).toEqual([]);
});

test('comes to the same however streams interleave', () => {
  const streams = [
    stream(ana, registered, PersonAmended({ fields: ['language'], language: 'pt' }), PersonForgotten({ reason: 'x' })),
    stream(luis, registered),
    stream('designation-1', focalPoint(ana, 'MEX'), DesignationEnded({ holder: ana, on: '2026-03-01' })),
    stream('designation-2', focalPoint(ana, 'ARG')),
    stream('designation-3', focalPoint(luis, 'ARG', '2026-05-01')),
  ];
  const expected = JSON.stringify(sorted(folded(streams.flat())));
  const random = new SeededRandomness(11);
  for (let run = 0; run < 50; run++) {
    const left = streams.map((commits) => [...commits]);
    const turns = random.shuffled(streams.flatMap((commits, index) => commits.map(() => index)));
    expect(JSON.stringify(sorted(folded(turns.map((index) => left[index]?.shift() as ReadCommit))))).toBe(expected);
  }
});

/** Keys in one order, lists as they are: the order of a list is part of the document. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
