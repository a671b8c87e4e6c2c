import { ReportReturned, ReportVerified } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import {
  ana,
  ariel,
  asked,
  beatriz,
  carla,
  endorsement,
  fabio,
  ines,
  joint,
  luis,
  ofPresidency,
  opened,
  operator,
  reportId,
  reportIdOf,
  sara,
  sergio,
  submission,
  term,
  withTerms,
} from './sample-tracks';
import { tracks } from './track';
import { verifyReport } from './verify-report';

const given = decider(tracks);
/** While Mexico holds the chair, between Bolivia and Argentina. */
const now = '2020-08-01T12:00:00.000Z';
const verified = ReportVerified({ reportId });
const ofChile = { obligor: 'CHL' };
const endorsedByChile = [opened('CHL'), told(submission(), fabio), told(endorsement(), carla)];
const ofOffice = { obligor: 'ppt', commitment: ofPresidency };
const reportedByOffice = [opened('ppt'), told(submission(), sara), told(endorsement('by-office'), sara)];
const ofAll = { obligor: 'joint', commitment: joint };

describe('verifying a report', () => {
  test('rules.md 4.3: the secretariat finds it complete and evidenced', () => {
    given(...endorsedByChile)
      .when(verifyReport, asked({ reportId }, ofChile), { ...sara, now })
      .then(verified);
    given(...endorsedByChile)
      .when(verifyReport, asked({ reportId, note: 'Cotejado.' }, ofChile), { ...sara, now })
      .then(ReportVerified({ reportId, note: 'Cotejado.' }));
  });
  test('changes nothing the second time', () =>
    given(...endorsedByChile, told(verified, sara))
      .when(verifyReport, asked({ reportId }, ofChile), { ...sergio, now })
      .then());
  test('rules.md 4.3: comes after the endorsement', () =>
    given(opened('CHL'), told(submission(), fabio))
      .when(verifyReport, asked({ reportId }, ofChile), { ...sara, now })
      .refuses('report-submitted'));
  test('rules.md 4.3: is refused while it is questioned', () =>
    given(...endorsedByChile, ReportReturned({ reportId, from: 'endorsed' }))
      .when(verifyReport, asked({ reportId }, ofChile), { ...sara, now })
      .refuses('report-questioned'));
  test('is refused for one that is not there or was replaced', () => {
    given(opened('CHL'))
      .when(verifyReport, asked({ reportId }, ofChile), { ...sara, now })
      .refuses('report-unknown');
    const second = reportIdOf(2);
    given(
      ...endorsedByChile,
      told(submission({ reportId: second, corrects: reportId }), carla),
      told(endorsement('sole-signature', second), carla),
    )
      .when(verifyReport, asked({ reportId }, ofChile), { ...sara, now })
      .refuses('report-superseded');
  });
  test('is not for a State among others, for the operator, nor for a focal point beside the chair', () => {
    const focalPoint = { ...ariel, actor: { ...ariel.actor, as: 'focal-point' } };
    for (const other of [ariel, luis, operator]) {
      given(...endorsedByChile)
        .when(verifyReport, asked({ reportId }, ofChile), { ...other, now })
        .refuses('not-a-reviewer');
    }
    given(...reportedByOffice)
      .when(verifyReport, asked({ reportId }, ofOffice), { ...focalPoint, now })
      .refuses('not-a-reviewer');
  });
});

describe('rules.md 4.5: nobody verifies their own', () => {
  test('not the State', () =>
    given(...endorsedByChile)
      .when(verifyReport, asked({ reportId }, ofChile), { ...carla, now })
      .refuses('own-state'));
  test('not what they submitted, in whatever function', () => {
    const before = { ...fabio, actor: { ...fabio.actor, id: sara.actor.id } };
    given(opened('CHL'), told(submission(), before), told(endorsement(), carla))
      .when(verifyReport, asked({ reportId }, ofChile), { ...sara, now })
      .refuses('own-report');
  });
  test('not what they transcribed: another of the secretariat does', () => {
    const transcribed = [
      opened('CHL'),
      told(submission({ transcribed: 'Nota 12/2020' }), sara),
      told(endorsement('transcription-confirmed'), carla),
    ];
    given(...transcribed)
      .when(verifyReport, asked({ reportId }, ofChile), { ...sara, now })
      .refuses('own-report');
    given(...transcribed)
      .when(verifyReport, asked({ reportId }, ofChile), { ...sergio, now })
      .then(verified);
  });

  describe('of the chair’s State', () => {
    const endorsedByMexico = [opened(), told(submission(), ana), told(endorsement(), luis)];
    test('the secretariat may not, the coordinators of the chairs before and after may', () => {
      given(...endorsedByMexico)
        .when(verifyReport, asked({ reportId }), { ...sara, now })
        .refuses('own-state');
      for (const beside of [beatriz, ariel]) {
        given(...endorsedByMexico)
          .when(verifyReport, asked({ reportId }), { ...beside, now })
          .then(verified);
      }
      given(...endorsedByMexico)
        .when(verifyReport, asked({ reportId }), { ...carla, now })
        .refuses('not-a-reviewer');
    });
    test('once another holds the chair the secretariat may, and they no longer', () => {
      const later = '2022-03-01T12:00:00.000Z';
      given(...endorsedByMexico)
        .when(verifyReport, asked({ reportId }), { ...sara, now: later })
        .then(verified);
      given(...endorsedByMexico)
        .when(verifyReport, asked({ reportId }), { ...beatriz, now: later })
        .refuses('not-a-reviewer');
    });
    test('a State that was elected again is not beside itself', () => {
      const states = withTerms(
        term(7, 'BOL', '2019-01-14'),
        term(8, 'MEX', '2020-01-08'),
        term(9, 'MEX', '2021-01-08'),
        term(10, 'ARG', '2022-01-07'),
      );
      for (const during of ['2020-08-01T12:00:00.000Z', '2021-08-01T12:00:00.000Z']) {
        for (const beside of [beatriz, ariel]) {
          given(...endorsedByMexico)
            .when(verifyReport, asked({ reportId }, { states }), { ...beside, now: during })
            .then(verified);
        }
      }
    });
    test('the next chair verifies before it has begun, and none where there is none beside', () => {
      const alone = withTerms(term(8, 'MEX', '2020-01-08'));
      const scheduled = withTerms(term(8, 'MEX', '2020-01-08'), term(9, 'ARG'));
      given(...endorsedByMexico)
        .when(verifyReport, asked({ reportId }, { states: scheduled }), { ...ariel, now })
        .then(verified);
      given(...endorsedByMexico)
        .when(verifyReport, asked({ reportId }, { states: alone }), { ...ariel, now })
        .refuses('not-a-reviewer');
    });
  });

  describe('of the office', () => {
    test('no secretariat may, whoever of it submitted; the chairs beside the submitting one may', () => {
      for (const day of ['2020-08-01', '2023-06-01']) {
        given(...reportedByOffice)
          .when(verifyReport, asked({ reportId }, ofOffice), { ...sergio, now: `${day}T12:00:00.000Z` })
          .refuses('own-office');
      }
      for (const beside of [beatriz, ariel]) {
        given(...reportedByOffice)
          .when(verifyReport, asked({ reportId }, ofOffice), { ...beside, now })
          .then(verified);
      }
      given(...reportedByOffice)
        .when(verifyReport, asked({ reportId }, ofOffice), { ...luis, now })
        .refuses('not-a-reviewer');
    });
    test('it stays with the chairs beside the one that submitted, long after', () => {
      const later = '2023-06-01T12:00:00.000Z';
      given(...reportedByOffice)
        .when(verifyReport, asked({ reportId }, ofOffice), { ...beatriz, now: later })
        .then(verified);
    });
  });

  describe('of all together', () => {
    const byLead = [opened('joint'), told(submission(), carla), told(endorsement('by-office'), carla)];
    const bySecretariat = [opened('joint'), told(submission(), sara), told(endorsement('by-office'), sara)];
    test('what the lead submitted, the secretariat verifies', () =>
      given(...byLead)
        .when(verifyReport, asked({ reportId }, ofAll), { ...sara, now })
        .then(verified));
    test('what the secretariat submitted, the chairs beside verify', () => {
      given(...bySecretariat)
        .when(verifyReport, asked({ reportId }, ofAll), { ...sergio, now })
        .refuses('own-office');
      given(...bySecretariat)
        .when(verifyReport, asked({ reportId }, ofAll), { ...ariel, now })
        .then(verified);
    });
    test('a lead beside the chair does not verify what it leads', () => {
      const states = withTerms(term(8, 'MEX', '2020-01-08'), term(9, 'CHL'));
      given(...bySecretariat)
        .when(verifyReport, asked({ reportId }, { ...ofAll, states }), { ...carla, now })
        .refuses('own-state');
    });
    test('what a lead submitted that holds the chair is its own State’s', () => {
      const states = withTerms(term(8, 'MEX', '2019-01-01'), term(9, 'CHL', '2020-03-01'), term(10, 'ARG'));
      given(...byLead)
        .when(verifyReport, asked({ reportId }, { ...ofAll, states }), { ...sara, now })
        .refuses('own-state');
      given(...byLead)
        .when(verifyReport, asked({ reportId }, { ...ofAll, states }), { ...ariel, now })
        .then(verified);
    });
  });

  describe('of an institution', () => {
    const ofInstitution = { obligor: 'inst-cepal' };
    test('what its focal point submitted, the secretariat verifies', () =>
      given(opened('inst-cepal'), told(submission(), ines), told(endorsement('by-office'), ines))
        .when(verifyReport, asked({ reportId }, ofInstitution), { ...sara, now })
        .then(verified));
    test('what the secretariat submitted for it, the chairs beside verify', () => {
      const submitted = [opened('inst-cepal'), told(submission(), sara), told(endorsement('by-office'), sara)];
      given(...submitted)
        .when(verifyReport, asked({ reportId }, ofInstitution), { ...sergio, now })
        .refuses('own-office');
      given(...submitted)
        .when(verifyReport, asked({ reportId }, ofInstitution), { ...beatriz, now })
        .then(verified);
    });
  });
});
