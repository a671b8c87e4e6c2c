import { parseArgs } from 'node:util';
import type { KillFigures } from './figures';
import { killRun } from './kill-run';

const say = (line: string) => void process.stderr.write(`${line}\n`);
const tell = (line: string) => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    writers: { type: 'string', default: '16' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const counted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ') || 'none';

/** Zero failures in n kills bounds the rate below 3/n at 95 %. */
function report({ findings, ...figures }: KillFigures): boolean {
  const { kills, killsInFlight, acknowledged, refused, unknown, unknownRecorded, commits, reads } = figures;
  tell(
    `kills: ${kills}, of which ${killsInFlight} with requests in flight; ${figures.startsKilled} starts killed besides`,
  );
  tell(`at named points: ${counted(figures.atPoints)}; the others at random`);
  tell(`commands: ${acknowledged} acknowledged, ${refused} refused; ${commits} commits on record`);
  tell(`on record: ${counted(figures.kinds)}`);
  tell(`unanswered and sent again: ${unknown}, of which ${unknownRecorded} had been recorded`);
  tell(`reads after a token: ${reads}`);
  for (const { kind, words } of findings) tell(`FOUND ${kind}: ${words}`);
  if (killsInFlight === 0 || unknown === 0) {
    tell('INVALID: no kill hit a write in flight, so this run says nothing');
    return false;
  }
  if (findings.length > 0) return false;
  tell(`lost, doubled, reordered, half-written, stale, answered differently: 0 in ${kills} kills`);
  tell(`0 in ${kills}: below 3/${kills} (${((3 / kills) * 100).toFixed(1)} %) at 95 %`);
  return true;
}

const settings = { kills: Number(values.kills), writers: Number(values.writers), seed: Number(values.seed) };
if (!Object.values(settings).every((number) => Number.isInteger(number) && number > 0)) {
  say('usage: npm run kill -- [--kills N] [--writers N] [--seed N], each a whole number above 0');
  process.exit(2);
}
say(`Killing Acta ${settings.kills} times under ${settings.writers} writers (seed ${settings.seed}).`);
killRun({ ...settings, aliveMsMax: 600 }, say).then(
  (figures) => process.exit(report(figures) ? 0 : 1),
  (error: unknown) => {
    say(`The run itself failed: ${error instanceof Error ? error.stack : String(error)}`);
    process.exit(1);
  },
);
