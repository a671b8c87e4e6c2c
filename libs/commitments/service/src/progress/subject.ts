import { commitmentIdOf } from '@acta/commitments/domain';
import { commitmentIdPattern, obligorPattern } from '@acta/contracts';
import type { TrackPath } from '../tracks/track-paths';

const shapes = [/^\/?commitments\/([^/]+)\/tracks\/([^/]+)$/, /^([^/]+)\/([^/]+)$/];

/** The track that a subject names: `commitments/<id or code>/tracks/<obligor>`, or `<code>/<obligor>`. */
export function trackNamed(subject: string): TrackPath | undefined {
  for (const shape of shapes) {
    const [, commitment = '', obligor = ''] = shape.exec(subject) ?? [];
    const commitmentId = commitmentIdOf(commitment);
    if (commitmentIdPattern.test(commitmentId) && obligorPattern.test(obligor)) return { commitmentId, obligor };
  }
  return undefined;
}

export const subjectOf = ({ commitmentId, obligor }: TrackPath): string =>
  `commitments/${commitmentId}/tracks/${obligor}`;
