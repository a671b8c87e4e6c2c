import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { bundleOf, ensureBuilt } from './build.mjs';
import { inRoot, say } from './workspace.mjs';

/** `npm run openapi` writes what the running application says of itself; `--check` fails where that is not committed. */
const files = { 'docs/openapi.json': '/api/openapi.json', 'docs/asyncapi.json': '/api/v1/asyncapi.json' };

await ensureBuilt();
const documents = await documentsOfRunningActa();
for (const [name, document] of Object.entries(documents)) {
  const said = await format(JSON.stringify(document), { parser: 'json', printWidth: 120 });
  if (!process.argv.includes('--check')) {
    writeFileSync(inRoot(name), said);
    say(`Wrote ${name}.`);
  } else if (readFileSync(inRoot(name), 'utf8') === said) say(`${name} is what the application says.`);
  else {
    say(`${name} is not what the application says. Run: npm run openapi`);
    process.exitCode = 1;
  }
}

async function documentsOfRunningActa() {
  const folder = mkdtempSync(join(tmpdir(), 'acta-openapi-'));
  const env = { ...process.env, ACTA_PORT: '0', ACTA_DATA_DIR: folder, ACTA_DEMO: 'off' };
  const server = spawn(process.execPath, [bundleOf('standalone')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const origin = await addressFrom(server, ended);
    const answered = Object.entries(files).map(async ([name, path]) => {
      const answer = await fetch(`${origin}${path}`);
      return [name, await answer.json()];
    });
    return Object.fromEntries(await Promise.all(answered));
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

function addressFrom(server, ended) {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const origin = /^Acta: (http:\S+)$/m.exec(text)?.[1];
      if (origin) resolve(origin);
    });
    ended.then((code) => reject(new Error(`Acta ended with ${code} before it said its address`)));
  });
}
