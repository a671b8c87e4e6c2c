import { pathToFileURL } from 'node:url';
import { ensureBuilt, bundleOf } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, say } from './workspace.mjs';

/* The server runs in this very process: signals, exit code and terminal are its own, with nothing in between. */
try {
  await ensureInstalled();
  await ensureBuilt();
  process.chdir(inRoot());
  process.setSourceMapsEnabled(true);
} catch (error) {
  say(error.message);
  process.exit(1);
}
await import(pathToFileURL(bundleOf('standalone')).href);
