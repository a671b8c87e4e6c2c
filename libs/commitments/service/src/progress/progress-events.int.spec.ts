import { validateAs } from '@acta/contracts';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';
import { batchMedia, eventOf, saying, SendingSystem, source, subject } from '../fixture/sending-system';
import { EventAnswersView, KeptAnswerView } from './views-of-progress';

const stream = 'progress-celac-2020-01-01-ARG';
const answerAt = (id: string, of = source) => `progress-events/${encodeURIComponent(of)}/${encodeURIComponent(id)}`;

describe('events of a ministry’s system', () => {
  let app: CommitmentsApp;
  let system: SendingSystem;
  beforeAll(async () => {
    app = await commitmentsApp('2020-06-25T15:00:00.000Z');
    const obligation = { mode: 'each', obligors: ['ARG', 'MEX', 'BOL'] } as const;
    for (const number of ['01', '02']) {
      const code = `CELAC-2020-01-${number}`;
      await app.recorded('commitments', `commitment-${code.toLowerCase()}`, adopted(code, obligation));
    }
    system = new SendingSystem(app, 'system-arg');
  });
  afterAll(() => app.close());

  const commits = () => app.installation.store.readStream('commitments', stream, 0);

  test('are taken in each of the three modes of a client that Acta did not write', async () => {
    const answers = [
      await system.binary(eventOf('binary-1', saying(10))),
      await system.structured(eventOf('structured-1', saying(11))),
      await system.batch([eventOf('batch-1', saying(12)), eventOf('batch-2', saying(13))]),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { body } of answers) expect(validateAs(EventAnswersView, body)).toMatchObject({ ok: true });
    expect(answers.flatMap(({ body }) => body.events)).toMatchObject(
      ['binary-1', 'structured-1', 'batch-1', 'batch-2'].map((id) => ({
        source,
        id,
        status: 'accepted',
        effect: 'draft',
        period: '2020-H1',
      })),
    );
  });

  test('are duplicates in whatever mode they come again, with the commit of the first', async () => {
    const event = eventOf('again', saying(20));
    const first = await system.binary(event);
    const again = [await system.structured(event), await system.batch([event, event])];
    const { commitId } = first.body.events[0]!;
    expect(again.flatMap(({ body }) => body.events)).toMatchObject(
      [1, 2, 3].map(() => ({ status: 'duplicate', commitId, effect: 'draft', period: '2020-H1' })),
    );
  });

  test('come to one commit when they are sent fifty times at once', async () => {
    const before = (await commits()).length;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => system.structured(eventOf('at-once', saying(30)))),
    );
    const said = answers.map(({ body }) => body.events[0]!);
    expect(new Set(said.map(({ commitId }) => commitId)).size).toBe(1);
    expect(said.map(({ status }) => status).sort()).toEqual(['accepted', ...Array(49).fill('duplicate')]);
    expect((await commits()).length).toBe(before + 1);
  });

  test('are rejected where another was taken under the same id', async () => {
    await system.structured(eventOf('taken', saying(40)));
    const { status, body } = await system.structured(eventOf('taken', saying(41)));
    expect([status, body.reason, body.errors?.[0]?.pointer]).toEqual([422, 'event-id-reused', '/id']);
    const moved = eventOf('taken', saying(40), { subject: 'CELAC-2020-01-02/ARG' });
    expect((await system.batch([moved])).body.events).toMatchObject([
      { status: 'rejected', reason: 'event-id-reused' },
    ]);
  });

  test('are none the worse for a bad one in the middle of a thousand', async () => {
    const before = (await commits()).length;
    const events = Array.from({ length: 1_000 }, (_, index) => {
      const of = { subject: `CELAC-2020-01-${index % 2 === 0 ? '01' : '02'}/ARG` };
      return eventOf(`of-many-${index}`, index === 500 ? { statements: 'none' } : saying(index % 100), of);
    });
    const { status, body } = await system.batch(events);
    expect(status).toBe(200);
    expect(body.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(body.events[500]).toMatchObject({
      status: 'rejected',
      reason: 'event-malformed',
      pointer: '/data/statements',
    });
    expect(body.events.filter((event) => event.status === 'accepted')).toHaveLength(999);
    expect((await commits()).length).toBe(before + 499);
    const repeat = await system.batch(events);
    expect(repeat.body.events.filter((event) => event.status === 'duplicate')).toHaveLength(999);
    expect((await commits()).length).toBe(before + 499);
  });

  test('come to what they would come to one by one where an id comes again in a batch, on the same track or another', async () => {
    const events = [
      eventOf('twice', saying(70)),
      eventOf('twice', saying(71)),
      eventOf('on-two', saying(72), { subject: 'CELAC-2020-01-02/ARG' }),
      eventOf('on-two', saying(72)),
      eventOf('corrects', { corrects: 'twice', ...saying(73) }, { type: 'acta.progress.corrected.v1' }),
      eventOf('twice', saying(70)),
      eventOf('first-bad', {}),
      eventOf('first-bad', saying(74)),
      eventOf('withdraws', { withdraws: 'never', reason: 'Error' }, { type: 'acta.progress.withdrawn.v1' }),
    ];
    const { body } = await system.batch(events);
    expect(body.events.map(({ status, reason }) => reason ?? status)).toEqual([
      'accepted',
      'event-id-reused',
      'accepted',
      'event-id-reused',
      'accepted',
      'duplicate',
      'progress-empty',
      'accepted',
      'event-unknown',
    ]);
    const [first, , , , , repeat] = body.events;
    expect(repeat?.commitId).toBe(first?.commitId);
  });

  test('come to one commit each when batches with the same events are sent at once, by whoever else sends too', async () => {
    const before = (await commits()).length;
    const other = new SendingSystem(app, 'system-arg-too');
    const events = Array.from({ length: 150 }, (_, index) => eventOf(`in-three-${index}`, saying(index % 100)));
    const answers = await Promise.all([
      system.batch(events),
      system.batch([...events].reverse()),
      other.batch(events),
      system.batch(events),
    ]);
    for (const { body } of answers) {
      expect(new Set(body.events.map(({ status }) => status))).not.toContain('rejected');
    }
    const accepted = answers.flatMap(({ body }) => body.events.filter(({ status }) => status === 'accepted'));
    expect(accepted).toHaveLength(300);
    expect(new Set(accepted.map(({ commitId }) => commitId)).size).toBe(300);
    const recorded = (await commits()).slice(before);
    expect(recorded.map(({ version }) => version)).toEqual(recorded.map((_, index) => before + index + 1));
    expect(recorded).toHaveLength(300);
  });

  test('are refused as a whole only where they cannot be told apart, or are too many', async () => {
    expect(await system.send('[{', { 'content-type': batchMedia })).toMatchObject({ status: 400 });
    expect(await system.send('{}', { 'content-type': batchMedia })).toMatchObject({ status: 400 });
    expect(await system.send('x', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    const many = Array.from({ length: 1_001 }, (_, index) => eventOf(`too-many-${index}`, saying(1)));
    expect(await system.batch(many)).toMatchObject({ status: 413, body: { reason: 'too-many-events' } });
  });

  test('may be sent again after they were rejected, under the same id', async () => {
    const bad = eventOf('mended', { statements: [{ measure: 'indicator:otro', value: 1, observedOn: '2020-06-20' }] });
    const rejected = await system.structured(bad);
    expect(rejected).toMatchObject({ status: 422, body: { reason: 'measure-unknown' } });
    expect((await app.get(answerAt('mended'), 'system-arg').expect(200)).body).toMatchObject({
      status: 'rejected',
      reason: 'measure-unknown',
      pointer: '/data/statements/0/measure',
    });
    expect((await system.structured(eventOf('mended', saying(50)))).body.events).toMatchObject([
      { status: 'accepted' },
    ]);
    const { body } = await app.get(answerAt('mended'), 'system-arg').expect(200);
    expect(validateAs(KeptAnswerView, body)).toMatchObject({ ok: true });
    expect(body).toMatchObject({ status: 'accepted', effect: 'draft', period: '2020-H1' });
  });

  test('keep all that came around their data: nothing is lost, and extensions pass', async () => {
    const around = {
      dataschema: 'https://acta.example/api/v1/schemas/acta.progress.reported.v1.json',
      expediente: 'EX-2020-77',
      prioridad: 3,
    };
    const event = eventOf('whole', saying(60), around);
    expect((await system.structured(event)).body.events).toMatchObject([{ status: 'accepted' }]);
    const { data: _, ...attributes } = JSON.parse(JSON.stringify(event)) as { data: object };
    const { body } = await app.get(answerAt('whole'), 'system-arg').expect(200);
    expect(body.envelope).toEqual(attributes);
    expect(body.subject).toBe('commitments/celac-2020-01-01/tracks/ARG');
    const { body: seen } = await app.get(answerAt('whole'), 'secretariat').expect(200);
    expect(seen).toMatchObject({ status: 'accepted' });
    expect(seen.envelope).toBeUndefined();
  });

  test('reach nothing of another State, and are told no more than of what is not there', async () => {
    const elsewhere = await system.batch([
      eventOf('foreign', saying(1), { subject: subject.replace('ARG', 'MEX') }),
      eventOf('nowhere', saying(1), { subject: 'commitments/CELAC-2020-09-09/tracks/ARG' }),
      eventOf('nothing', saying(1), { subject: 'Argentina' }),
    ]);
    expect(elsewhere.body.events).toMatchObject(
      [1, 2, 3].map(() => ({ status: 'rejected', reason: 'subject-unknown', pointer: '/subject' })),
    );
    expect(await app.installation.store.readStream('commitments', 'progress-celac-2020-01-01-MEX', 0)).toEqual([]);
    await app.get(answerAt('whole'), 'system-mex').expect(404);
    await app.get(answerAt('whole'), 'system-arg-too').expect(404);
    await app.get(answerAt('whole'), 'coordinator-mex').expect(404);
    await app.get(answerAt('whole'), 'coordinator-arg').expect(200);
    await app.get(answerAt('never'), 'system-arg').expect(404);
  });

  test('are another’s where another system has the same source and id', async () => {
    const other = new SendingSystem(app, 'system-arg-too');
    expect((await other.structured(eventOf('whole', saying(61)))).body.events).toMatchObject([{ status: 'accepted' }]);
  });
});
