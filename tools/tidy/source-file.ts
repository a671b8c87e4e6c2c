/** A file of the repository, its path from the top with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong, one sentence each, beginning with the path. Empty: tidy. */
export type Rule = (files: readonly SourceFile[]) => readonly string[];

export const isCode = ({ path }: SourceFile) => /^(apps|libs|tools)\/.*\.(ts|mjs|cjs)$/.test(path);
export const isSpec = ({ path }: SourceFile) => path.endsWith('.spec.ts');

/** A rule that looks at one file at a time and says nothing, or what is wrong. */
export const eachFile =
  (applies: (file: SourceFile) => boolean, problems: (file: SourceFile) => readonly string[]): Rule =>
  (files) =>
    files.filter(applies).flatMap((file) => problems(file).map((problem) => `${file.path}: ${problem}`));

/** What each line that matches says, with its number. */
export function linesMatching(pattern: RegExp, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`line ${index + 1}: ${line.trim().slice(0, 120)}`] : []));
}
