import { reportIn } from '@acta/commitments/domain';
import type { Evidence } from '@acta/contracts';
import { CorruptRecord } from '@acta/kernel';
import { FileAnswer, Installation, Problem, unknownMediaType, unpublished } from '@acta/nest';
import type { Caller, Unpublished } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { EvidenceUses, type EvidenceUse } from './evidence-uses';
import { isShownToFew } from '../sight/seen-by';
import { SeenTracks } from '../tracks/seen-tracks';
import { isPublished, showsContent } from '../sight/sight';

/** What a report says of a file, to a reader who may read it there. */
interface ShownFile {
  readonly evidence: Evidence;
  /** Anybody may read it there. */
  readonly published: boolean;
}

/** rules.md 4.9: a file is read through a report that the reader may read, and in no other way. */
@Injectable()
export class EvidenceReads {
  constructor(
    private readonly uses: EvidenceUses,
    private readonly tracks: SeenTracks,
    private readonly installation: Installation,
  ) {}

  /** Throws one and the same 404 for what was never uploaded, is in no report, or in none that the reader may read. */
  async get(sha256: string, caller: Caller): Promise<FileAnswer | Unpublished<FileAnswer>> {
    const shown = await this.shown(sha256, caller);
    if (!shown) throw new Problem(404, 'not-found');
    const { title, mediaType = unknownMediaType, byteCount = 0 } = shown.evidence;
    const bytes = await this.installation.evidence.get(sha256);
    if (!bytes) throw new CorruptRecord(`the file ${sha256} is in the record and its bytes are nowhere`);
    const file = new FileAnswer({ sha256, byteCount, mediaType, title, bytes });
    return shown.published ? file : unpublished(file);
  }

  /** As anybody may read it, where there is such a report; else as this reader may. */
  private async shown(sha256: string, caller: Caller): Promise<ShownFile | undefined> {
    const shown: ShownFile[] = [];
    for (const use of await this.uses.of(sha256)) shown.push(...(await this.shownIn(use, sha256, caller)));
    return shown.find(({ published }) => published) ?? shown[0];
  }

  private async shownIn(use: EvidenceUse, sha256: string, caller: Caller): Promise<readonly ShownFile[]> {
    const track = await this.tracks.find(use, caller);
    const report = track && reportIn(track.facts.track, use.reportId);
    if (!report || !showsContent(report, track.sight)) return [];
    const { evidenceOfParties } = track.sight;
    const toAll = !isShownToFew(use.obligor, track.sight);
    return report.evidence
      .filter((evidence) => evidence.sha256 === sha256 && (evidence.visibility === 'public' || evidenceOfParties))
      .map((evidence) => ({ evidence, published: isPublished(report) && toAll && evidence.visibility === 'public' }));
  }
}
