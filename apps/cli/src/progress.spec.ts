import { Progress } from './progress';
import type { Shell } from './shell';

function heard(animated: boolean) {
  const [drawn, said]: [string[], string[]] = [[], []];
  const shell = { animated, draw: (text: string) => drawn.push(text), err: (text: string) => said.push(text) };
  return { drawn, said, progress: new Progress(shell as unknown as Shell, 'demo', 1_000) };
}

test('on a terminal a bar is drawn over itself, and its line ends', () => {
  const { drawn, said, progress } = heard(true);
  for (const done of [0, 500, 501, 1_000]) progress.to(done);
  progress.end();
  expect(said).toEqual([]);
  expect(drawn).toEqual([
    `\rdemo ${'░'.repeat(30)}   0 %`,
    `\rdemo ${'█'.repeat(15)}${'░'.repeat(15)}  50 %`,
    `\rdemo ${'█'.repeat(30)} 100 %`,
    '\n',
  ]);
});

test('elsewhere it is a plain line now and then', () => {
  const { drawn, said, progress } = heard(false);
  for (let done = 0; done <= 1_000; done += 1) progress.to(done);
  progress.end();
  expect(drawn).toEqual([]);
  expect(said).toEqual(['demo: 0/1000', 'demo: 250/1000', 'demo: 500/1000', 'demo: 750/1000', 'demo: 1000/1000']);
});

test('of nothing all is done', () => {
  const said: string[] = [];
  const shell = { animated: false, err: (text: string) => said.push(text) };
  new Progress(shell as unknown as Shell, 'record', 0).to(0);
  expect(said).toEqual(['record: 0/0']);
});
