import { ReportContested, ReportReturned, type TranscribeReport } from '@acta/contracts';
import { decider, told, type Told } from '@acta/testing';
import {
  ana,
  endorsement,
  finalSubmission,
  joint,
  luis,
  newReportId,
  ofPresidency,
  opened,
  reportId,
  sara,
  submission,
  submitting,
} from './sample-tracks';
import { tracks, type TrackFact } from './track';
import type { SubmissionKnown } from './track-known';
import { transcribeReport } from './transcribe-report';

const given = decider(tracks);
type History = readonly (TrackFact | Told<TrackFact>)[];
const sha256 = 'd'.repeat(64);
const evidence = { [sha256]: { mediaType: 'application/pdf', byteCount: 2_048 } };
const document = { title: 'Nota 12/2020', sha256 };
const note: TranscribeReport = {
  period: '2020-H1',
  narrative: 'El Estado inscribió a una persona.',
  note: 'Nota 12/2020, del 3 de julio',
  evidence: [document],
};
const recorded = submission({
  reportId: newReportId,
  narrative: 'El Estado inscribió a una persona.',
  evidence: [{ ...document, visibility: 'parties', ...evidence[sha256] }],
  transcribed: 'Nota 12/2020, del 3 de julio',
});
const inJuly = '2020-07-10T12:00:00.000Z';
const transcribing = (command = note, known: Partial<SubmissionKnown> = {}, ...facts: History) =>
  given(opened(known.obligor), ...facts).when(transcribeReport, submitting(command, { evidence, ...known }), {
    ...sara,
    now: inJuly,
  });

describe('transcribing a State’s note', () => {
  test('rules.md 4.6: is a submission, marked as what it is, with the document attached', () =>
    transcribing().then(recorded));
  test('rules.md 4.6: confirming it endorses it, contesting it leaves it out', () => {
    expect(
      given(opened(), told(recorded, sara), told(endorsement('transcription-confirmed', newReportId), luis)).state(),
    ).toMatchObject({ reports: [{ status: 'endorsed', endorsed: { how: 'transcription-confirmed' } }] });
    expect(
      given(opened(), told(recorded, sara), told(ReportContested({ reportId: newReportId }), luis)).state(),
    ).toMatchObject({ reports: [{ status: 'contested' }] });
  });
  test('rules.md 4.6: needs the document itself, not a link to it', () => {
    transcribing({ ...note, evidence: [{ title: 'Nota', url: 'https://ppt-celac.org/nota' }] }).refuses(
      'document-required',
      'evidence',
    );
    const { evidence: _evidence, ...withoutDocument } = note;
    transcribing(withoutDocument).refuses('document-required', 'evidence');
    transcribing(note, { evidence: {} }).refuses('evidence-unknown', '/evidence/0/sha256');
  });
  test('is the secretariat’s act', () =>
    given(opened())
      .when(transcribeReport, submitting(note, { evidence }), { ...luis, now: inJuly })
      .refuses('not-the-secretariat'));
  test.each([
    ['the office', { obligor: 'ppt', commitment: ofPresidency }],
    ['all together', { obligor: 'joint', commitment: joint }],
    ['an institution', { obligor: 'inst-cepal' }],
  ])('is for States: what %s reports, its office submits', (_whose, known) =>
    transcribing(note, known).refuses('obligor-not-a-state'),
  );
  test('may be of the whole', () => {
    const { period: _period, ...final } = { ...note, final: true };
    const { period: _none, ...data } = { ...recorded.data, final: true };
    transcribing(final).then({ ...finalSubmission(), data });
  });
  test('comes when a report may come', () => {
    transcribing({ ...note, period: '2020-H2' }).refuses('period-not-open', 'period');
    given(opened())
      .when(transcribeReport, submitting(note, { evidence }), { ...sara, now: '2020-10-05T12:00:00.000Z' })
      .refuses('period-locked', 'period');
  });
  test('says something', () => {
    const { narrative: _narrative, ...empty } = note;
    transcribing(empty).refuses('report-empty');
  });
});

describe('what else was reported of the period', () => {
  test('another transcription that waits is replaced', () =>
    transcribing(note, {}, told(submission({ transcribed: 'Nota 11/2020' }), sara)).then(recorded));
  test('what the State contested or returned does not stand in the way', () => {
    const contested = [told(submission({ transcribed: 'Nota 11' }), sara), told(ReportContested({ reportId }), luis)];
    transcribing(note, {}, ...contested).then(recorded);
    const returned = [told(submission(), ana), told(ReportReturned({ reportId, from: 'submitted' }), luis)];
    transcribing(note, {}, ...returned).then(recorded);
  });
  test('what the State has on its way itself is not replaced by the secretariat', () =>
    transcribing(note, {}, told(submission(), ana)).refuses('report-pending'));
  test('what stands is the State’s to correct', () =>
    transcribing(note, {}, told(submission(), ana), told(endorsement(), luis)).refuses('period-reported', 'period'));
});
