import { publishedTextReader } from './published-text-reader';
import type { PlanReader } from './plan-reader';

/** The first that recognises a text reads it. */
export const readers: readonly PlanReader[] = [publishedTextReader];
