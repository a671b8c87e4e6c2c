import { eventually, TemporaryFolders } from '@acta/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { ServerProcess } from './server-process';
import { Visitor } from './visitor';

jest.setTimeout(60_000);
const folders = new TemporaryFolders();
const started: ChildProcess[] = [];

afterEach(() => {
  // Whatever a failed test left: the group holds npm, its shell and Acta.
  for (const { pid } of started.splice(0)) endGroup(pid as number, 'SIGKILL');
});
afterAll(() => folders.removeAll());

/** As a person types it: npm, a shell between, and Acta, in a process group of their own as at a terminal. */
async function npmStart(data: string) {
  const env = { ...process.env, ACTA_DATA_DIR: data, ACTA_PORT: '0', ACTA_DEMO: 'off' };
  const npm = spawn('npm', ['start'], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(npm);
  let out = '';
  npm.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const url = await eventually(
    () => {
      const address = /^Acta: (http:\S+)\n/m.exec(out)?.[1];
      if (address === undefined) throw new Error(`not announced: ${out}`);
      return address;
    },
    { withinMs: 30_000 },
  );
  return { npm, url };
}

test.each([
  ['Ctrl+C reaches all of them', (pid: number) => endGroup(pid, 'SIGINT')],
  ['a signal reaches npm alone', (pid: number) => process.kill(pid, 'SIGTERM')],
])('npm start serves; when %s, Acta ends and gives its folder back', async (_how, end) => {
  const data = folders.fresh();
  const { npm, url } = await npmStart(data);
  expect((await new Visitor(url).get('/health/ready')).status).toBe(200);
  end(npm.pid as number);
  await eventually(() => expect(fetch(url)).rejects.toThrow(), { withinMs: 10_000 });
  const again = await eventually(() => ServerProcess.start({ ACTA_DATA_DIR: data, ACTA_DEMO: 'off' }), {
    withinMs: 10_000,
  });
  expect(await again.stop()).toBe(0);
});

function endGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
