import type { Recorded } from '@acta/kernel';
import type { Endorsement, ReportEndorsed, ReportReturned, ReportSubmitted } from '@acta/contracts';

export type ReportStatus = 'submitted' | 'returned' | 'endorsed' | 'verified' | 'contested' | 'superseded';

/** One submission. What it says never changes; a later one may take its place. */
export interface Report extends Omit<ReportSubmitted['data'], 'reportId'> {
  readonly id: string;
  readonly status: ReportStatus;
  readonly submitted: Recorded;
  readonly endorsed?: { readonly how: Endorsement; readonly note?: string; readonly by: Recorded };
  /** Before it was endorsed. */
  readonly returned?: Recorded;
  /** Returned after it was endorsed: it stands, marked so, until it is replaced (rules.md 4.3). */
  readonly questioned?: Recorded;
  readonly verified?: { readonly note?: string; readonly by: Recorded };
  readonly contested?: Recorded;
  /** The version of the track at this report's own last change: its ETag. */
  readonly version: number;
}

/** A final report without a period stands under this. */
export const finalGroup = 'final';

/** Reports that take each other's place: of one period, or final ones without a period. */
export const groupOf = ({ period }: Pick<Report, 'period'>): string => period ?? finalGroup;

/** Public, and counted (rules.md 4.3). */
export const stands = ({ status }: Pick<Report, 'status'>): boolean => status === 'endorsed' || status === 'verified';

/** The final report on which a track is concluded: the last of those that stand. */
export const lastFinalIn = (reports: readonly Report[]): Report | undefined =>
  reports.findLast((report) => report.final && stands(report));

export function withSubmitted(
  reports: readonly Report[],
  data: ReportSubmitted['data'],
  by: Recorded,
): readonly Report[] {
  const { reportId, ...content } = data;
  const report: Report = { ...content, id: reportId, status: 'submitted', submitted: by, version: by.version };
  const before = reports.map((known) =>
    known.status === 'submitted' && groupOf(known) === groupOf(report) ? superseded(known, by) : known,
  );
  return [...before, report];
}

export function withEndorsed(
  reports: readonly Report[],
  data: ReportEndorsed['data'],
  by: Recorded,
): readonly Report[] {
  const { reportId, ...endorsed } = data;
  const group = groupIn(reports, reportId);
  return reports.map((known) => {
    if (known.id === reportId)
      return { ...known, status: 'endorsed', endorsed: { ...endorsed, by }, version: by.version };
    return stands(known) && groupOf(known) === group ? superseded(known, by) : known;
  });
}

export function withReturned(reports: readonly Report[], { reportId, from }: ReportReturned['data'], by: Recorded) {
  return changed(
    reports,
    reportId,
    by,
    from === 'submitted' ? { status: 'returned', returned: by } : { questioned: by },
  );
}

export function changed(
  reports: readonly Report[],
  reportId: string,
  by: Recorded,
  change: Partial<Report>,
): readonly Report[] {
  return reports.map((known) => (known.id === reportId ? { ...known, ...change, version: by.version } : known));
}

const superseded = (report: Report, by: Recorded): Report => ({ ...report, status: 'superseded', version: by.version });

function groupIn(reports: readonly Report[], reportId: string): string | undefined {
  const report = reports.find(({ id }) => id === reportId);
  return report && groupOf(report);
}
