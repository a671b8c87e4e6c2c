// Runs before anything is installed, so it uses Node alone.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot, isMain, root, say, secondsSince } from './workspace.mjs';

const nodeOldest = [20, 19];
const progressEveryMs = 2_000;
const failureLinesMax = 20;

/** Throws with words for the person at the terminal. */
export async function ensureInstalled() {
  refuseOldNode(process.versions.node);
  if (isInstalled()) return;
  await install();
}

function refuseOldNode(version) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = nodeOldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Acta needs Node ${nodeOldest.join('.')} or newer; this is Node ${version}. See https://nodejs.org`);
}

/**
 * npm writes what it installed last of all, so its list is absent after an interrupted install. Packages for other
 * platforms are optional and may be absent.
 */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const installed = present[path];
    return installed ? installed.version === version : Boolean(optional || devOptional);
  });
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(inRoot(lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  const startedMs = Date.now();
  const count = Object.keys(packagesIn('package-lock.json') ?? {}).length;
  say(`Installing ${count} packages with npm; the first time this takes a minute or so.`);
  const { code, lines } = await npmCi((fetched) => say(`  … ${fetched} packages fetched, ${secondsSince(startedMs)}`));
  if (code !== 0) {
    throw new Error(
      [
        ...lines.filter((line) => line.startsWith('npm error')).slice(-failureLinesMax),
        'The packages could not be installed (above: what npm said). Is the network, and the registry that npm is set to, within reach?',
        'Nothing was started. Run the same command again once it is mended.',
      ].join('\n'),
    );
  }
  say(`Installed in ${secondsSince(startedMs)}.`);
}

/** At this log level npm tells of every package that it fetches: the only progress it gives off a terminal. */
function npmCi(onProgress) {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=http'];
  const onWindows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], shell: onWindows });
    const lines = [];
    let rest = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
    const fetched = () => lines.filter((line) => line.startsWith('npm http') && line.includes('.tgz')).length;
    const ticker = setInterval(() => onProgress(fetched()), progressEveryMs);
    child.on('error', (error) => {
      clearInterval(ticker);
      reject(new Error(`npm could not be started: ${error.message}`));
    });
    child.on('close', (code) => {
      clearInterval(ticker);
      resolve({ code: code ?? 1, lines });
    });
  });
}

if (isMain(import.meta.url)) {
  await ensureInstalled().catch((error) => {
    say(error.message);
    process.exitCode = 1;
  });
}
