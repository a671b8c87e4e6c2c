import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsIn } from 'class-validator';

/** What a token, or the function of a system, may be used for at most. */
export const scopes = ['read', 'write'] as const;
export type Scope = (typeof scopes)[number];

export function AreScopes(): PropertyDecorator {
  const rules = [ArrayNotEmpty(), ArrayUnique(), ArrayMaxSize(scopes.length), IsIn(scopes, { each: true })];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}
