import { Matches, MaxLength } from 'class-validator';

/** What people cite (rules.md 2.4): body and year, area, number, and a letter for a part of a line that was split. */
export const commitmentCodePattern = /^[A-Z]{2,12}-[0-9]{4}[A-Z]?-[0-9]{2,6}-[0-9]{2,6}[ab]?$/;
/** A commitment's id is its code in lower case. */
export const commitmentIdPattern = /^[a-z]{2,12}-[0-9]{4}[a-z]?-[0-9]{2,6}-[0-9]{2,6}[ab]?$/;

/** Who must deliver (rules.md 3.1): a State, all together, the office of the presidency, or an institution. */
export const obligorPattern = /^([A-Z]{3}|joint|ppt|inst-[a-z0-9]+(-[a-z0-9]+)*)$/;
/** One who can be named in an obligation: a State or an institution. */
export const partyPattern = /^([A-Z]{3}|inst-[a-z0-9]+(-[a-z0-9]+)*)$/;

/** `2020`, `2020-H1`, `2020-Q3`, `2020-03`: a year, a half, a quarter, a month. */
export const periodPattern = /^[12][0-9]{3}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;

/** What a milestone, an indicator or a scale is called inside a commitment. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Decimal digits as people write them, never a float: `-12`, `0.5`, `1250000`. */
export const decimalPattern = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$/;

export const IsCommitmentCode = (): PropertyDecorator =>
  Matches(commitmentCodePattern, { message: '$property must be a code such as CELAC-2020-06-01' });

export const IsCommitmentId = (): PropertyDecorator =>
  Matches(commitmentIdPattern, { message: '$property must be an id such as celac-2020-06-01' });

export const IsObligor = (): PropertyDecorator => named(obligorPattern, 'a State (MEX), joint, ppt or inst-<slug>');

export const IsParty = (options: { readonly each?: boolean } = {}): PropertyDecorator =>
  named(partyPattern, 'a State (MEX) or inst-<slug>', options.each);

export const IsPeriod = (): PropertyDecorator =>
  Matches(periodPattern, { message: '$property must be a period such as 2020-H1, 2020-Q3, 2020-03 or 2020' });

export const IsSlug = (): PropertyDecorator => named(slugPattern, 'a slug: lower-case letters, digits, hyphens');

export const IsDecimal = (): PropertyDecorator =>
  Matches(decimalPattern, { message: '$property must be a decimal number written as text, such as "12.5"' });

const keyCharactersMax = 80;

function named(shape: RegExp, says: string, each = false): PropertyDecorator {
  const rules = [MaxLength(keyCharactersMax, { each }), Matches(shape, { each, message: `$property must be ${says}` })];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}
