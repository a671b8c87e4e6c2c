import { bundle, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, runNode } from './workspace.mjs';

/* Bundled as the apps are, so that what is measured is what runs. */
const file = inRoot('dist/bench/main.cjs');
await ensureInstalled();
await ensureBuilt();
await bundle(inRoot('apps/bench/src/main.ts'), file);
process.exitCode = await runNode(['--expose-gc', '--enable-source-maps', file, ...process.argv.slice(2)]);
