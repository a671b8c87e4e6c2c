import { createInterface } from 'node:readline/promises';
import { exitCodes } from './failure';
import { run } from './run';
import type { Shell } from './shell';

const shell: Shell = {
  env: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  draw: (text) => void process.stderr.write(text),
  interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY),
  animated: Boolean(process.stderr.isTTY),
  ask: async (question) => {
    const dialogue = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await dialogue.question(question);
    } finally {
      dialogue.close();
    }
  },
};

// Until it is known to have gone well.
process.exitCode = exitCodes.failed;
void run(process.argv.slice(2), shell).then((code) => {
  process.exitCode = code;
});
