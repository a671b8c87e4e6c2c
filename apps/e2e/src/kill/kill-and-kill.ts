import type { Cast } from './cast';
import type { KillFigures } from './figures';
import type { History } from './history';
import { killPoints, type KillAt, type KillPoint } from './kill-point-names';
import { randomFrom } from './random';
import type { Victim } from './victim';
import { workOf } from './work/work-of';
import { write, type Run } from './writer';

const acknowledgedWithinMs = 60_000;
const pollMs = 5;
/** One in so many starts is killed as well. */
const killStartEvery = 5;
/** A point that is passed at most so often before it is the end: a few hundred milliseconds of work. */
const passesMax: Readonly<Partial<Record<KillPoint, number>>> = {
  'file-written': 4,
  'file-named': 4,
  'person-kept': 8,
};
const passesMaxOfOthers = 30;
/** One that is to die at a point is killed only if it has not come there by then. */
const pointWithinMs = 2_500;

export interface KillSettings {
  readonly kills: number;
  readonly writers: number;
  readonly seed: number;
  /** Between the answer of the first write after a start and a kill at random. */
  readonly aliveMsMax: number;
}

export type Kills = Pick<KillFigures, 'killsInFlight' | 'atPoints' | 'startsKilled'>;

interface Stage {
  readonly victim: Victim;
  readonly history: History;
  readonly cast: Cast;
}

/** Half of the kills come at random, half at the named points in turn; at the end every writer knows all outcomes. */
export async function killAndKill(
  { kills, writers, seed, aliveMsMax }: KillSettings,
  { victim, history, cast }: Stage,
  say: (line: string) => void,
): Promise<Kills> {
  const random = randomFrom(seed);
  let [stopping, count, killsInFlight, startsKilled] = [false, 0, 0, 0];
  const atPoints: Partial<Record<KillPoint, number>> = {};
  const run: Run = {
    history,
    cast,
    random,
    sharedPeople: [],
    url: () => victim.url,
    up: () => victim.up(),
    stopping: () => stopping,
    next: () => count++,
  };
  const writing = Promise.all(Array.from({ length: writers }, (_, index) => write(run, workOf(index, run))));
  // Why a writer ended is also why the next line here throws; until then nobody listens.
  writing.catch(() => undefined);
  try {
    let end: KillAt | undefined;
    for (let kill = 1; kill <= kills; kill++) {
      const from = history.entries.length;
      await Promise.race([acknowledgedAgain(history), victim.ended()]);
      await Promise.race([pause(end ? pointWithinMs : random() * aliveMsMax), victim.ended()]);
      const isAtPoint = await victim.kill();
      if (victim.fault !== undefined) throw new Error(`the server ended by itself: ${victim.fault}`);
      if (end && isAtPoint) atPoints[end.point] = (atPoints[end.point] ?? 0) + 1;
      const startMoment = kill % killStartEvery === 0 ? random() : undefined;
      if (startMoment !== undefined) startsKilled++;
      end = kill % 2 === 1 ? pointOf(kill, random) : undefined;
      await victim.restart(startMoment, kill === kills ? undefined : end);
      const lost = history.entries.slice(from).some((entry) => entry.type === 'info' && entry.broken);
      if (lost) killsInFlight++;
      if (kill % 10 === 0 || kill === kills) say(`  ${kill} kills, ${history.entries.length} lines of history`);
    }
    await acknowledgedAgain(history);
    stopping = true;
    await writing;
    return { killsInFlight, atPoints, startsKilled };
  } finally {
    stopping = true;
  }
}

function pointOf(kill: number, random: () => number): KillAt {
  const point = killPoints[((kill - 1) / 2) % killPoints.length] as KillPoint;
  return { point, passes: Math.floor(random() * (passesMax[point] ?? passesMaxOfOthers)) };
}

/** Comes when a command has been acknowledged after this moment: the server is at work again. */
async function acknowledgedAgain({ entries }: History): Promise<void> {
  const from = entries.length;
  const deadlineMs = Date.now() + acknowledgedWithinMs;
  while (!entries.slice(from).some(({ type }) => type === 'ok')) {
    if (Date.now() > deadlineMs) throw new Error('no command was acknowledged for a minute');
    await pause(pollMs);
  }
}

const pause = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));
