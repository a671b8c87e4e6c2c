import { bundle, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, runNode } from './workspace.mjs';

/* The kill test is bundled as the apps are: it is written in TypeScript and runs on plain Node. */
const fileOf = (name) => inRoot('dist/kill', `${name}.cjs`);
await ensureInstalled();
await ensureBuilt();
for (const name of ['main', 'kill-points']) await bundle(inRoot('apps/e2e/src/kill', `${name}.ts`), fileOf(name));
process.exitCode = await runNode(['--enable-source-maps', fileOf('main'), ...process.argv.slice(2)]);
