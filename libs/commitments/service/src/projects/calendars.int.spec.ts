import { validateAs } from '@acta/contracts';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { PlanCalendarView } from './views-of-calendars';
import { ScaleView } from '../standing/views-of-scales';

let app: CommitmentsApp;
beforeAll(async () => {
  app = await commitmentsApp('2020-07-10T15:00:00.000Z');
});
afterAll(() => app.close());

const set = (calendar: object, headers: Readonly<Record<string, string>> = {}, as = 'secretariat') =>
  app.post('plans/celac-2020/calendar', as, { calendar }, headers);

test('a plan without a calendar reports every half-year', async () => {
  const { body, headers } = await app.get('plans/celac-2020/calendar').expect(200);
  expect(headers['etag']).toBe('"0"');
  expect(body).toEqual({
    plan: 'CELAC-2020',
    inForce: {
      of: 'default',
      calendar: { every: 'half', opensAfterDays: 1, dueAfterDays: 30, graceEndsAfterDays: 45, locksAfterDays: 90 },
    },
    turns: [],
  });
});

test('one that is set holds for periods that had not begun', async () => {
  const { body } = await set({ every: 'quarter' }, { 'If-Match': '"0"' }).expect(200);
  await app.reached(body.token as string);
  const before = await app.get('plans/CELAC-2020/calendar').expect(200);
  expect(before.headers['etag']).toBe('"1"');
  expect(before.body).toMatchObject({ inForce: { of: 'default' }, turns: [{ on: '2020-07-10' }] });
  expect(validateAs(PlanCalendarView, before.body)).toMatchObject({ ok: true });
  app.clock.set('2021-01-01T00:00:00.000Z');
  const after = await app.get('plans/celac-2020/calendar').expect(200);
  expect(after.body.inForce).toMatchObject({
    of: 'plan',
    calendar: { every: 'quarter' },
    eventId: `${body.commitId}.1`,
  });
});

test('the same again changes nothing, and one whose days are out of order is refused', async () => {
  expect((await set({ every: 'quarter' }).expect(200)).body.version).toBe(1);
  const refused = await set({ every: 'month', dueAfterDays: 60 }).expect(422);
  expect(refused.body).toMatchObject({
    reason: 'calendar-out-of-order',
    errors: [{ pointer: '/calendar/graceEndsAfterDays' }],
  });
  await set({ every: 'week' }).expect(400);
  await set({ every: 'month' }, { 'If-Match': '"9"' }).expect(412);
});

test('a plan that is not there has none', async () => {
  await app.get('plans/celac-2030/calendar').expect(404);
  await app.get('plans/nada/calendar').expect(404);
  await app.post('plans/celac-2030/calendar', 'secretariat', { calendar: { every: 'year' } }).expect(404);
});

test('is for the body and its secretariat alone', async () => {
  await set({ every: 'year' }, {}, 'coordinator-mex').expect(403);
  await app.post('plans/celac-2020/calendar', undefined, { calendar: { every: 'year' } }).expect(401);
});

test('the scales say what their steps count for', async () => {
  const { body } = await app.get('scales').expect(200);
  expect(body.items).toHaveLength(4);
  for (const scale of body.items as object[]) expect(validateAs(ScaleView, scale)).toMatchObject({ ok: true });
});
