import { celac2020NoCommitment, celac2020Readings } from './celac-2020-readings';
import { celac2020Story } from './celac-2020-story';
import { habitOf } from './reporting-habits';
import { allMembers } from './parties';

const story = celac2020Story('2026-11-24');
const counts = (act: string) => story.filter((one) => one.act === act).length;

test('reads every project as a commitment but one, two lines as two, and one objective beside its projects', () => {
  const codes = celac2020Readings.map(({ code }) => code);
  expect(codes).toHaveLength(37);
  expect(new Set(codes).size).toBe(37);
  expect(codes).not.toContain(celac2020NoCommitment.code);
  expect(codes).toEqual(expect.arrayContaining(['CELAC-2020-02-03a', 'CELAC-2020-02-03b', 'CELAC-2020-03-04']));
  expect(new Set(celac2020Readings.map(({ obligation }) => obligation.mode)).size).toBe(4);
  expect(new Set(celac2020Readings.map(({ fulfilment }) => fulfilment.kind)).size).toBe(6);
});

test('is the same at every first start of a day, in the order of its days, each act once', () => {
  expect(celac2020Story('2026-11-24')).toEqual(story);
  const days = story.map(({ on }) => on);
  expect(days).toEqual([...days].sort());
  expect(new Set(story.map(({ key }) => key)).size).toBe(story.length);
});

/* The last days of months, of years and of leap days among them, and days on which somebody of the story acts. */
const days = '2020-03-01 2021-02-10 2023-01-24 2026-11-05 2026-12-31 2027-02-01 2027-08-15 2028-02-29'.split(' ');
test.each(days)('goes on with the days: a first start after %s tells that and then more', (until) => {
  const told = celac2020Story(until);
  const later = celac2020Story('2028-06-30');
  expect(told).toEqual(later.filter(({ on }) => on <= until));
  expect(later.length).toBeGreaterThan(told.length);
});

test('has about 3,000 reports, and of everything that a page shows at least one', () => {
  expect(counts('submit')).toBeGreaterThan(2_200);
  expect(counts('submit')).toBeLessThan(3_500);
  for (const act of [
    'decline',
    'excuse',
    'exception',
    'transcribe',
    'contest',
    'take-up',
    'decline-on-return',
    'withdraw',
  ]) {
    expect([act, counts(act) > 0]).toEqual([act, true]);
  }
  expect(counts('correct')).toBeGreaterThan(20);
  expect(counts('return')).toBeGreaterThan(20);
  expect(allMembers.filter((member) => habitOf(member) === 'silent')).toHaveLength(4);
});
