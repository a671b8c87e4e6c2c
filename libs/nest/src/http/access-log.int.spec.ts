import { eventually } from '@acta/testing';
import { notebookApp } from '../fixture/notebook-app';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

test('the log tells what was asked and how it ended, and nothing of who asked or what they wrote', async () => {
  const lines: string[] = [];
  const notebooks = await notebookApp({ log: { write: (line) => void lines.push(line) } });
  await notebooks
    .post('/api/v1/notebooks/abcdef/notes', 'administrator')
    .set('Idempotency-Key', 'my-own-key')
    .set('If-Match', '*')
    .set('traceparent', `00-${trace}-00f067aa0ba902b7-01`)
    .send({ amount: 1, note: 'Ana Núñez' })
    .expect(200);
  await notebooks.get('/api/v1/notebooks?startsWith=Ana').expect(200);
  await notebooks.get('/api/v1/people/Ana-Nunez').expect(404);
  await notebooks.get('/api/v1/failures/bug').expect(500);
  await notebooks.get('/health/live').expect(200);
  const entries = await eventually(() => {
    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(parsed.filter(({ msg }) => String(msg).startsWith('answered'))).toHaveLength(5);
    return parsed;
  });
  expect(entries.find(({ traceId }) => traceId === trace)).toEqual({
    level: 'info',
    time: expect.stringMatching(/Z$/),
    traceId: trace,
    method: 'POST',
    route: '/api/v1/notebooks/:id/notes',
    status: 200,
    responseTime: expect.any(Number),
    msg: 'answered',
  });
  for (const line of lines) expect(JSON.stringify(JSON.parse(line))).toBe(line.trim());
  expect(entries.map(({ level, status }) => [level, status])).toEqual(
    expect.arrayContaining([
      ['info', 404],
      ['error', 500],
      ['debug', 200],
    ]),
  );
  expect(entries.find(({ msg }) => msg === 'internal-error')).toMatchObject({ err: { stack: expect.any(String) } });
  expect(lines.join('')).not.toMatch(/Ana|administrator|my-own-key|abcdef|127\.0\.0\.1|Bearer/);
  await notebooks.close();
});
