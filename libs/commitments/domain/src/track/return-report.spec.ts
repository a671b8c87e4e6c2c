import { ReportContested, ReportReturned, ReportVerified } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { returnReport } from './return-report';
import {
  ana,
  ariel,
  asked,
  beatriz,
  endorsement,
  luis,
  marta,
  opened,
  ofPresidency,
  reportId,
  reportIdOf,
  sara,
  submission,
  withTerms,
  term,
} from './sample-tracks';
import { tracks } from './track';

const given = decider(tracks);
const submitted = [opened(), told(submission(), ana)];
const endorsed = [...submitted, told(endorsement(), luis)];
const underArgentina = { states: withTerms(term(8, 'MEX', '2020-01-08'), term(9, 'ARG', '2022-01-07')) };
const later = '2022-03-01T12:00:00.000Z';
const returning = { reportId, reason: 'Falta la cifra.' };

describe('returning a report before it is endorsed', () => {
  test('rules.md 4.3: is the coordinator’s act', () => {
    given(...submitted)
      .when(returnReport, asked(returning), luis)
      .then(ReportReturned({ reportId, from: 'submitted' }));
    const state = given(
      ...submitted,
      told(ReportReturned({ reportId, from: 'submitted' }), { ...luis, why: 'Falta la cifra.' }),
    ).state();
    expect(state).toMatchObject({ reports: [{ status: 'returned', returned: { why: 'Falta la cifra.' } }] });
  });
  test('changes nothing the second time', () =>
    given(...submitted, ReportReturned({ reportId, from: 'submitted' }))
      .when(returnReport, asked(returning), marta)
      .then());
  test('rules.md 4.7: is not for the secretariat, which does not see what it says', () =>
    given(...submitted)
      .when(returnReport, asked(returning), sara)
      .refuses('other-obligor'));
  test('is not for a focal point', () =>
    given(...submitted)
      .when(returnReport, asked(returning), ana)
      .refuses('not-the-coordinator'));
  test('rules.md 4.4: nobody reviews their own', () =>
    given(opened(), told(submission(), { ...ana, actor: { ...ana.actor, id: luis.actor.id } }))
      .when(returnReport, asked(returning), luis)
      .refuses('own-report'));
  test('rules.md 4.6: what was transcribed is confirmed or contested, not returned', () =>
    given(opened(), told(submission({ transcribed: 'Nota 12/2020' }), sara))
      .when(returnReport, asked(returning), luis)
      .refuses('report-transcribed'));
  test('is refused for one that another has replaced, or that was contested, whoever asks', () => {
    const replaced = [...submitted, told(submission({ reportId: reportIdOf(2) }), ana)];
    const contested = [
      opened(),
      told(submission({ transcribed: 'Nota 12/2020' }), sara),
      told(ReportContested({ reportId }), luis),
    ];
    for (const by of [luis, sara]) {
      given(...replaced)
        .when(returnReport, asked(returning), by)
        .refuses('report-superseded');
      given(...contested)
        .when(returnReport, asked(returning), by)
        .refuses('report-contested');
    }
  });
  test('is refused for one that is not there', () =>
    given(opened()).when(returnReport, asked(returning), luis).refuses('report-unknown'));
});

describe('returning a report after it was endorsed', () => {
  test('rules.md 4.3: leaves it standing, marked as questioned', () => {
    given(...endorsed)
      .when(returnReport, asked(returning, underArgentina), { ...sara, now: later })
      .then(ReportReturned({ reportId, from: 'endorsed' }));
    const questioned = given(...endorsed, told(ReportReturned({ reportId, from: 'endorsed' }), sara)).state();
    expect(questioned).toMatchObject({ reports: [{ status: 'endorsed', questioned: sara }] });
  });
  test('rules.md 4.8: a correction replaces it', () => {
    const corrected = given(
      ...endorsed,
      told(ReportReturned({ reportId, from: 'endorsed' }), sara),
      told(submission({ reportId: reportIdOf(2), corrects: reportId }), luis),
      told(endorsement('sole-signature', reportIdOf(2)), luis),
    ).state();
    expect(corrected).toMatchObject({ reports: [{ status: 'superseded', questioned: sara }, { status: 'endorsed' }] });
    expect(corrected).not.toHaveProperty('reports.1.questioned');
  });
  test('is possible after verification as well', () =>
    given(...endorsed, ReportVerified({ reportId }))
      .when(returnReport, asked(returning, underArgentina), { ...sara, now: later })
      .then(ReportReturned({ reportId, from: 'verified' })));
  test('changes nothing the second time', () =>
    given(...endorsed, ReportReturned({ reportId, from: 'endorsed' }))
      .when(returnReport, asked(returning, underArgentina), { ...sara, now: later })
      .then());
  test('is not for the State itself', () =>
    given(...endorsed)
      .when(returnReport, asked(returning, underArgentina), { ...marta, now: later })
      .refuses('own-state'));
  test('rules.md 4.5: of the chair’s State it is for the chairs before and after', () => {
    given(...endorsed)
      .when(returnReport, asked(returning), { ...sara, now: '2020-08-01T12:00:00.000Z' })
      .refuses('own-state');
    for (const beside of [beatriz, ariel]) {
      given(...endorsed)
        .when(returnReport, asked(returning), { ...beside, now: '2020-08-01T12:00:00.000Z' })
        .then(ReportReturned({ reportId, from: 'endorsed' }));
    }
  });
  test('rules.md 4.5: of the office it is for the chairs before and after', () => {
    const known = { obligor: 'ppt', commitment: ofPresidency };
    const ofOffice = [opened('ppt'), told(submission(), sara), told(endorsement('by-office'), sara)];
    given(...ofOffice)
      .when(returnReport, asked(returning, known), ariel)
      .then(ReportReturned({ reportId, from: 'endorsed' }));
    given(...ofOffice)
      .when(returnReport, asked(returning, known), luis)
      .refuses('not-a-reviewer');
  });
});
