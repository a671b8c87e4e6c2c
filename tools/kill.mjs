import { bundle, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, runNode } from './workspace.mjs';

/* The kill test is bundled as the apps are: it is written in TypeScript and runs on plain Node. */
const file = inRoot('dist/kill/main.cjs');
await ensureInstalled();
await ensureBuilt();
await bundle(inRoot('apps/e2e/src/kill/main.ts'), file);
process.exitCode = await runNode(['--enable-source-maps', file, ...process.argv.slice(2)]);
