/** Says a thing in Spanish or in English. */
export type Words = (es: string, en: string) => string;

/** What surrounds a run of `acta`: given from outside, so that a test is a run like any other. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data, and nothing else. */
  out(text: string): void;
  /** Talk: progress, warnings, failures. */
  err(text: string): void;
  /** Talk that is drawn over: without the end of a line. Only where `animated`. */
  draw(text: string): void;
  /** Whether a person sits there who can be asked. */
  readonly interactive: boolean;
  /** Whether talk goes to a terminal, where a line can be drawn over. */
  readonly animated: boolean;
  ask(question: string): Promise<string>;
}

export function isEnglish(env: Shell['env']): boolean {
  return /^en/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
}

export function wordsIn(env: Shell['env']): Words {
  return isEnglish(env) ? (_es, en) => en : (es) => es;
}
