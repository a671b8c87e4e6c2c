import { pathToFileURL } from 'node:url';
import { ensureBuilt, bundleOf } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, say } from './workspace.mjs';

const orphanCheckMs = 500;

try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  say(error.message);
  process.exit(1);
}
process.chdir(inRoot());
process.setSourceMapsEnabled(true);
if (process.env.npm_lifecycle_event) endWithShellOfNpm();
/* The server runs in this very process: signals, exit code and terminal are its own, with nothing in between. */
await import(pathToFileURL(bundleOf('standalone')).href);

/** npm hands a SIGTERM to the shell that it put between, which dies of it and tells nobody. */
function endWithShellOfNpm() {
  const shell = process.ppid;
  const check = setInterval(() => {
    // Without a listener Acta is stopping already, or not yet there to be stopped gracefully.
    if (process.ppid === shell || process.listenerCount('SIGTERM') === 0) return;
    clearInterval(check);
    process.kill(process.pid, 'SIGTERM');
  }, orphanCheckMs);
  check.unref();
}
