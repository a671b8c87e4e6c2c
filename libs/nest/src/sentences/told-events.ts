import type { Recorded } from '@acta/kernel';
import type { Language } from '../http/language';
import { fill, type Words } from '../problems/problem-catalogue';
import { whoActed } from './acting-words';

/** One event of the record, as a sentence needs it. */
export interface ToldEvent {
  readonly type: string;
  readonly stream: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly by: Recorded;
}

/** In which language, and what the event itself does not say. */
export interface EventTelling {
  readonly language: Language;
  /** Of a State or an office by its key; the key itself where nothing else is known. */
  readonly nameOf: (key: string) => string;
  /** The period of a report, which only its submission names; nothing for a final one. */
  readonly periodOf: (reportId: string) => string | undefined;
}

export type TellsEvent = (event: ToldEvent, telling: EventTelling) => string;

const tellers = new Map<string, TellsEvent>();

/** A context says once, where its module is, how each of its events is told. */
export function registerSentences(tellersOfTypes: Readonly<Record<string, TellsEvent>>): void {
  for (const [type, teller] of Object.entries(tellersOfTypes)) tellers.set(type, teller);
}

export const toldTypes = (): readonly string[] => [...tellers.keys()].sort();

/** An event as a sentence. Throws for one that nobody tells of. */
export function tellEvent(event: ToldEvent, telling: EventTelling): string {
  const teller = tellers.get(event.type);
  if (!teller) throw new Error(`no sentence tells of ${event.type}`);
  return teller(event, telling);
}

/** A sentence with places, of which `{who}` is always the actor. */
export function tellsBy(
  template: Words,
  valuesOf: (event: ToldEvent, telling: EventTelling) => Readonly<Record<string, string>> = () => ({}),
): TellsEvent {
  return (event, telling) => {
    const { actor, onBehalfOf } = event.by;
    const of = onBehalfOf === undefined || onBehalfOf === 'ppt' ? undefined : telling.nameOf(onBehalfOf);
    const who = whoActed(actor.as ?? actor.kind, of, telling.language);
    return fill(template[telling.language], { who, ...valuesOf(event, telling) });
  };
}
