import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, runNode, say, secondsSince } from './workspace.mjs';

const usage = `npm test [-- STAGE… --kills N]

Runs every stage, or only those named: lint, types, unit, build, journeys, openapi; and kill, with N kills, when asked for.`;

const { positionals: asked, values } = parseArgs({ options: { kills: { type: 'string' } }, allowPositionals: true });

/** Each answers `{ passed, failed }`, or `{ skipped: why }`. */
const stages = {
  lint: () => whole(['tools/lint.mjs']),
  types: () => whole(['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']),
  unit: () => jest('unit', ['--maxWorkers=2']),
  build: () => whole(['tools/build.mjs']),
  journeys: async () => {
    await ensureBuilt();
    return jest('e2e', ['--runInBand']);
  },
  openapi,
  kill: () => whole(['tools/kill.mjs', '--kills', values.kills ?? '50']),
};
/** What a reader of the summary might miss. With ACTA_STACK=required a skipped stage is a failure. */
const notYet = ['cluster-mode suites: there are none yet, everything runs on the embedded adapters'];

async function whole(args) {
  return (await runNode(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function jest(project, options) {
  const file = inRoot('tmp', `jest-${project}.json`);
  rmSync(file, { force: true });
  mkdirSync(inRoot('tmp'), { recursive: true });
  const output = ['--json', `--outputFile=${file}`];
  const code = await runNode(['node_modules/jest/bin/jest.js', '--selectProjects', project, ...options, ...output]);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) notYet.push(`${skipped} tests of ${project}, by their own word`);
  // Jest can fail without a failed test: no test found, a worker that died.
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed + skipped };
}

async function openapi() {
  if (!existsSync(inRoot('tools/openapi.mjs'))) return { skipped: 'tools/openapi.mjs is not there' };
  if ((await runNode(['tools/openapi.mjs', '--check'])) !== 0) return { passed: 0, failed: 1 };
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const code = await runNode(['node_modules/@redocly/cli/bin/cli.js', 'lint', 'docs/openapi.json'], { env });
  return code === 0 ? { passed: 2, failed: 0 } : { passed: 1, failed: 1 };
}

async function runStages(names) {
  const rows = [];
  for (const name of names) {
    say(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    const startedMs = Date.now();
    const figures = await stages[name]().catch((error) => {
      say(error.stack);
      return { passed: 0, failed: 1 };
    });
    rows.push({ name, took: secondsSince(startedMs), ...figures });
  }
  return rows;
}

function summarise(rows) {
  const sum = (field) => rows.reduce((total, row) => total + (row[field] ?? 0), 0);
  say(`\n${'stage'.padEnd(10)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'took'.padStart(10)}`);
  for (const { name, passed, failed, took, skipped } of rows) {
    const figures = skipped ? `  SKIPPED: ${skipped}` : `${String(passed).padStart(8)}${String(failed).padStart(8)}`;
    say(`${name.padEnd(10)}${figures}${took.padStart(10)}`);
  }
  for (const what of notYet) say(`NOT RUN: ${what}.`);
  const refusedSkips = process.env.ACTA_STACK === 'required' ? rows.filter(({ skipped }) => skipped).length : 0;
  const failed = sum('failed') + refusedSkips;
  const ran = sum('passed') + failed;
  if (ran === 0) say('No test ran: that is a failure.');
  process.exitCode = failed > 0 || ran === 0 ? 1 : 0;
  process.stdout.write(`\n${sum('passed')} passed, ${ran === 0 ? 1 : failed} failed\n`);
}

const unknown = asked.filter((name) => !(name in stages));
const ordinary = Object.keys(stages).filter((name) => name !== 'kill' || values.kills !== undefined);
if (unknown.length > 0) {
  say(`No such stage: ${unknown.join(', ')}.\n\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    await ensureInstalled();
    summarise(await runStages(asked.length > 0 ? asked : ordinary));
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
    process.stdout.write('\n0 passed, 1 failed\n');
  }
}
