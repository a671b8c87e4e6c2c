import type { OpenTrackState, Report } from '@acta/commitments/domain';
import { actView } from '../commitments/act-view';
import { showsContent, type Sight } from '../sight/sight';
import type { ReportContentView, ReportMark, ReportView } from './views-of-reports';

/** One submission for a reader who may know that it is there. */
export function reportView(
  { commitment, obligor }: Pick<OpenTrackState, 'commitment' | 'obligor'>,
  report: Report,
  sight: Sight,
): ReportView {
  const { id, period, final, status, arrival, corrects, invented } = report;
  const frame = {
    id,
    commitment,
    obligor,
    ...(period !== undefined && { period }),
    final,
    status,
    marks: marksOf(report),
    arrival,
    ...(corrects !== undefined && { corrects }),
    ...(invented && { invented }),
  };
  if (!showsContent(report, sight)) {
    const { effectiveOn: _tells, reason: _says, ...submitted } = actView(report.submitted, sight.states);
    return { ...frame, submitted };
  }
  return {
    ...frame,
    submitted: actView(report.submitted, sight.states),
    content: contentOf(report, sight),
    ...reviewOf(report, sight),
  };
}

export function marksOf(report: Report): readonly ReportMark[] {
  const { status, questioned, endorsed, transcribed, corrects, arrival, invented } = report;
  const said: readonly (readonly [ReportMark, boolean])[] = [
    ['unverified', status === 'endorsed'],
    ['questioned', status !== 'superseded' && questioned !== undefined],
    ['sole-signature', endorsed?.how === 'sole-signature'],
    ['by-office', endorsed?.how === 'by-office'],
    ['transcribed', transcribed !== undefined],
    ['correction', corrects !== undefined],
    ['after-lock', arrival === 'after-lock'],
    ['invented', invented === true],
  ];
  return said.flatMap(([mark, holds]) => (holds ? [mark] : []));
}

function contentOf(report: Report, { evidenceOfParties }: Sight): ReportContentView {
  const { statements, narrative, noProgress, risk, riskNote, milestones, transcribed } = report;
  const evidence = report.evidence.filter(({ visibility }) => visibility === 'public' || evidenceOfParties);
  return {
    effectiveOn: report.submitted.effectiveOn,
    statements,
    ...(narrative !== undefined && { narrative }),
    ...(noProgress !== undefined && { noProgress }),
    risk,
    ...(riskNote !== undefined && { riskNote }),
    milestones,
    evidence,
    evidenceOfParties: report.evidence.length - evidence.length,
    ...(transcribed !== undefined && { note: transcribed }),
  };
}

type Review = Pick<ReportView, 'endorsed' | 'verified' | 'returned' | 'questioned' | 'contested'>;

function reviewOf({ endorsed, verified, returned, questioned, contested }: Report, { states }: Sight): Review {
  return {
    ...(endorsed && { endorsed: signed(endorsed, states) }),
    ...(verified && { verified: signed(verified, states) }),
    ...(returned && { returned: actView(returned, states) }),
    ...(questioned && { questioned: actView(questioned, states) }),
    ...(contested && { contested: actView(contested, states) }),
  };
}

type Signature = NonNullable<Report['verified']>;

function signed<Signed extends Signature>({ by, ...says }: Signed, states: boolean) {
  return { ...says, act: actView(by, states) };
}
