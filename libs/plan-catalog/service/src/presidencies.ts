import {
  TermAssumed,
  TermEnded,
  TermExtended,
  TermScheduled,
  type AssumptionMode,
  type Source,
  type UncertainDate,
} from '@acta/contracts';
import type { Fact, Projection } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

export interface TermDocument {
  readonly termId: string;
  readonly member: string;
  readonly scheduled: { readonly from: UncertainDate; readonly to: UncertainDate };
  readonly assumed?: { readonly on: UncertainDate; readonly mode: AssumptionMode };
  /** Until when it is to last since it was extended. */
  readonly extendedTo?: UncertainDate;
  /** Ended by an act of its own, before a successor had assumed. */
  readonly ended?: UncertainDate;
  readonly sources: readonly Source[];
}

interface PresidencyDocument {
  readonly terms: readonly TermDocument[];
  readonly version: number;
}

type TermFact = TermScheduled | TermAssumed | TermExtended | TermEnded;

/** One document: where one term ends is told by the next. */
export const presidenciesProjection: Projection<PresidencyDocument> = {
  name: 'presidencies',
  version: 1,
  logs: ['plan-catalog'],
  documentsOf: ({ stream }) => (stream.startsWith('presidency-') ? [stream] : []),
  fold: (document, commit) => ({
    terms: commit.facts.reduce(foldFact, document?.terms ?? []),
    version: commit.version,
  }),
};

function foldFact(terms: readonly TermDocument[], recorded: Fact): readonly TermDocument[] {
  const fact = recorded as TermFact;
  const { termId, sources } = fact.data;
  switch (fact.type) {
    case 'plan-catalog.term-scheduled': {
      const { member, from, to } = fact.data;
      const term: TermDocument = { termId, member, scheduled: { from, to }, sources };
      return [...terms.filter((known) => known.termId !== termId), term];
    }
    case 'plan-catalog.term-assumed': {
      const { on, mode } = fact.data;
      return changed(terms, termId, sources, { assumed: { on, mode } });
    }
    case 'plan-catalog.term-extended': {
      const { to } = fact.data;
      return changed(terms, termId, sources, { extendedTo: to });
    }
    case 'plan-catalog.term-ended':
      return changed(terms, termId, sources, { ended: fact.data.on });
    default:
      return terms;
  }
}

function changed(
  terms: readonly TermDocument[],
  termId: string,
  sources: readonly Source[],
  change: Partial<TermDocument>,
): readonly TermDocument[] {
  return terms.map((term) =>
    term.termId === termId ? { ...term, ...change, sources: [...term.sources, ...sources] } : term,
  );
}

/** A term as `[from, to)` (rules.md 6.1). `to` is when the next was assumed; absent while none has. */
export interface TermSpan {
  readonly term: TermDocument;
  readonly from: UncertainDate;
  readonly to?: UncertainDate;
}

/** In order of time: those assumed, each until the next, then those only scheduled. */
export function spansOf(terms: readonly TermDocument[]): readonly TermSpan[] {
  const assumed = terms.filter((term) => term.assumed).sort((a, b) => compareDates(startOf(a), startOf(b)));
  const ahead = terms.filter((term) => !term.assumed).sort((a, b) => compareDates(startOf(a), startOf(b)));
  return [
    ...assumed.map((term, index) => {
      const next = assumed[index + 1];
      return { term, from: startOf(term), ...(next && { to: startOf(next) }) };
    }),
    ...ahead.map((term) => ({ term, from: startOf(term), to: term.extendedTo ?? term.scheduled.to })),
  ];
}

/** The term in force on a date: the last one assumed by then, as it is known today. */
export function termInForce(terms: readonly TermDocument[], date: string): TermSpan | undefined {
  return spansOf(terms).findLast(({ term: { assumed } }) => assumed && assumed.on.on <= date);
}

function startOf({ assumed, scheduled }: TermDocument): UncertainDate {
  return assumed?.on ?? scheduled.from;
}

function compareDates(a: UncertainDate, b: UncertainDate): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}

@Injectable()
export class Presidencies {
  constructor(private readonly installation: Installation) {}

  async document(): Promise<PresidencyDocument> {
    const [document] = await this.collection().find({}, { limit: 1 });
    return document ?? { terms: [], version: 0 };
  }

  /** The term in force on a date: the last one assumed by then. */
  async on(date: string): Promise<TermSpan | undefined> {
    const { terms } = await this.document();
    return termInForce(terms, date);
  }

  private collection() {
    return this.installation.readModels.live<PresidencyDocument>(presidenciesProjection.name);
  }
}
