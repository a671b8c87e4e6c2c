import { CommitmentConcluded, NotApplicableAsked, TrackApplicableAgain, TrackNotApplicable } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { askNotApplicable } from './ask-not-applicable';
import { markApplicable } from './mark-applicable';
import { markNotApplicable } from './mark-not-applicable';
import { adopted, ana, asked, bruno, luis, opened, sara } from './sample-tracks';
import { tracks } from './track';

const given = decider(tracks);
const now = '2020-03-02T12:00:00.000Z';
const byMexico = { ...luis, now };
const bySecretariat = { ...sara, now };
const reason = 'El Estado no tiene costa.';
const question = told(NotApplicableAsked({ on: '2020-02-03' }), luis);
const agreed = TrackNotApplicable({ on: '2020-02-03', how: 'agreed' });
const concluded = adopted({}, CommitmentConcluded({ outcome: 'not-fulfilled', instrument: 'Acta', on: '2020-03-01' }));

describe('asking that a commitment be held not applicable', () => {
  test('rules.md 3.6: is the State’s act, for today or from a day on', () => {
    given(opened())
      .when(askNotApplicable, asked({ reason }), byMexico)
      .then(NotApplicableAsked({ on: '2020-03-02' }));
    given(opened())
      .when(askNotApplicable, asked({ reason, on: '2020-02-03' }), byMexico)
      .then(NotApplicableAsked({ on: '2020-02-03' }));
  });
  test('changes nothing while it waits for an answer, nor once it was agreed to', () => {
    given(opened(), question).when(askNotApplicable, asked({ reason }), byMexico).then();
    given(opened(), question, told(agreed, sara)).when(askNotApplicable, asked({ reason }), byMexico).then();
  });
  test('may be asked for another day, and again once it was lifted', () => {
    given(opened(), question)
      .when(askNotApplicable, asked({ reason, on: '2020-02-10' }), byMexico)
      .then(NotApplicableAsked({ on: '2020-02-10' }));
    const agreedAndLifted = [told(agreed, sara), told(TrackApplicableAgain({ on: '2020-02-20' }), sara)];
    const lifted = [...agreedAndLifted, question, ...agreedAndLifted];
    given(opened(), ...lifted)
      .when(askNotApplicable, asked({ reason }), byMexico)
      .then(NotApplicableAsked({ on: '2020-03-02' }));
  });
  test('is refused for a day before the track, and one ahead', () => {
    given(opened())
      .when(askNotApplicable, asked({ reason, on: '2020-01-07' }), byMexico)
      .refuses('date-too-early', 'on');
    given(opened())
      .when(askNotApplicable, asked({ reason, on: '2020-03-03' }), byMexico)
      .refuses('date-in-future', 'on');
  });
  test('is refused where the obligor must not deliver anyhow', () => {
    given(opened('BRA'))
      .when(askNotApplicable, asked({ reason }, { obligor: 'BRA' }), { ...bruno, now })
      .refuses('track-suspended');
    given(opened())
      .when(askNotApplicable, asked({ reason }, { commitment: concluded }), byMexico)
      .refuses('track-concluded');
  });
  test('is nobody else’s act', () => {
    given(opened()).when(askNotApplicable, asked({ reason }), bySecretariat).refuses('other-obligor');
    given(opened())
      .when(askNotApplicable, asked({ reason }), { ...ana, now })
      .refuses('not-the-coordinator');
  });
  test('is refused where there is no track', () =>
    given().when(askNotApplicable, asked({ reason }), byMexico).refuses('track-unknown'));
});

describe('holding a commitment not applicable', () => {
  test('rules.md 3.6: is agreed by the secretariat, from the day that was asked for', () => {
    given(opened(), question).when(markNotApplicable, asked({ reason }), bySecretariat).then(agreed);
    given(opened(), question)
      .when(markNotApplicable, asked({ reason, on: '2020-01-08' }), bySecretariat)
      .then(TrackNotApplicable({ on: '2020-01-08', how: 'agreed' }));
  });
  test('takes the last of several questions', () =>
    given(opened(), told(NotApplicableAsked({ on: '2020-01-20' }), luis), question)
      .when(markNotApplicable, asked({ reason }), bySecretariat)
      .then(agreed));
  test('needs nobody to have asked', () =>
    given(opened())
      .when(markNotApplicable, asked({ reason }), bySecretariat)
      .then(TrackNotApplicable({ on: '2020-03-02', how: 'agreed' })));
  test('takes no question that was answered before', () => {
    const lifted = [question, told(agreed, sara), told(TrackApplicableAgain({ on: '2020-02-20' }), sara)];
    given(opened(), ...lifted)
      .when(markNotApplicable, asked({ reason }), bySecretariat)
      .then(TrackNotApplicable({ on: '2020-03-02', how: 'agreed' }));
  });
  test('changes nothing the second time', () =>
    given(opened(), told(agreed, sara)).when(markNotApplicable, asked({ reason }), bySecretariat).then());
  test('is refused for a day before the track, for one ahead, and once it is concluded', () => {
    const on = (day: string) => given(opened()).when(markNotApplicable, asked({ reason, on: day }), bySecretariat);
    on('2020-01-07').refuses('date-too-early', 'on');
    on('2020-03-03').refuses('date-in-future', 'on');
    given(opened())
      .when(markNotApplicable, asked({ reason }, { commitment: concluded }), bySecretariat)
      .refuses('track-concluded');
  });
  test('is not the State’s act', () =>
    given(opened()).when(markNotApplicable, asked({ reason }), byMexico).refuses('not-the-secretariat'));
  test('is refused where there is no track', () =>
    given().when(markNotApplicable, asked({ reason }), bySecretariat).refuses('track-unknown'));
});

describe('lifting it', () => {
  const inapplicable = [opened(), told(agreed, sara)];
  test('rules.md 3.6: the obligor must deliver again, from a day on', () => {
    given(...inapplicable)
      .when(markApplicable, asked({ reason }), bySecretariat)
      .then(TrackApplicableAgain({ on: '2020-03-02' }));
    given(...inapplicable)
      .when(markApplicable, asked({ reason, on: '2020-02-03' }), bySecretariat)
      .then(TrackApplicableAgain({ on: '2020-02-03' }));
  });
  test('changes nothing where it applies', () => {
    given(opened()).when(markApplicable, asked({ reason }), bySecretariat).then();
    given(...inapplicable, told(TrackApplicableAgain({ on: '2020-02-20' }), sara))
      .when(markApplicable, asked({ reason }), bySecretariat)
      .then();
  });
  test('also what a State declined on its return', () =>
    given(opened('BRA'), told(TrackNotApplicable({ on: '2023-01-20', how: 'declined-on-return' }), bruno))
      .when(markApplicable, asked({ reason }, { obligor: 'BRA' }), { ...sara, now: '2023-03-01T12:00:00.000Z' })
      .then(TrackApplicableAgain({ on: '2023-03-01' })));
  test('is refused for a day before it was not applicable, for one ahead, and once the track is concluded', () => {
    const on = (day: string) => given(...inapplicable).when(markApplicable, asked({ reason, on: day }), bySecretariat);
    on('2020-02-02').refuses('date-too-early', 'on');
    on('2020-03-03').refuses('date-in-future', 'on');
    given(...inapplicable)
      .when(markApplicable, asked({ reason }, { commitment: concluded }), bySecretariat)
      .refuses('track-concluded');
  });
  test('is not the State’s act', () =>
    given(...inapplicable)
      .when(markApplicable, asked({ reason }), byMexico)
      .refuses('not-the-secretariat'));
  test('is refused where there is no track', () =>
    given().when(markApplicable, asked({ reason }), bySecretariat).refuses('track-unknown'));
});
