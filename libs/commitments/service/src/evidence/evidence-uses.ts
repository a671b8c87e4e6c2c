import type { ReportSubmitted } from '@acta/contracts';
import type { Projection, ReadCommit } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** A report that a file is part of. What became of the report stands in its track. */
export interface EvidenceUse {
  readonly commitmentId: string;
  readonly obligor: string;
  readonly reportId: string;
}

/** Where a file is used, by the report's id. */
export interface EvidenceUsesDocument {
  readonly sha256: string;
  readonly uses: Readonly<Record<string, EvidenceUse>>;
}

export const evidenceUsesProjection: Projection<EvidenceUsesDocument> = {
  name: 'evidence-uses',
  version: 1,
  logs: ['commitments'],
  documentsOf: (commit) => [...new Set(usesIn(commit).flatMap(({ files }) => files))],
  fold: (document, commit, sha256) => {
    const uses = usesIn(commit).flatMap(({ files, ...use }) => (files.includes(sha256) ? [[use.reportId, use]] : []));
    return { sha256, uses: { ...document?.uses, ...(Object.fromEntries(uses) as EvidenceUsesDocument['uses']) } };
  },
};

const trackShape = /^track-([a-z]+-[0-9]{4}[a-z]?-[0-9]+-[0-9]+[ab]?)-(.+)$/;

function usesIn({ stream, facts }: ReadCommit): readonly (EvidenceUse & { readonly files: readonly string[] })[] {
  const [, commitmentId = '', obligor = ''] = trackShape.exec(stream) ?? [];
  return facts.flatMap((fact) => {
    if (fact.type !== 'commitments.report-submitted') return [];
    const { reportId, evidence } = (fact as ReportSubmitted).data;
    const files = evidence.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256]));
    return [{ commitmentId, obligor, reportId, files }];
  });
}

@Injectable()
export class EvidenceUses {
  constructor(private readonly installation: Installation) {}

  async of(sha256: string): Promise<readonly EvidenceUse[]> {
    const { readModels } = this.installation;
    const document = await readModels.live<EvidenceUsesDocument>(evidenceUsesProjection.name).get(sha256);
    return Object.values(document?.uses ?? {});
  }
}
