import { numberedActionsReader } from './numbered/numbered-actions-reader';
import { publishedTextReader } from './published-text-reader';
import type { PlanReader } from './plan-reader';

/** In this order a text is tried on them. */
export const readers: readonly PlanReader[] = [publishedTextReader, numberedActionsReader];

export const planFormats: readonly string[] = readers.map(({ format }) => format);
