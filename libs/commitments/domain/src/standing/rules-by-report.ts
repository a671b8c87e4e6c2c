import type { Report } from '../track/report';
import type { Because } from './because';
import { lastEndorsedOf } from './endorsed-reports';
import type { StandingRule } from './judging';
import { endorsementIn } from './reporting-status';
import { whyBehind } from './straight-line';

/* rules.md §5, 8 and 9: as the last endorsed report says. */

export const isAtRisk: StandingRule = ({ facts, days }) => {
  const report = lastEndorsedOf(facts.track);
  const because = report && (whyRisky(report) ?? whyBehind(facts, days));
  return because && { standing: 'at-risk', rule: 8, because };
};

export const isOnTrack: StandingRule = ({ facts }) => {
  const report = lastEndorsedOf(facts.track);
  return report && { standing: 'on-track', rule: 9, because: [{ what: 'report-endorsed', ...endorsementIn(report) }] };
};

function whyRisky({ id, risk, submitted }: Report): readonly Because[] | undefined {
  if (risk !== 'at-risk') return undefined;
  const { effectiveOn, eventId } = submitted;
  return [{ what: 'risk-reported', on: effectiveOn, eventId, values: { reportId: id } }];
}
