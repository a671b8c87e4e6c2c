import { validateAs, type ContractClass } from '@acta/contracts';
import { accessApp, type AccessApp } from './fixture/access-app';
import { CallerView, DesignationView, PersonView, TokenView } from './views';

describe('what is answered', () => {
  let app: AccessApp;
  beforeAll(async () => {
    app = await accessApp();
  });
  afterAll(() => app.close());

  const views: readonly [string, ContractClass][] = [
    ['people', PersonView],
    ['designations', DesignationView],
    ['tokens', TokenView],
  ];
  test.each(views)('%s are as the specification says', async (path, view) => {
    const { body } = await app.get(`${path}?limit=200`, 'administrator').expect(200);
    expect(body.items.length).toBeGreaterThan(5);
    for (const item of body.items as { id: string }[]) {
      expect(validateAs(view, item)).toMatchObject({ ok: true });
      const one = await app.get(`${path}/${item.id}`, 'administrator').expect(200);
      expect(one.body).toEqual(item);
    }
  });

  test.each([undefined, 'administrator', 'coordinator-mex'])('the caller %s too', async (as) => {
    const { body } = await app.get('me', as).expect(200);
    expect(validateAs(CallerView, body)).toMatchObject({ ok: true });
  });
});
