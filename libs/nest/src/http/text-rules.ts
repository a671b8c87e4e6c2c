import { isOwnWords } from '@acta/contracts';

/** Control characters but tabs and line ends; what turns the direction of writing; halves of characters. */
const suspect = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/* The same as patterns for those who read published schemas: without classes of Unicode, which few of them know. */
const withoutControl = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ud800-\\udfff';
export const textPatternOf = (field: string): string =>
  `^[^${withoutControl}${isOwnWords(field) ? '' : '\\u202a-\\u202e\\u2066-\\u2069'}]*$`;

/**
 * Why a text may not come in, as a code; nothing where it may. What turns the direction of writing shows a name or a
 * title as another than it is, so only somebody's own words may hold it. `field`: whose value it is.
 */
export function textViolation(text: string, field: string): string | undefined {
  if (!suspect.test(text)) return undefined;
  if (/\p{Surrogate}/u.test(text)) return 'lone-surrogate';
  if (control.test(text)) return 'control-character';
  return isOwnWords(field) ? undefined : 'direction-override';
}
