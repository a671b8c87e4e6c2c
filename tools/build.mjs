import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inRoot, isMain, runNode, say, secondsSince } from './workspace.mjs';

/** docs/adr/0001-rolldown-builds-the-apps.md says why it is rolldown. */
const apps = ['standalone', 'cli'];
const stampFile = inRoot('dist/inputs.sha256');

export const bundleOf = (app) => inRoot('dist', app, 'main.cjs');

/** Builds in a process of its own, so that the bundler does not stay in the memory of what starts afterwards. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  const code = await runNode([inRoot('tools/build.mjs')], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('Acta could not be built (above: why).');
}

function isBuilt() {
  if (!existsSync(stampFile) || !apps.every((app) => existsSync(bundleOf(app)))) return false;
  return readFileSync(stampFile, 'utf8') === digestOfInputs();
}

function digestOfInputs() {
  const hash = createHash('sha256');
  const files = ['tsconfig.base.json', 'package-lock.json', 'tools/build.mjs', ...apps.flatMap(sourcesOfApp)];
  for (const file of [...files, ...sourcesIn('libs')]) hash.update(`${file}\0`).update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}

const sourcesOfApp = (app) => sourcesIn(`apps/${app}`);

function sourcesIn(folder) {
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(inRoot().length))
    .sort();
}

async function build() {
  const startedMs = Date.now();
  const digest = digestOfInputs();
  for (const app of apps) await bundle(inRoot('apps', app, 'src/main.ts'), bundleOf(app));
  await bundleWorkers(dirname(bundleOf('standalone')));
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(stampFile, digest);
  say(`Built ${apps.join(' and ')} in ${secondsSince(startedMs)}.`);
}

/** One file from an entry and all of the workspace that it needs. */
export async function bundle(input, file, more = {}) {
  const { rolldown } = await import('rolldown');
  const built = await rolldown({
    input,
    platform: 'node',
    // Paths, decorators and their metadata are read from here; Nest's injection needs the metadata.
    tsconfig: inRoot('tsconfig.base.json'),
    moduleTypes: { '.txt': 'text' },
    external: isInstalledPackage,
    ...more,
  });
  await built.write({ file, format: 'cjs', sourcemap: true });
  await built.close();
}

/**
 * What runs in a thread of its own is a file of its own, beside the application that starts it. Of the libraries it holds
 * only what it uses, so that a thread starts without the framework.
 */
export async function bundleWorkers(folder, isWanted = (path) => !path.includes('/fixture/')) {
  for (const path of sourcesIn('libs').filter((source) => source.endsWith('-worker.ts') && isWanted(source))) {
    const file = join(folder, `${basename(path, '.ts')}.cjs`);
    await bundle(inRoot(path), file, { treeshake: { moduleSideEffects: false } });
  }
}

/** What stands in node_modules stays there, but for the few lines of run-time that the compiler itself imports. */
function isInstalledPackage(id) {
  if (id.startsWith('@acta/') || id.startsWith('@oxc-project/runtime')) return false;
  return !/^[./\0]/.test(id) && !/^[a-z]:\\/i.test(id);
}

if (isMain(import.meta.url)) {
  await build().catch((error) => {
    say(error.message);
    process.exitCode = 1;
  });
}
