import {
  BesideBoardView,
  BesideStandingView,
  BoardRowView,
  CommitmentItemView,
  CommitmentView,
  ListedCellView,
  PlanCalendarView,
  ReportView,
  ScaleView,
  StandingGroupView,
  TrackItemView,
  TrackView,
  TriagedProjectView,
  TriageView,
} from '@acta/commitments/service';
import { validateAs, type ContractClass } from '@acta/contracts';
import {
  DryRunView,
  MemberView,
  PlanImportView,
  PlanItemView,
  PlanView,
  PresidencyView,
} from '@acta/plan-catalog/service';
import { publishedPlan } from './fixture/published-plan';
import { runningActa, type RunningActa } from './fixture/running-acta';

let acta: RunningActa;
beforeAll(async () => {
  acta = await runningActa();
});
afterAll(() => acta.close());

const asks = (path: string) => acta.asked('get', `/api/v1/${path}`, acta.tokens['secretariat']).expect(200);

test.each<[string, ContractClass, ContractClass?]>([
  ['members', MemberView],
  ['presidencies', PresidencyView],
  ['plan-imports', PlanImportView],
  ['plans', PlanItemView, PlanView],
  ['commitments', CommitmentItemView, CommitmentView],
])('%s are what the specification says', async (path, item, whole = item) => {
  const { body } = await asks(path);
  expect(body.items.length).toBeGreaterThan(0);
  for (const one of body.items as { id?: string; code: string }[]) {
    expect(validateAs(item, one)).toMatchObject({ ok: true });
    expect(validateAs(whole, (await asks(`${path}/${one.id ?? one.code}`)).body)).toMatchObject({ ok: true });
  }
});

test.each<[string, ContractClass]>([
  ['projects', TriagedProjectView],
  ['scales', ScaleView],
])('%s, which are only listed, too', async (path, item) => {
  const { body } = await asks(path);
  expect(body.items.length).toBeGreaterThan(0);
  for (const one of body.items as object[]) expect(validateAs(item, one)).toMatchObject({ ok: true });
});

test.each<[string, ContractClass, ContractClass]>([
  ['board', BoardRowView, BesideBoardView],
  ['board?status=no-report', BoardRowView, BesideBoardView],
  ['board?period=current&cells=2', BoardRowView, BesideBoardView],
  ['board/cells?period=2020-H1', ListedCellView, BesideBoardView],
  ...['body', 'plan', 'axis', 'area', 'member', 'commitment'].map((level): [string, ContractClass, ContractClass] => [
    `standing?level=${level}`,
    StandingGroupView,
    BesideStandingView,
  ]),
])('the %s too, with what stands beside it, marked as invented', async (path, item, besideItems) => {
  const { items, ...beside } = (await asks(path)).body;
  expect(items.length).toBeGreaterThan(0);
  for (const one of items as object[]) expect(validateAs(item, one)).toMatchObject({ ok: true });
  expect(validateAs(besideItems, beside)).toMatchObject({ ok: true });
  expect(beside.invented).toBe(true);
});

/* One commitment of each mode, with the story that the demonstration tells of it. */
test.each(['celac-2020-03-01', 'celac-2020-06-01', 'celac-2020-09-01', 'celac-2020-13-03'])(
  'the tracks and reports of %s too',
  async (commitment) => {
    const { body } = await asks(`commitments/${commitment}/tracks?limit=200`);
    expect(body.items.length).toBeGreaterThan(0);
    for (const item of body.items as { obligor: { key: string }; invented: boolean }[]) {
      expect(validateAs(TrackItemView, item)).toMatchObject({ ok: true });
      const track = `commitments/${commitment}/tracks/${item.obligor.key}`;
      expect(validateAs(TrackView, (await asks(track)).body)).toMatchObject({ ok: true });
      const reports = (await asks(`${track}/reports?limit=200`)).body.items as { invented?: true }[];
      for (const report of reports) expect(validateAs(ReportView, report)).toMatchObject({ ok: true });
      expect(reports.filter(({ invented }) => !invented)).toEqual([]);
      expect(item.invented).toBe(reports.length > 0);
    }
  },
);

test.each<[string, ContractClass]>([
  ['plans/celac-2020/calendar', PlanCalendarView],
  ['projects/celac-2020-04-01/triage', TriageView],
  ['projects/celac-2020-01-01/triage', TriageView],
])('%s too', async (path, view) => {
  expect(validateAs(view, (await asks(path)).body)).toMatchObject({ ok: true });
});

test.each(['2020', '2030'])('a dry run of %s too', async (year) => {
  const { body } = await acta
    .asked('post', '/api/v1/plan-imports?dryRun=true', acta.tokens['secretariat'])
    .type('text/plain')
    .send(publishedPlan.replaceAll('2020', year))
    .expect(200);
  expect(validateAs(DryRunView, body)).toMatchObject({ ok: true });
});
