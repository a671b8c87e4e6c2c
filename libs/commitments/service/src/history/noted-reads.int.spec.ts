import { PublicDetailSet } from '@acta/contracts';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';

const commitment = 'commitments/celac-2020-01-01';
const namingStates = [
  commitment,
  `${commitment}/tracks`,
  `${commitment}/tracks/ARG`,
  `${commitment}/tracks/ARG/reports`,
  `${commitment}/history`,
  'commitments?member=ARG',
  'board',
  'board/cells?member=ARG',
  'standing?level=member',
  'standing?member=ARG',
];
const namingNobody = ['commitments', 'standing', 'board?member=ppt', 'projects'];

describe('rules.md 6.4: reads of what is not public are noted', () => {
  let app: CommitmentsApp;
  beforeAll(async () => {
    app = await commitmentsApp();
    const obligation = { mode: 'each', obligors: ['ARG', 'CHL'] } as const;
    await app.recorded('commitments', 'commitment-celac-2020-01-01', adopted('CELAC-2020-01-01', obligation));
  });
  afterAll(() => app.close());

  const showing = (publicDetail: 'member' | 'region') =>
    app.recorded('plan-catalog', 'plan-celac-2020', PublicDetailSet({ publicDetail }));
  /** How many notes a read makes. */
  const notesOf = async (path: string, as?: string): Promise<number> => {
    const before = (await app.noted()).length;
    await app.get(path, as);
    return (await app.noted()).length - before;
  };

  test.each(namingStates)('%s, where the public sees no State by name', async (path) => {
    await showing('region');
    expect(await notesOf(path, 'coordinator-chl')).toBe(1);
    const { headers } = await app.get(path, 'coordinator-chl').expect(200);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(await notesOf(path)).toBe(0);
  });

  test.each(namingStates)('not %s, where everybody sees them', async (path) => {
    await showing('member');
    expect(await notesOf(path, 'coordinator-chl')).toBe(0);
  });

  test.each(namingNobody)('not %s, which names no State', async (path) => {
    await showing('region');
    expect(await notesOf(path, 'coordinator-chl')).toBe(0);
  });
});
