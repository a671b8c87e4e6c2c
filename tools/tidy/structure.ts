import { posix } from 'node:path';
import { isCode, type Rule, type SourceFile } from './source-file';

/** design.md §1, as far as it is in use. Dot-files and configuration may stand there too. */
const allowedAtTop =
  /^(apps|libs|docs|tools|k8s|README\.md|ARCHITECTURE\.md|CONTRIBUTING\.md|CHANGELOG\.md|LICENSE|package(-lock)?\.json|nx\.json|tsconfig(\.base)?\.json|docker-compose\.yml|[a-z]+\.config\.[cm]?js|redocly\.yaml|\..+)$/;
const foldersUnderSrcMax = 2;

export const onlyKnownEntriesAtTheTop: Rule = (files) =>
  [...new Set(files.map(({ path }) => path.split('/')[0] as string))]
    .filter((entry) => !allowedAtTop.test(entry))
    .map((entry) => `${entry}: not among what may stand at the top`);

export const oneIndexPerLibrary: Rule = (files) =>
  librariesIn(files).flatMap((library) => {
    const indexes = files
      .map(({ path }) => path)
      .filter((path) => path.startsWith(`${library}/`) && /\/index\.ts$/.test(path));
    const wanted = `${library}/src/index.ts`;
    if (!indexes.includes(wanted)) return [`${library}: has no src/index.ts`];
    return indexes.filter((path) => path !== wanted).map((path) => `${path}: a second index.ts in ${library}`);
  });

export const foldersAreShallow: Rule = (files) =>
  files.filter(isCode).flatMap(({ path }) => {
    const under = path.split('/src/')[1];
    const depth = under === undefined ? 0 : under.split('/').length - 1;
    return depth > foldersUnderSrcMax ? [`${path}: ${depth} folders under src, of at most ${foldersUnderSrcMax}`] : [];
  });

/** Imports of types count: a reader goes round in circles with them as well. */
export const noImportCycles: Rule = (files) => {
  const sources = new Map(files.filter(isCode).map((file) => [file.path, importsOf(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push(`${path}: import cycle ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const next of sources.get(path) ?? []) if (sources.has(next)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return cycles;
};

function librariesIn(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^libs\/.*\/project\.json$/.test(path))
    .map(({ path }) => posix.dirname(path))
    .sort();
}

/** A library is entered from outside by its alias, so relative imports are those inside it. */
function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/\bfrom '(\.{1,2}\/[^']+)'/g)].map((match) => {
    const target = posix.join(posix.dirname(path), match[1] as string);
    return /\.(ts|mjs|cjs|txt|json)$/.test(target) ? target : `${target}.ts`;
  });
}
