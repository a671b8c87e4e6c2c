import { told, decider } from '@acta/testing';
import { adopted, ana, carla, joint, ofPresidency, opened, sara, states, submission } from './sample-tracks';
import { tracks } from './track';
import { answerersOf, verifiersOf } from './who-answers';

const given = decider(tracks);
const ledBy = (lead?: string) => adopted({ obligation: { mode: 'joint', ...(lead !== undefined && { lead }) } });

test.each([
  ['a State', 'MEX', adopted(), ['MEX']],
  ['the office', 'ppt', ofPresidency, ['ppt']],
  ['an institution', 'inst-cepal', adopted(), ['inst-cepal', 'ppt']],
  ['all together, led by a State', 'joint', joint, ['CHL', 'ppt']],
  ['all together, led by an institution', 'joint', ledBy('inst-cepal'), ['inst-cepal', 'ppt']],
  ['all together, led by the office', 'joint', ledBy('ppt'), ['ppt']],
  ['all together, led by nobody', 'joint', ledBy(), ['ppt']],
])('rules.md 4.4: for %s answer those who report for it', (_whom, obligor, commitment, parties) =>
  expect(answerersOf(obligor, commitment)).toEqual(parties),
);

test.each([
  ['another State', 'CHL', carla, {}, ['ppt']],
  ['the chair’s State', 'MEX', ana, {}, ['BOL', 'ARG']],
  ['the office', 'ppt', sara, {}, ['BOL', 'ARG']],
  ['the office, of an earlier term', 'ppt', sara, { term: 'term-7' }, ['MEX']],
  ['all together, by the lead', 'joint', carla, {}, ['ppt']],
  ['all together, by the secretariat', 'joint', sara, {}, ['BOL', 'ARG']],
  ['a State in a note that was transcribed', 'CHL', sara, { transcribed: 'Nota' }, ['ppt']],
])('rules.md 4.5: a report of %s is verified by those whose it is not', (_whose, obligor, by, changes, parties) => {
  const track = given(opened(obligor), told(submission(changes), by)).state();
  const report = track.status === 'open' ? track.reports[0] : undefined;
  if (!report) throw new Error('nothing was submitted');
  const commitment = obligor === 'joint' ? joint : adopted();
  expect(verifiersOf({ obligor, report, commitment, states, now: '2020-08-01T12:00:00.000Z' })).toEqual(parties);
});
