import {
  answerersOf,
  reportIn,
  type AdoptedCommitment,
  type OpenTrackState,
  type Report,
} from '@acta/commitments/domain';
import { listing, Problem, unpublished, type Caller, type Language, type Listing, type Unpublished } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Commitments } from '../commitments/commitments';
import { History, inOrder, type HistoryDocument, type OrderedAct } from './history';
import { sentenceOf, type Telling } from './history-sentences';
import type { HistoryItemView } from './history-view';
import { PlansKnown } from '../projects/plans-known';
import { isShown, isShownToFew, namingFor, type Naming } from '../sight/seen-by';
import { isPublished, isSeen, showsContent, sightOf, type Sight } from '../sight/sight';
import { StatesKnown } from '../sight/states-known';
import { openTrackIn, Tracks } from '../tracks/tracks';

interface SeenAct {
  readonly act: OrderedAct;
  /** The reader learns that it happened, and no more of it. */
  readonly arrivalOnly: boolean;
  readonly published: boolean;
  readonly invented?: true;
}

interface AskedActs {
  readonly caller: Caller;
  readonly language: Language;
  readonly isAsked: (act: HistoryDocument) => boolean;
  /** How many are told. */
  readonly max: number;
}

/** What happened to a commitment, for one reader: what one may not read of a report, one is not told of here either. */
@Injectable()
export class HistoryReads {
  constructor(
    private readonly commitments: Commitments,
    private readonly tracks: Tracks,
    private readonly history: History,
    private readonly plans: PlansKnown,
    private readonly states: StatesKnown,
  ) {}

  /** Throws 404. */
  async of(id: string, caller: Caller, language: Language): Promise<Listing | Unpublished<Listing>> {
    const { seen, telling } = await this.seenBy(id, caller, language);
    const told = listing(seen, { keyOf: ({ act }) => [act.order, act.id] }, (one) => itemView(one, telling));
    return seen.every(({ published }) => published) ? told : unpublished(told);
  }

  /** Of all acts of a commitment or of one of its tracks those asked for that the reader may be told of, as they were recorded. */
  async ofActs(id: string, acts: readonly HistoryDocument[], { caller, language, isAsked, max }: AskedActs) {
    const { seen, telling } = await this.seenBy(id, caller, language, inOrder(acts));
    const among = seen.filter(({ act }) => isAsked(act));
    return {
      items: among.slice(0, max).map((one) => itemView(one, telling)),
      more: Math.max(0, among.length - max),
      isPublic: among.every(({ published }) => published),
    };
  }

  private async seenBy(id: string, caller: Caller, language: Language, given?: readonly OrderedAct[]) {
    const known = await this.commitments.get(id);
    if (!known) throw new Problem(404, 'not-found');
    const [acts, documents, plan, states] = await Promise.all([
      given ?? this.history.of(known.id),
      this.tracks.ofCommitment(known.id),
      known.plan === undefined ? undefined : this.plans.get(known.plan),
      this.states.get(),
    ]);
    const open = new Map(documents.map((document) => [document.obligor, openTrackIn(document, known.commitment)]));
    const periods = periodsOf(open);
    const naming = namingFor(caller, plan?.publicDetail);
    const telling: Telling = {
      language,
      states,
      periodOf: (reportId) => periods.get(reportId),
      shows: (obligor) => isShown(obligor, naming.states),
    };
    return { seen: seenActs(acts, { open, naming, caller, commitment: known.commitment }), telling };
  }
}

interface Seeing {
  readonly open: ReadonlyMap<string, OpenTrackState>;
  readonly naming: Naming;
  readonly caller: Caller;
  readonly commitment: AdoptedCommitment;
}

function seenActs(acts: readonly OrderedAct[], seeing: Seeing): readonly SeenAct[] {
  const sights = new Map<string, Sight>();
  const sightFor = (obligor: string): Sight => {
    const known =
      sights.get(obligor) ?? sightOf(seeing.caller, seeing.naming, { owners: answerersOf(obligor, seeing.commitment) });
    sights.set(obligor, known);
    return known;
  };
  return acts.flatMap((act): readonly SeenAct[] => {
    const about = act.obligor ?? String(act.data['obligor'] ?? '');
    if (!isShown(about, seeing.naming.states)) return [];
    const toAll = !isShownToFew(about, seeing.naming);
    const report = act.obligor === undefined ? undefined : reportOf(act, seeing.open.get(act.obligor));
    if (!report || act.obligor === undefined) return [{ act, arrivalOnly: false, published: toAll }];
    const sight = sightFor(act.obligor);
    const seen = { act, ...(report.invented && { invented: true as const }) };
    if (showsContent(report, sight)) return [{ ...seen, arrivalOnly: false, published: toAll && isPublished(report) }];
    const isArrival = act.type === 'commitments.report-submitted';
    return isArrival && isSeen(report, sight) ? [{ ...seen, arrivalOnly: true, published: toAll }] : [];
  });
}

/** The report that an act is about, if it is about one. */
function reportOf({ data }: HistoryDocument, track: OpenTrackState | undefined): Report | undefined {
  const reportId = data['reportId'];
  return track && typeof reportId === 'string' ? reportIn(track, reportId) : undefined;
}

function periodsOf(open: ReadonlyMap<string, OpenTrackState>): ReadonlyMap<string, string | undefined> {
  return new Map([...open.values()].flatMap(({ reports }) => reports.map(({ id, period }) => [id, period] as const)));
}

function itemView({ act, arrivalOnly, invented }: SeenAct, telling: Telling): HistoryItemView {
  const { type, obligor, data, by } = act;
  const reportId = data['reportId'];
  const { onBehalfOf, why } = by;
  return {
    eventId: by.eventId,
    type,
    sentence: sentenceOf(act, telling),
    language: telling.language,
    ...(obligor !== undefined && { obligor }),
    ...(typeof reportId === 'string' && { reportId }),
    ...(invented && { invented }),
    ...(!arrivalOnly && { effectiveOn: by.effectiveOn }),
    recordedAt: by.recordedAt,
    as: by.actor.as ?? by.actor.kind,
    ...(onBehalfOf !== undefined && telling.shows(onBehalfOf) && { onBehalfOf }),
    ...(why !== undefined && !arrivalOnly && { reason: why }),
  };
}
