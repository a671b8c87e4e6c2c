/** Whether two lists hold the very same things in the same order. */
export function sameElements(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((element, place) => element === other[place]));
}
