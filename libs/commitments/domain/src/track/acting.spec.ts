import { isCoordinatorOf, isSecretariat, refusalUnlessCoordinatorOf, refusalUnlessSecretariat } from './acting';
import { ana, luis, operator, sara } from './sample-tracks';
import { metaOf } from '@acta/testing';

test('the secretariat is who acts for the office in that function', () => {
  const auditor = { ...sara, actor: { ...sara.actor, as: 'auditor' } };
  const ofMexico = { ...sara, onBehalfOf: 'MEX' };
  expect([sara, auditor, ofMexico, luis, operator].map((by) => isSecretariat(metaOf(by)))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(refusalUnlessSecretariat(metaOf(sara))).toBeUndefined();
  expect(refusalUnlessSecretariat(metaOf(auditor))).toMatchObject({ reason: 'not-the-secretariat' });
});

test('rules.md 4.3: a State acts by its national coordinator', () => {
  expect([luis, ana, sara, operator].map((by) => isCoordinatorOf('MEX', metaOf(by)))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(refusalUnlessCoordinatorOf('MEX', metaOf(luis))).toBeUndefined();
  expect(refusalUnlessCoordinatorOf('CHL', metaOf(luis))).toMatchObject({ reason: 'other-obligor' });
  expect(refusalUnlessCoordinatorOf('MEX', metaOf(ana))).toMatchObject({ reason: 'not-the-coordinator' });
  expect(refusalUnlessCoordinatorOf('ppt', metaOf(sara))).toMatchObject({ reason: 'not-the-coordinator' });
});
