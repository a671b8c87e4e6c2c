import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';
import { batchMedia, eventOf, saying, SendingSystem } from '../fixture/sending-system';

const structured = { 'content-type': 'application/cloudevents+json' };

describe('hostile events', () => {
  let app: CommitmentsApp;
  let system: SendingSystem;
  beforeAll(async () => {
    app = await commitmentsApp('2020-06-25T15:00:00.000Z');
    const obligation = { mode: 'each', obligors: ['ARG'] } as const;
    await app.recorded('commitments', 'commitment-celac-2020-01-01', adopted('CELAC-2020-01-01', obligation));
    system = new SendingSystem(app, 'system-arg');
  });
  afterAll(() => app.close());

  const textOf = (id: string, data: string, around = '') => {
    const whole = JSON.stringify({ ...eventOf(id, { here: 0 }).toJSON(), id });
    return whole.replace('{"here":0}', data).replace(/^\{/, `{${around}`);
  };
  const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;

  test.each([
    ['a key that reaches into prototypes', textOf('proto', '{"__proto__":{"narrative":"x"}}'), '/data/__proto__'],
    ['a prototype around the data', textOf('proto-2', '{"narrative":"x"}', '"__proto__":{"a":1},'), '/__proto__'],
    ['JSON that is too deep', textOf('deep', deep), undefined],
    ['a lone surrogate', textOf('surrogate', '{"narrative":"\\ud800"}'), '/data/narrative'],
    ['a key that comes twice', textOf('twice', '{"narrative":"x","narrative":"y"}'), '/data/narrative'],
    ['a number beyond all bounds', textOf('huge', '{"statements":[{"measure":"progress","value":1e999}]}'), undefined],
    ['an operator in place of a text', textOf('operator', '{"narrative":{"$gt":""}}'), '/data/narrative'],
    ['a list in place of data', textOf('list', '[]'), '/data'],
    ['no data at all', textOf('null', 'null'), '/data'],
    ['a text in place of an event', '"event"', ''],
  ])('%s is refused where it stands, and harms no neighbour', async (_, text, pointer) => {
    const alone = await system.send(text, structured);
    expect(alone).toMatchObject({ status: 422, body: { reason: 'event-malformed' } });
    if (pointer !== undefined) expect(alone.body.errors?.[0]?.pointer).toBe(pointer);
    const id = `neighbour-${text.length}-${pointer ?? ''}`;
    const [before, after] = [eventOf(`${id}-1`, saying(1)), eventOf(`${id}-2`, saying(2))];
    const batch = `[${JSON.stringify(before)},${text},${JSON.stringify(after)}]`;
    const { status, body } = await system.send(batch, { 'content-type': batchMedia });
    expect(status).toBe(200);
    expect(body.events).toMatchObject([
      { status: 'accepted' },
      { status: 'rejected', reason: 'event-malformed' },
      { status: 'accepted' },
    ]);
  });

  test.each([
    ['specversion', '0.3', 'event-malformed'],
    ['type', 'com.example.otro', 'event-type-unknown'],
    ['type', 7, 'event-malformed'],
    ['time', 'ayer', 'event-malformed'],
    ['time', '2020-02-30T00:00:00Z', 'event-malformed'],
    ['time', '2020-07-20T00:00:00Z', 'date-in-future'],
    ['time', '0000-01-01T00:00:00+14:00', 'event-malformed'],
    ['time', '9999-12-31T23:59:59-14:00', 'event-malformed'],
    ['source', 'mailto:ana@example.org', 'event-malformed'],
    ['source', 'x'.repeat(301), 'event-malformed'],
    ['id', '', 'event-malformed'],
    ['dataschema', 'https://acta.example/api/v1/schemas/acta.milestone.reached.v1.json', 'schema-differs'],
    ['datacontenttype', 'text/xml', 'data-not-json'],
    ['subject', '../../tracks/ARG', 'subject-unknown'],
  ])('%s of %j is rejected: %s', async (name, value, reason) => {
    const event = { ...eventOf('attribute', saying(1)).toJSON(), [name]: value };
    const { status, body } = await system.send(JSON.stringify(event), structured);
    expect([status, body.reason, body.errors?.[0]?.pointer]).toEqual([422, reason, `/${name}`]);
  });

  test('one that is too large for a commit is rejected, also in a dry run, and harms no neighbour', async () => {
    const large = eventOf('large', saying(1), { sobre: 'x'.repeat(600_000) });
    for (const query of ['?dryRun=true', '']) {
      const { body } = await system.batch(
        [eventOf(`l1${query}`, saying(1)), large, eventOf(`l2${query}`, saying(2))],
        query,
      );
      expect(body.events).toMatchObject([
        { status: 'accepted' },
        { status: 'rejected', reason: 'commit-too-large' },
        { status: 'accepted' },
      ]);
    }
  });

  test('a moment may have any offset, and data may come as bytes', async () => {
    const offset = { ...eventOf('offset', saying(1)).toJSON(), time: '2020-06-20T09:30:00.123456-06:00' };
    const { data: _, ...around } = eventOf('bytes', saying(2)).toJSON();
    const bytes = { ...around, data_base64: Buffer.from(JSON.stringify(saying(2))).toString('base64') };
    const { body } = await system.send(JSON.stringify([offset, bytes]), { 'content-type': batchMedia });
    expect(body.events).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
  });

  test('headers that are percent-encoded are read, and an empty batch is no fault', async () => {
    const headers = { ...eventOf('x', saying(1)).toJSON(), id: 'caf%C3%A9' } as Record<string, unknown>;
    const named = ['specversion', 'id', 'source', 'type', 'subject', 'time'].map((name) => [
      `ce-${name}`,
      String(headers[name]),
    ]);
    const sent = { ...Object.fromEntries(named), 'content-type': 'application/json; charset=utf-8' };
    const { body } = await system.send(JSON.stringify(saying(1)), sent as Record<string, string>);
    expect(body.events).toMatchObject([{ id: 'café', status: 'accepted' }]);
    expect(await system.send('[]', { 'content-type': batchMedia })).toEqual({ status: 200, body: { events: [] } });
  });
});
