import { CommandHandling, EventRegistry, targetOf, type Fact, type Outcome } from '@acta/kernel';
import { openEmbedded } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { join } from 'node:path';
import { collectGarbage, inFlight } from './rounds';
import type { Section } from './section';
import { spreadOf } from './statistics';

const writers = 64;
const commandsEach = 25;

type Counted = Fact<'access.bench-counted', { readonly writer: number }>;

const counted = (data: Counted['data']): Counted => ({ type: 'access.bench-counted', schemaVersion: 1, data });
const declared = { type: counted({ writer: 0 }).type, schemaVersion: 1, sealed: [], upcasters: {}, validate: () => [] };
const counter = { log: 'access', kind: 'counter', initial: 0, evolve: (count: number) => count + 1 };

/** B10: so many writers on one stream, none of whom knows of the others: each is told what became of its command. */
export async function contention(folder: string, rounds: number): Promise<Section> {
  const surroundings = nodeSurroundings();
  const { store, close } = await openEmbedded(join(folder, 'acta'), surroundings, { what: 'acta bench' });
  const commands = new CommandHandling(store, new EventRegistry([Object.assign(counted, declared)]), surroundings);
  const typed: number[] = [];
  const rates: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    collectGarbage();
    const target = targetOf(counter, `${round}`);
    const startedMs = performance.now();
    const outcomes = await inFlight(writers, numbered(round), async ({ id, n }) => {
      const meta = { commitId: id, actor, now: surroundings.clock.now(), correlationId };
      const decide = () => [counted({ writer: n })];
      const asked = { target, name: 'bench.count', decide, command: undefined, request: n, meta };
      return commands.handle(asked).catch(() => undefined);
    });
    const committed = outcomes.filter((outcome) => outcome?.kind === 'committed').length;
    rates.push((committed * 1_000) / (performance.now() - startedMs));
    typed.push(shareOf(outcomes, (await commands.load(target)).version));
  }
  await close();
  return sectionOf(typed, rates);
}

const actor = { kind: 'person', id: 'person-00000000-0000-8000-8000-000000000000' } as const;
const correlationId = '0af7651916cd43dd8448eb211c80319c';

function numbered(round: number): readonly { readonly id: string; readonly n: number }[] {
  return Array.from({ length: writers * commandsEach }, (_, n) => {
    return { id: `00000000-0000-8000-8${String(round).padStart(3, '0')}-${String(n).padStart(12, '0')}`, n };
  });
}

/** Of the commands that were told what they came to; none where the stream has not as many commits as were told of. */
function shareOf(outcomes: readonly (Outcome | undefined)[], version: number): number {
  const committed = outcomes.filter((outcome) => outcome?.kind === 'committed').length;
  return committed === version ? outcomes.filter((outcome) => outcome !== undefined).length / outcomes.length : 0;
}

function sectionOf(typed: readonly number[], rates: readonly number[]): Section {
  const share = spreadOf(typed);
  return {
    name: 'B10 · contention on one stream',
    compared: [
      `${writers} writers, ${commandsEach} commands each, all on one stream without naming a version: the share that was told committed, refused, stale or conflict,`,
      '  where the stream holds as many commits as were told committed, each once; 0 else.',
    ],
    figures: [{ name: 'committed', unit: '/s', ...spreadOf(rates) }],
    comparisons: [{ name: 'typed outcomes ÷ commands', targetMin: 1, ...share, met: share.min === 1 }],
  };
}
