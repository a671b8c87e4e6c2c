import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { asOf } from './as-of';
import { audit } from './audit';
import { bareController } from './bare-controller';
import { board } from './board';
import { commandPath } from './command-path';
import { contention } from './contention';
import { memory, restartedArgument, restartedService } from './memory';
import { overHttp } from './over-http';
import { progress } from './progress';
import type { Section } from './section';
import { start, startArgument, startOnce } from './start';
import { tableOf } from './table';

type Measure = (folder: string, rounds: number) => Promise<Section>;

const measures: Readonly<Record<string, Measure>> = {
  b1: commandPath,
  http: overHttp,
  progress,
  board,
  'as-of': asOf,
  audit,
  memory,
  start,
  contention,
};

const usage = `npm run bench [-- --rounds N --only ${Object.keys(measures).join(',')} --json FILE]`;

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    only: { type: 'string', default: Object.keys(measures).join(',') },
    json: { type: 'string', default: join('tmp', 'bench.json') },
  },
  allowPositionals: true,
});

const say = (text: string) => void process.stderr.write(`${text}\n`);
const tell = (text: string) => void process.stdout.write(`${text}\n`);

async function bench(names: readonly string[], rounds: number): Promise<void> {
  const [{ model } = { model: 'unknown' }] = cpus();
  const machine = `${cpus().length} × ${model}, Node ${process.version}`;
  const at = new Date().toISOString();
  tell(`${at.slice(0, 10)} · ${machine} · ${rounds} rounds, interleaved\n`);
  const sections: Section[] = [];
  for (const name of names) {
    const folder = mkdtempSync(join(tmpdir(), 'acta-bench-'));
    try {
      say(`Measuring ${name} …`);
      const section = await (measures[name] as Measure)(folder, rounds);
      sections.push(section);
      tell(`${tableOf(section)}\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify({ at, machine, rounds, sections }, null, 2)}\n`);
  say(`Wrote ${values.json}.`);
}

async function main(): Promise<void> {
  const [role, folder, way] = positionals;
  if (role === 'bare-controller') return bareController();
  if (role === restartedArgument && folder !== undefined) return tell(JSON.stringify(await restartedService(folder)));
  if (role === startArgument && folder !== undefined) return tell(JSON.stringify(await startOnce(folder, way ?? '')));
  const names = values.only.split(',');
  const rounds = Number(values.rounds);
  if (!names.every((name) => name in measures) || !(Number.isInteger(rounds) && rounds > 0)) {
    say(usage);
    process.exitCode = 2;
    return;
  }
  await bench(names, rounds);
}

main().catch((error: unknown) => {
  say(String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
});
