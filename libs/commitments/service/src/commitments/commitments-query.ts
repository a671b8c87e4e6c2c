import {
  fulfilmentKinds,
  IsCalendarDate,
  MayBeAbsent,
  obligationModes,
  type FulfilmentKind,
  type ObligationMode,
} from '@acta/contracts';
import { IsListText } from '@acta/nest';
import { Length } from 'class-validator';
import { TracksQuery } from '../standing/board-query';
import type { CommitmentDocument } from './commitments';
import { searchWords } from './search-text';
import { commitmentStandings, type CommitmentStanding } from './views-of-commitments';

/** What a list of commitments can be narrowed to. `member`: one that has or had a track, leads, or takes part. */
export class CommitmentsQuery extends TracksQuery {
  /** Of the commitment as a whole; with `member`, of that obligor's own track. */
  @MayBeAbsent() @IsListText(commitmentStandings) readonly standing?: readonly CommitmentStanding[];
  @MayBeAbsent() @IsListText(obligationModes) readonly mode?: readonly ObligationMode[];
  @MayBeAbsent() @IsListText(fulfilmentKinds) readonly kind?: readonly FulfilmentKind[];
  /** Those due on or after this day. */
  @MayBeAbsent() @IsCalendarDate() readonly dueFrom?: string;
  /** Those due on or before this day. */
  @MayBeAbsent() @IsCalendarDate() readonly dueTo?: string;
  /** Words of the code, title or text in any language, each of them; accents and case do not count. */
  @MayBeAbsent() @Length(1, 200) readonly q?: string;
}

/** Whether the record of a commitment is as asked; how it stands is another matter. */
export function isAsAsked(query: CommitmentsQuery): (document: CommitmentDocument) => boolean {
  const { member, mode, kind, dueFrom, dueTo, q } = query;
  const words = searchWords(q ?? '');
  return (document) =>
    (member === undefined || namedIn(document).includes(member)) &&
    (mode === undefined || mode.includes(document.mode)) &&
    (kind === undefined || kind.includes(document.kind)) &&
    (dueFrom === undefined || (document.dueTo !== undefined && document.dueTo >= dueFrom)) &&
    (dueTo === undefined || (document.dueTo !== undefined && document.dueTo <= dueTo)) &&
    words.every((word) => document.searchText.includes(word));
}

/** Whoever has or had a track, leads, or takes part. */
export function namedIn({ obligors, commitment: { obligation } }: CommitmentDocument): readonly string[] {
  const { lead, participants = [] } = obligation;
  return [...obligors, ...(lead === undefined ? [] : [lead]), ...participants];
}
