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
import { csvOf } from './csv-sheet';
import { remarkMark } from './sheet-table';
import { xlsxMediaType, xlsxOf } from './xlsx-sheet';

interface SeenRow {
  readonly row: SheetRow;
  readonly shownToFew: boolean;
}

/** Commitments as a table, to be taken away, filled in and brought back. */
@Injectable()
export class CommitmentSheets {
  constructor(
    private readonly commitments: Commitments,
    private readonly projects: Projects,
    private readonly plans: PlansKnown,
  ) {}

  /** Those of a plan, or all; beside them the projects that wait to become one. In the order of their codes. */
  async of(
    plan: string | undefined,
    format: SheetFormat,
    reader: { readonly caller: Caller; readonly language: Language },
  ): Promise<FileAnswer | Unpublished<FileAnswer>> {
    const seen = [...(await this.adopted(plan, reader.caller)), ...(await this.waiting(plan))].sort(byCode);
    const rows = seen.map(({ row }) => row);
    const columns = sheetColumns(languagesIn(rows));
    const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
    const file = answerOf(plan ?? 'CELAC', format, { columns, cells, language: reader.language });
    return seen.some(({ shownToFew }) => shownToFew) ? unpublished(file) : file;
  }

  private async adopted(plan: string | undefined, caller: Caller): Promise<readonly SeenRow[]> {
    const documents = plan === undefined ? await this.commitments.all() : await this.commitments.find({ plan });
    const plans = new Map((await this.plans.all()).map((known) => [known.code, known]));
    return documents.map((document) => seenRow(document, plans.get(document.plan ?? ''), caller));
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

interface Table {
  readonly columns: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly language: Language;
}

/** In a workbook the second row says to people what columns are called; it is read back as the remark that it is. */
function answerOf(title: string, format: SheetFormat, { columns, cells, language }: Table): FileAnswer {
  const words = columns.map(
    (column, place) => `${place === 0 ? `${remarkMark} ` : ''}${columnWords(column, language)}`,
  );
  const bytes = format === 'csv' ? csvOf([columns, ...cells]) : xlsxOf(title, [columns, words, ...cells]);
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
