#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { ensureBuilt, bundleOf } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { say } from './workspace.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  say(error.message);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(bundleOf('cli')).href);
