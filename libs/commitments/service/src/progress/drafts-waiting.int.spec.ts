import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';
import { eventOf, saying, SendingSystem } from '../fixture/sending-system';
import { DraftItemView } from './views-of-drafts';

const track = 'commitments/celac-2020-01-01/tracks/ARG';
const draft = `${track}/drafts/2020-H1`;

describe('drafts that wait for a person', () => {
  let app: CommitmentsApp;
  let system: SendingSystem;
  beforeEach(async () => {
    app = await commitmentsApp('2020-06-25T15:00:00.000Z');
    const obligation = { mode: 'each', obligors: ['ARG', 'MEX'] } as const;
    await app.recorded('commitments', 'commitment-celac-2020-01-01', adopted('CELAC-2020-01-01', obligation));
    system = new SendingSystem(app, 'system-arg');
  });
  afterEach(() => app.close());

  async function sent(...events: Parameters<SendingSystem['batch']>[0]) {
    const { body } = await system.batch(events);
    expect(body.events.map(({ status }) => status)).toEqual(events.map(() => 'accepted'));
    for (const { token } of body.events) await app.reached(token!);
  }
  const posted = async (path: string, as: string, body: object, headers = {}) => {
    const answer = await app.post(path, as, body, headers).expect(({ status }) => expect([200, 201]).toContain(status));
    await app.reached(answer.body.token as string);
    return answer.body as { id: string };
  };
  const waiting = async () => (await app.get('drafts', 'coordinator-arg').expect(200)).body.items as DraftItemView[];
  const isOpen = async () => ((await app.get(draft, 'coordinator-arg').expect(200)).body as DraftItemView).open;

  test('wait no longer once nobody can submit them, and again while an exception lets one', async () => {
    await sent(eventOf('a', saying(30)));
    app.clock.set('2020-07-10T15:00:00.000Z');
    expect([(await waiting()).length, await isOpen()]).toEqual([1, true]);
    app.clock.set('2020-09-30T15:00:00.000Z');
    expect([(await waiting()).length, await isOpen()]).toEqual([0, false]);
    await app.post(`${draft}/submit`, 'coordinator-arg', {}).expect(422);
    await posted(`${track}/exception`, 'secretariat', {
      period: '2020-H1',
      reason: 'Huracán',
      expiresOn: '2020-10-31',
    });
    expect([(await waiting()).length, await isOpen()]).toEqual([1, true]);
    await posted(`${draft}/submit`, 'coordinator-arg', {});
    expect(await waiting()).toEqual([]);
  });

  test('can correct what stands also after the lock', async () => {
    await sent(eventOf('a', saying(30)));
    app.clock.set('2020-07-10T15:00:00.000Z');
    await posted(`${draft}/submit`, 'coordinator-arg', {});
    await sent(eventOf('b', saying(40), { time: '2020-06-24T12:00:00.000Z' }));
    app.clock.set('2020-09-30T15:00:00.000Z');
    expect(await waiting()).toMatchObject([{ open: true, newerThanReport: true }]);
    await posted(`${draft}/submit`, 'coordinator-arg', { reason: 'Llegó más' });
    expect(await waiting()).toEqual([]);
  });

  test('once submitted are answered again as they were, also after all was withdrawn that they rested on', async () => {
    await sent(eventOf('a', saying(30)));
    app.clock.set('2020-07-10T15:00:00.000Z');
    const key = { 'Idempotency-Key': 'once' };
    const first = await posted(`${draft}/submit`, 'focal-point-arg', {}, key);
    await sent(eventOf('b', { withdraws: 'a' }, { type: 'acta.progress.withdrawn.v1' }));
    await app.get(draft, 'focal-point-arg').expect(404);
    expect((await app.post(`${draft}/submit`, 'focal-point-arg', {}, key).expect(201)).body).toEqual(first);
    await app.post(`${draft}/submit`, 'focal-point-arg', { final: true }, key).expect(422);
    const { body } = await app.post(`${draft}/submit`, 'focal-point-arg', {}).expect(404);
    expect(body.reason).toBe('not-found');
  });
});
