import { Matches } from 'class-validator';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export const personKeyShape = new RegExp(`^person-${uuid}$`);
export const uuidShape = new RegExp(`^${uuid}$`);

/** Who can hold a function or a token: a person, or a system of a member or an institution. */
export const IsHolder = (): PropertyDecorator =>
  Matches(new RegExp(`^(person-${uuid}|source-[a-z0-9]+(-[a-z0-9]+)*)$`), {
    message: '$property must be person-<uuid> or source-<slug>',
  });

export const IsMemberCode = (): PropertyDecorator =>
  Matches(/^[A-Z]{3}$/, { message: '$property must be an ISO 3166-1 alpha-3 code' });

export const IsInstitutionKey = (): PropertyDecorator =>
  Matches(/^inst-[a-z0-9]+(-[a-z0-9]+)*$/, { message: '$property must be inst-<slug>' });

export const IsTermKey = (): PropertyDecorator =>
  Matches(/^term-[1-9][0-9]{0,3}$/, { message: '$property must be term-<number>' });
