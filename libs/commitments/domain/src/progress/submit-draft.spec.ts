import type { SubmitDraft } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { ana, endorsement, luis, newReportId, opened, reportId, submission, submitting } from '../track/sample-tracks';
import { tracks } from '../track/track';
import { draftIn, reportFrom } from './draft';
import { received, type Sent } from './sample-progress';
import { submitDraft } from './submit-draft';

const given = decider(tracks);
const inJuly = { now: '2020-07-10T12:00:00.000Z' };
const sent: Sent = {
  id: 'e-1',
  time: '2020-06-20T15:00:00.000Z',
  reports: {
    narrative: 'Lo que dijo el sistema.',
    risk: 'at-risk',
    evidence: [{ title: 'Acta', url: 'https://ppt-celac.org/acta' }],
  },
};
const draft = draftIn(received([sent]).state, '2020-H1')!;
const submittingDraft = ({ version, reason, ...own }: SubmitDraft = {}) =>
  submitting({
    ...reportFrom(draft, own),
    period: '2020-H1',
    draftVersion: draft.version,
    ...(version !== undefined && { readVersion: version }),
    ...(reason !== undefined && { reason }),
  });
const asSubmitted = submission({
  reportId: newReportId,
  narrative: 'Lo que dijo el sistema.',
  risk: 'at-risk',
  evidence: [{ title: 'Acta', url: 'https://ppt-celac.org/acta', visibility: 'parties' }],
  draft: { version: 1 },
});

test('a person submits what systems gathered, and the report says of which draft', () =>
  given(opened())
    .when(submitDraft, submittingDraft(), { ...ana, ...inJuly })
    .then(asSubmitted));
test('what they say themselves goes before what systems said', () =>
  given(opened())
    .when(submitDraft, submittingDraft({ narrative: 'Lo que digo yo.' }), { ...ana, ...inJuly })
    .then({ ...asSubmitted, data: { ...asSubmitted.data, narrative: 'Lo que digo yo.' } }));
test('a coordinator endorses it with that', () =>
  given(opened())
    .when(submitDraft, submittingDraft(), { ...luis, ...inJuly })
    .then(asSubmitted, endorsement('sole-signature', newReportId)));
test('is refused where more came since they read it', () =>
  given(opened())
    .when(submitDraft, submittingDraft({ version: 7 }), { ...ana, ...inJuly })
    .refuses('draft-changed', 'version'));
test('is refused before the period is over, as any report is', () =>
  given(opened())
    .when(submitDraft, submittingDraft(), { ...ana, now: '2020-06-25T12:00:00.000Z' })
    .refuses('period-not-open'));
test('corrects the report that stands, where it says why', () => {
  const stands = given(opened(), told(submission(), ana), told(endorsement(), luis));
  stands.when(submitDraft, submittingDraft(), { ...ana, ...inJuly }).refuses('period-reported');
  stands
    .when(submitDraft, submittingDraft({ reason: 'Llegó más' }), { ...ana, ...inJuly })
    .then({ ...asSubmitted, data: { ...asSubmitted.data, corrects: reportId } });
});
