import { CommitmentCalendarSet } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { calendarOf, defaultCalendar } from '../calendar/calendar-turns';
import { beforeAllDays } from '../calendar/days';
import { commitments } from './commitment';
import { adopted, adoptedWith, concluded, withdrawn } from './sample-commitments';
import { setCommitmentCalendar } from './set-commitment-calendar';

const given = decider(commitments);
const monthly = { calendar: { every: 'month' } } as const;
const set = CommitmentCalendarSet({ calendar: calendarOf({ every: 'month' }) });

describe('rules.md 4.1: a calendar of a commitment’s own', () => {
  test('holds from the day on which it is set; days that are left out are the usual ones', () => {
    given(adopted).when(setCommitmentCalendar, monthly).then(set);
    expect(given(adopted, told(set, { recordedAt: '2021-05-04T12:00:00.000Z' })).state()).toMatchObject({
      calendars: [{ calendar: { every: 'month', dueAfterDays: 30 }, on: '2021-05-04' }],
    });
  });
  test('changes nothing the second time; the usual one said for the first time is one of its own', () => {
    given(adopted, set).when(setCommitmentCalendar, monthly).then();
    given(adopted)
      .when(setCommitmentCalendar, { calendar: { every: 'half' } })
      .then(CommitmentCalendarSet({ calendar: defaultCalendar }));
    const brought = adoptedWith({ calendar: defaultCalendar });
    expect(given(brought).state()).toMatchObject({ calendars: [{ on: beforeAllDays }] });
    given(brought)
      .when(setCommitmentCalendar, { calendar: { every: 'half' } })
      .then();
  });
  test('is in order', () =>
    given(adopted)
      .when(setCommitmentCalendar, { calendar: { every: 'month', opensAfterDays: 31 } })
      .refuses('calendar-out-of-order', '/calendar/dueAfterDays'));
  test('is refused for what is over, and for what is not there', () => {
    given(adopted, withdrawn).when(setCommitmentCalendar, monthly).refuses('commitment-withdrawn');
    given(adopted, concluded).when(setCommitmentCalendar, monthly).refuses('commitment-concluded');
    given().when(setCommitmentCalendar, monthly).refuses('commitment-unknown');
  });
});
