import { validateAs } from '@acta/contracts';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';
import { eventOf, saying, SendingSystem, source } from '../fixture/sending-system';
import { SourceItemView, SourceView } from './views-of-progress';

const page = `progress-sources/${encodeURIComponent(source)}`;
const answerAt = (id: string) => `progress-events/${encodeURIComponent(source)}/${id}`;

describe('sources of progress events', () => {
  let app: CommitmentsApp;
  let system: SendingSystem;
  beforeAll(async () => {
    app = await commitmentsApp('2020-06-25T15:00:00.000Z');
    const obligation = { mode: 'each', obligors: ['ARG', 'MEX'] } as const;
    await app.recorded('commitments', 'commitment-celac-2020-01-01', adopted('CELAC-2020-01-01', obligation));
    system = new SendingSystem(app, 'system-arg-and-mex');
  });
  afterAll(() => app.close());

  const of = (member: string) => ({ subject: `CELAC-2020-01-01/${member}` });
  const shown = async (as: string) => (await app.get(page, as).expect(200)).body as SourceView;
  const idsIn = ({ events, rejections }: SourceView) =>
    [events, rejections].map((all) => all.map(({ id }) => id).sort());

  test('of a system of several States tell each of what was about it, and of nothing else', async () => {
    const { body } = await system.batch([
      eventOf('arg', saying(1), of('ARG')),
      eventOf('mex', saying(1), of('MEX')),
      eventOf('mex-too', saying(2), of('MEX')),
      eventOf('arg-empty', {}, of('ARG')),
      eventOf('nobody', saying(1), of('BOL')),
    ]);
    for (const { token } of body.events) if (token !== undefined) await app.reached(token);
    expect((await system.structured(eventOf('mex-empty', {}, of('MEX')))).status).toBe(422);

    const arg = await shown('coordinator-arg');
    expect(validateAs(SourceView, arg)).toMatchObject({ ok: true });
    expect(idsIn(arg)).toEqual([['arg'], ['arg-empty']]);
    expect(arg).toMatchObject({ acceptedCount: 1, rejectedCount: 1 });
    const mex = await shown('coordinator-mex');
    expect(idsIn(mex)).toEqual([['mex', 'mex-too'], ['mex-empty']]);
    expect(mex).toMatchObject({ acceptedCount: 2, rejectedCount: 1 });
    for (const whole of [await shown('system-arg-and-mex'), await shown('secretariat')]) {
      expect(idsIn(whole)).toEqual([
        ['arg', 'mex', 'mex-too'],
        ['arg-empty', 'mex-empty', 'nobody'],
      ]);
      expect(whole).toMatchObject({ acceptedCount: 3, rejectedCount: 3 });
    }
    await app.get(page, 'coordinator-bol').expect(404);
    const items = (await app.get('progress-sources', 'coordinator-mex').expect(200)).body.items as SourceItemView[];
    expect(items).toMatchObject([{ source, acceptedCount: 2, rejectedCount: 1 }]);
  });

  test('answer later for a rejection only to those whose it was', async () => {
    const statuses = (as: string) =>
      Promise.all(['arg-empty', 'mex-empty', 'nobody'].map(async (id) => (await app.get(answerAt(id), as)).status));
    expect(await statuses('coordinator-arg')).toEqual([200, 404, 404]);
    expect(await statuses('coordinator-mex')).toEqual([404, 200, 404]);
    expect(await statuses('system-arg-and-mex')).toEqual([200, 200, 200]);
    const { entries } = await app.installation.journal.list('refusal', undefined, 100);
    const noted = entries
      .filter(({ action }) => action === 'progress-event.send')
      .map(({ target = '', onBehalfOf }) => [target.split('/')[2], onBehalfOf]);
    expect(noted.sort()).toEqual([
      ['arg-empty', 'ARG'],
      ['mex-empty', 'MEX'],
      ['nobody', undefined],
    ]);
  });

  test('that are none, such as somebody’s address, are kept nowhere', async () => {
    const wrong = (id: string) => eventOf(id, saying(1), { source: 'mailto:ana@example.org' });
    expect((await system.structured(wrong('one'))).status).toBe(422);
    expect((await system.batch([wrong('two')])).body.events).toMatchObject([{ status: 'rejected' }]);
    const { entries } = await app.installation.journal.list('refusal', undefined, 100);
    expect(JSON.stringify(entries)).not.toContain('ana');
    expect((await shown('secretariat')).source).toBe(source);
    expect((await app.get('progress-sources', 'secretariat').expect(200)).body.items).toHaveLength(1);
  });

  test('are told of again after the journal could once not be read', async () => {
    const { journal } = app.installation;
    const list = jest.spyOn(journal, 'list').mockRejectedValueOnce(new Error('the disk is away'));
    await app.get(page, 'system-arg-and-mex').expect(500);
    list.mockRestore();
    await app.get(page, 'system-arg-and-mex').expect(200);
  });
});
