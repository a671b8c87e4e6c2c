import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { ranCanary } from './lint-canary.mjs';
import { inRoot, root, runNode, say } from './workspace.mjs';

/* Without a project graph the boundary rule skips itself and exits 0, so a fresh clone would look clean. */
const graph = await runNode([inRoot('node_modules/nx/dist/bin/nx.js'), 'graph', '--file=tmp/project-graph.json'], {
  env: { ...process.env, NX_DAEMON: 'false' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (graph !== 0) throw new Error('the project graph could not be built');

/* Without `@nx/js` among the dependencies Nx sees no import: no cycle is found, and nothing is ever affected. */
const { graph: seen } = JSON.parse(readFileSync(inRoot('tmp/project-graph.json'), 'utf8'));
const seesImports = (seen.dependencies['contracts'] ?? []).some(({ target }) => target === 'kernel');
if (!seesImports) say('canary: the project graph has no edge from contracts to kernel.');

const eslint = new ESLint({ cwd: root });
const results = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter('stylish');
const report = await formatter.format(results);
if (report) say(report);
const clean = results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0);

const canary = await ranCanary(eslint);
const formatted = await runNode([inRoot('node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']);

if (!clean) say('eslint: problems, listed above.');
if (formatted !== 0) say('prettier: run `npm run format`.');
if (clean && canary && seesImports && formatted === 0)
  say(`Lint: ${results.length} files clean, every planted violation seen.`);
else process.exitCode = 1;
