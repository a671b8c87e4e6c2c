import {
  EventRegistry,
  refuse,
  targetOf,
  type Aggregate,
  type Decide,
  type EventDefinition,
  type Fact,
  type FactOf,
  type Target,
} from '@acta/kernel';

/* The smallest domain that has all a record needs: a counted fact, a sealed text, a rule, and a deletion. */

interface NoteTakenData {
  readonly amount: number;
  readonly note?: string;
}

export const NoteTaken = plainEvent<'testing.note-taken', NoteTakenData>('testing.note-taken', ['/note']);
export const NotebookClosed = plainEvent<'testing.notebook-closed', { readonly pages: number }>(
  'testing.notebook-closed',
);
export type NotebookFact = FactOf<typeof NoteTaken> | FactOf<typeof NotebookClosed>;

export interface Notebook {
  readonly status: 'open' | 'closed';
  readonly total: number;
  readonly notes: readonly string[];
}

export const notesRegistry = new EventRegistry([NoteTaken, NotebookClosed]);

/** Notebooks of the log `notes`; other logs hold the same kind of stream. */
export const notebooksIn = (log: string): Aggregate<Notebook, NotebookFact> => ({
  log,
  kind: 'notebook',
  initial: { status: 'open', total: 0, notes: [] },
  evolve: (notebook, fact) => {
    switch (fact.type) {
      case 'testing.note-taken':
        return {
          ...notebook,
          total: notebook.total + fact.data.amount,
          notes: [...notebook.notes, fact.data.note ?? ''],
        };
      case 'testing.notebook-closed':
        return { ...notebook, status: 'closed' };
      default:
        return fact satisfies never;
    }
  },
});

export const notebooks = notebooksIn('notes');

export const notebook = (id: string): Target<Notebook, NotebookFact> => targetOf(notebooks, id);

export interface TakeNote {
  readonly amount: number;
  readonly note?: string;
}

/** An amount of 0 changes nothing; nobody writes into a closed notebook. */
export const takeNote: Decide<Notebook, TakeNote, NotebookFact> = ({ status }, { amount, note }) => {
  if (status === 'closed') return refuse('notebook-closed');
  if (amount < 0) return refuse('amount-negative', 'amount');
  return amount === 0 ? [] : [NoteTaken({ amount, ...(note !== undefined && { note }) })];
};

/** A definition without a contract class: it takes any data. */
export function plainEvent<const Type extends string, Data extends object>(
  type: Type,
  sealed: readonly string[] = [],
): EventDefinition<Type, Data> {
  const make = (data: Data): Fact<Type, Data> => ({ type, schemaVersion: 1, data });
  return Object.assign(make, { type, schemaVersion: 1, sealed, upcasters: {}, validate: () => [] });
}
