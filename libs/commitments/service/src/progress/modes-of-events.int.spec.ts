import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';
import { batchMedia, eventOf, saying, SendingSystem, source, subject } from '../fixture/sending-system';

const structured = { 'content-type': 'application/cloudevents+json' };
const answerAt = (id: string) => `progress-events/${encodeURIComponent(source)}/${encodeURIComponent(id)}`;

describe('the modes of CloudEvents over HTTP', () => {
  let app: CommitmentsApp;
  let system: SendingSystem;
  beforeAll(async () => {
    app = await commitmentsApp('2020-06-25T15:00:00.000Z');
    const obligation = { mode: 'each', obligors: ['ARG'] } as const;
    await app.recorded('commitments', 'commitment-celac-2020-01-01', adopted('CELAC-2020-01-01', obligation));
    system = new SendingSystem(app, 'system-arg');
  });
  afterAll(() => app.close());

  const headersOf = (id: string, changes: Readonly<Record<string, string>> = {}) => ({
    'ce-specversion': '1.0',
    'ce-type': 'acta.progress.reported.v1',
    'ce-source': source,
    'ce-subject': subject,
    'ce-time': '2020-06-20T15:00:00Z',
    'ce-id': id,
    'content-type': 'application/json',
    ...changes,
  });
  const binary = (headers: Readonly<Record<string, string>>, data = JSON.stringify(saying(1))) =>
    system.send(data, headers);
  const bodyOf = (id: string, changes: object = {}) =>
    JSON.stringify({ ...eventOf(id, saying(1)).toJSON(), ...changes });

  test.each([
    ['a quoted string, its escapes and what is percent-encoded in it', '"a \\"b\\" %C3%B1"', 'a "b" ñ'],
    ['percent signs that encode nothing', '100% ma%C3%B1ana %', '100% mañana %'],
    ['one round of encoding', 'a%252Fb', 'a%2Fb'],
  ])('headers are read as the binding says: %s', async (_, header, id) => {
    expect((await binary(headersOf(header))).body.events).toMatchObject([{ status: 'accepted', id }]);
    expect((await app.get(answerAt(id), 'system-arg').expect(200)).body).toMatchObject({ id, status: 'accepted' });
  });

  test.each(['text/json', 'application/vnd.mx_salud.avance+json; charset=UTF-8', 'APPLICATION/JSON', 'x-own/a!b+json'])(
    'data is JSON where its type says so: %s',
    async (media) => {
      const type = { 'content-type': media };
      expect((await binary(headersOf(`binary ${media}`, type))).body.events).toMatchObject([{ status: 'accepted' }]);
      const said = { datacontenttype: media };
      expect((await system.send(bodyOf(`structured ${media}`, said), structured)).body.events).toMatchObject([
        { status: 'accepted' },
      ]);
    },
  );

  test('headers can say nothing that a body could not', async () => {
    for (const [name, header, code] of [
      ['id', 'a%E2%80%AEb', 'direction-override'],
      ['expediente', 'a%00b', 'control-character'],
      ['constructor', 'x', 'forbidden-key'],
    ] as const) {
      const { status, body } = await binary(headersOf('wrong', { [`ce-${name}`]: header }));
      expect([status, body.errors?.[0]]).toEqual([422, expect.objectContaining({ pointer: `/${name}`, code })]);
    }
    const encoded = Buffer.from(JSON.stringify(saying(1))).toString('base64');
    for (const also of [{ 'ce-data_base64': encoded }, { 'ce-data': 'x' }]) {
      const { status, body } = await binary(headersOf('no-body', also), '');
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/data']);
    }
  });

  test('data comes as JSON or as JSON in base64, and never as both', async () => {
    const encoded = Buffer.from(JSON.stringify(saying(1))).toString('base64');
    const sent = async (id: string, changes: object) => {
      const { status, body } = await system.send(bodyOf(id, changes), structured);
      return [status, body.errors?.[0]?.pointer];
    };
    expect(await sent('both', { data_base64: encoded })).toEqual([422, '/data_base64']);
    expect(await sent('no-base64', { data: undefined, data_base64: `!!${encoded}` })).toEqual([422, '/data_base64']);
    expect(await sent('no-text', { data: undefined, data_base64: 5 })).toEqual([422, '/data_base64']);
    expect(await sent('no-json', { data: undefined, data_base64: 'eyJ=' })).toEqual([422, '/data']);
    expect(await sent('null', { data: null, data_base64: encoded })).toEqual([200, undefined]);
  });

  test('an event is the same in whatever mode it comes again', async () => {
    const around = { prioridad: '3', urgente: 'true' };
    const attributes = Object.fromEntries(Object.entries(around).map(([name, value]) => [`ce-${name}`, value]));
    expect((await binary(headersOf('same', attributes))).body.events).toMatchObject([{ status: 'accepted' }]);
    const again = [
      bodyOf('same', { prioridad: 3, urgente: true }),
      bodyOf('same', { ...around, dataschema: null, otro: null, time: '2020-06-20T09:00:00-06:00' }),
    ];
    const { body } = await system.send(`[${again.join()}]`, { 'content-type': batchMedia });
    expect(body.events).toMatchObject([{ status: 'duplicate' }, { status: 'duplicate' }]);
    const other = await system.send(bodyOf('same', { ...around, prioridad: 4 }), structured);
    expect(other).toMatchObject({ status: 422, body: { reason: 'event-id-reused' } });
  });

  test('what cannot be taken is told by its name, and found again', async () => {
    const bad = '{"narrative":"\\u0000"}';
    const withBad = (id: string) => bodyOf(id, { data: 0 }).replace('"data":0', `"data":${bad}`);
    const batch = await system.send(`[${withBad('in-batch')}]`, { 'content-type': batchMedia });
    expect(batch.body.events).toMatchObject([{ source, id: 'in-batch', status: 'rejected' }]);
    expect(await system.send(withBad('alone'), structured)).toMatchObject({
      status: 422,
      body: { id: 'alone', source },
    });
    expect(await binary(headersOf('in-headers'), bad)).toMatchObject({ status: 422, body: { id: 'in-headers' } });
    for (const id of ['in-batch', 'alone', 'in-headers']) {
      expect((await app.get(answerAt(id), 'system-arg').expect(200)).body).toMatchObject({
        status: 'rejected',
        reason: 'event-malformed',
        pointer: '/data/narrative',
      });
    }
    const long = '😀'.repeat(150);
    expect(await system.send(bodyOf(long, { time: 'ayer' }), structured)).toMatchObject({ body: { id: long } });
  });
});
