import { Matches, MaxLength } from 'class-validator';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export const personKeyShape = new RegExp(`^person-${uuid}$`);
export const uuidShape = new RegExp(`^${uuid}$`);

/** Keys are said in every commit, query and log that concerns their owner. */
const keyCharactersMax = 80;

/** Who can hold a function or a token: a person, or a system of a member or an institution. */
export const IsHolder = (): PropertyDecorator =>
  isKey(new RegExp(`^(person-${uuid}|source-[a-z0-9]+(-[a-z0-9]+)*)$`), 'person-<uuid> or source-<slug>');

export const IsMemberCode = (): PropertyDecorator =>
  Matches(/^[A-Z]{3}$/, { message: '$property must be an ISO 3166-1 alpha-3 code' });

export const IsInstitutionKey = (): PropertyDecorator => isKey(/^inst-[a-z0-9]+(-[a-z0-9]+)*$/, 'inst-<slug>');

export const IsTermKey = (): PropertyDecorator =>
  Matches(/^term-[1-9][0-9]{0,3}$/, { message: '$property must be term-<number>' });

function isKey(shape: RegExp, says: string): PropertyDecorator {
  const rules = [MaxLength(keyCharactersMax), Matches(shape, { message: `$property must be ${says}` })];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}
