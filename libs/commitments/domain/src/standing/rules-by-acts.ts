import { conclusionOf, inapplicabilitiesOf, releaseOf, withdrawalOf } from './closures';
import type { StandingRule } from './judging';
import { whySuspended } from './suspensions';

/* rules.md §5, 1 to 4: somebody said so. */

export const isWithdrawn: StandingRule = ({ facts, days }) => {
  const closure = withdrawalOf(facts, days) ?? releaseOf(facts, days);
  return closure && { standing: 'withdrawn', rule: 1, because: [closure.because], since: closure.on };
};

export const isSuspended: StandingRule = ({ facts, days }) => {
  const because = whySuspended(facts, days);
  return because && { standing: 'suspended', rule: 2, because, since: because[0]?.on ?? days.today };
};

export const isNotApplicable: StandingRule = ({ facts, days }) => {
  const last = inapplicabilitiesOf(facts, days).at(-1);
  if (!last || last.againOn !== undefined) return undefined;
  return { standing: 'not-applicable', rule: 3, because: [last.because], since: last.on };
};

/** Never but by an act: of whoever may verify the track's final report, or of the body. */
export const isConcluded: StandingRule = ({ facts, days }) => {
  const conclusion = conclusionOf(facts, days);
  if (!conclusion) return undefined;
  const { outcome, on, reportId, because } = conclusion;
  const report = facts.track.reports.find(({ id }) => id === reportId);
  const final = report && {
    what: 'final-report',
    on: report.submitted.effectiveOn,
    eventId: report.submitted.eventId,
    values: { reportId: report.id },
  };
  return { standing: outcome, rule: 4, because: final ? [because, final] : [because], since: on };
};
