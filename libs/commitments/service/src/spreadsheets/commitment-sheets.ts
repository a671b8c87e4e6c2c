import { setImmediate } from 'node:timers/promises';
import { namesIn, obligorsNow, rowOf, sheetColumns, templateRowOf, type SheetRow } from '@acta/commitments/domain';
import type { SheetFormat } from '@acta/contracts';
import {
  FileAnswer,
  languages,
  nodeSha256,
  unpublished,
  type Caller,
  type Language,
  type Unpublished,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Commitments, type CommitmentDocument } from '../commitments/commitments';
import { namedIn } from '../commitments/commitments-query';
import { Projects } from '../projects/projects';
import { PlansKnown, type KnownPlan } from '../projects/plans-known';
import { isShown, isShownToFew, namingFor } from '../sight/seen-by';
import { columnWords } from './column-words';
import { SheetConversions, type Sheet } from './sheet-conversions';
import { remarkMark, xlsxMediaType } from './sheet-table';

interface SeenRow {
  readonly row: SheetRow;
  readonly shownToFew: boolean;
}

/* Of so many the thread takes care before it turns to others. */
const rowsAtOnce = 500;

/** Commitments as a table, to be taken away, filled in and brought back. */
@Injectable()
export class CommitmentSheets {
  constructor(
    private readonly commitments: Commitments,
    private readonly projects: Projects,
    private readonly plans: PlansKnown,
    private readonly conversions: SheetConversions,
  ) {}

  /** Those of a plan, or all; beside them the projects that wait to become one. In the order of their codes. */
  async of(
    plan: string | undefined,
    format: SheetFormat,
    reader: { readonly caller: Caller; readonly language: Language },
  ): Promise<FileAnswer | Unpublished<FileAnswer>> {
    const title = plan ?? 'CELAC';
    let shownToFew = false;
    const bytes = await this.conversions.bytesOf(format, async () => {
      const seen = [...(await this.adopted(plan, reader.caller)), ...(await this.waiting(plan))].sort(byCode);
      shownToFew = seen.some((one) => one.shownToFew);
      const rows = seen.map(({ row }) => row);
      return { title, rows: tableOf(rows, format, reader.language) };
    });
    const file = answerOf(title, format, bytes);
    return shownToFew ? unpublished(file) : file;
  }

  private async adopted(plan: string | undefined, caller: Caller): Promise<readonly SeenRow[]> {
    const documents = plan === undefined ? await this.commitments.all() : await this.commitments.find({ plan });
    const plans = new Map((await this.plans.all()).map((known) => [known.code, known]));
    const rows: SeenRow[] = [];
    for (const document of documents) {
      if (rows.length % rowsAtOnce === 0) await setImmediate();
      rows.push(seenRow(document, plans.get(document.plan ?? ''), caller));
    }
    return rows;
  }

  private async waiting(plan: string | undefined): Promise<readonly SeenRow[]> {
    const waiting = (await this.projects.all()).filter(
      (one) => one.state === 'waiting' && (plan === undefined || one.plan.code === plan),
    );
    return waiting.map(({ plan: of, area, project: { code, text } }) => {
      return { row: templateRowOf({ code, plan: of.code, area: area.code, text }), shownToFew: false };
    });
  }
}

const byCode = (one: SeenRow, other: SeenRow): number => ((one.row['code'] ?? '') < (other.row['code'] ?? '') ? -1 : 1);

/** rules.md 6.3: a table names no State that its reader does not see by name. */
function seenRow(document: CommitmentDocument, plan: KnownPlan | undefined, caller: Caller): SeenRow {
  const naming = namingFor(caller, plan?.publicDetail);
  const shown = (keys: readonly string[]) => keys.filter((key) => isShown(key, naming.states)).join(' ');
  const row = rowOf(document.commitment, document.version);
  const { obligation } = document.commitment;
  const named = {
    obligors: obligation.mode === 'each' ? shown(obligorsNow(document.commitment)) : '',
    lead: shown(namesIn(row['lead'])),
    participants: shown(namesIn(row['participants'])),
  };
  return { row: { ...row, ...named }, shownToFew: namedIn(document).some((party) => isShownToFew(party, naming)) };
}

/** Those of Acta, and those that any text has beside. */
function languagesIn(rows: readonly SheetRow[]): readonly string[] {
  const used = rows.flatMap((row) =>
    Object.keys(row).flatMap((column) => (column.includes('.') ? [column.slice(column.indexOf('.') + 1)] : [])),
  );
  return [...languages, ...[...new Set(used)].filter((tag) => !languages.some((known) => known === tag)).sort()];
}

/** In a workbook the second row says to people what columns are called; it is read back as the remark that it is. */
function tableOf(rows: readonly SheetRow[], format: SheetFormat, language: Language): Sheet['rows'] {
  const columns = sheetColumns(languagesIn(rows));
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  if (format === 'csv') return [columns, ...cells];
  const words = columns.map(
    (column, place) => `${place === 0 ? `${remarkMark} ` : ''}${columnWords(column, language)}`,
  );
  return [columns, words, ...cells];
}

function answerOf(title: string, format: SheetFormat, bytes: Uint8Array): FileAnswer {
  return new FileAnswer({
    sha256: nodeSha256(bytes),
    byteCount: bytes.length,
    mediaType: format === 'csv' ? 'text/csv' : xlsxMediaType,
    title: `${title}-commitments`,
    bytes: (async function* () {
      yield bytes;
    })(),
  });
}
