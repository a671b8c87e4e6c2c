/** One thing that is wrong, and how. */
export interface Finding {
  readonly kind:
    | 'lost'
    | 'duplicated'
    | 'unexplained'
    | 'reordered'
    | 'half-written'
    | 'gap'
    | 'answered-differently'
    | 'stale'
    | 'shown-unrecorded'
    | 'unresolved'
    | 'stuck';
  readonly words: string;
}

export const finding = (kind: Finding['kind'], words: string): Finding => ({ kind, words });
