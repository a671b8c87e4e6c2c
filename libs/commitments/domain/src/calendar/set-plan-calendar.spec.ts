import { PlanCalendarSet } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { samplePlan } from '../commitment/sample-commitments';
import { calendarOf } from './calendar-turns';
import { planCalendarOf, planCalendars } from './plan-calendar';
import { setPlanCalendar } from './set-plan-calendar';

const given = decider(planCalendars);
const setting = (every: 'month' | 'quarter', days: { readonly locksAfterDays?: number } = {}) => ({
  command: { calendar: { every, ...days } },
  known: { plan: samplePlan },
});
const set = (every: 'month' | 'quarter') => PlanCalendarSet({ calendar: calendarOf({ every }), plan: 'CELAC-2020' });

describe('rules.md 4.1: the calendar of a plan', () => {
  test('holds from the day on which it is set', () => {
    given().when(setPlanCalendar, setting('quarter')).then(set('quarter'));
    const turns = given(
      told(set('quarter'), { recordedAt: '2020-01-08T12:00:00.000Z' }),
      told(set('month'), { recordedAt: '2021-05-04T12:00:00.000Z' }),
    ).state();
    expect(turns).toMatchObject({
      turns: [
        { on: '2020-01-08', calendar: { every: 'quarter' } },
        { on: '2021-05-04', calendar: { every: 'month' } },
      ],
    });
  });
  test('changes nothing the second time', () => {
    given(set('month')).when(setPlanCalendar, setting('month')).then();
    given(set('quarter'), set('month')).when(setPlanCalendar, setting('quarter')).then(set('quarter'));
  });
  test('is in order, and of a plan that is there', () => {
    given()
      .when(setPlanCalendar, setting('month', { locksAfterDays: 44 }))
      .refuses('calendar-out-of-order', '/calendar/locksAfterDays');
    given()
      .when(setPlanCalendar, { ...setting('month'), known: { plan: undefined } })
      .refuses('plan-unknown');
  });
  test('is one stream, by the plan’s id or its code', () =>
    expect([planCalendarOf('celac-2020').stream, planCalendarOf('CELAC-2020').stream]).toEqual([
      'calendar-celac-2020',
      'calendar-celac-2020',
    ]));
});
