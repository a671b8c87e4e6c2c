import { eachFile, isCode, type SourceFile } from './source-file';

const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
/** style.md §3, and the roles that Nest itself knows by these names. */
const roles = 'controller|module|guard|interceptor|filter|pipe|decider|events|commands|contract|d';
const fileName = new RegExp(`^${kebab}(\\.(${roles}))?(\\.(int\\.|e2e\\.)?spec)?\\.(ts|mjs|cjs)$`);
const saysNothing = new Set([
  'util',
  'utils',
  'common',
  'helper',
  'helpers',
  'shared',
  'misc',
  'manager',
  'impl',
  'base',
]);
const exported =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:class|interface|type|function\*?|const|let|enum) (\w+)/gm;

const segmentsOf = ({ path }: SourceFile) => path.split('/');
const nameOf = (file: SourceFile) => segmentsOf(file).at(-1) ?? '';
const namesIn = (text: string) => [...text.matchAll(exported)].map((match) => match[1] as string);

export const fileNamesAreKebabCase = eachFile(isCode, (file) => {
  const folders = segmentsOf(file).slice(0, -1);
  return [
    ...(fileName.test(nameOf(file)) ? [] : ['the name is not kebab-case with a known suffix']),
    ...folders
      .filter((folder) => !new RegExp(`^${kebab}$`).test(folder))
      .map((folder) => `folder ${folder} is not kebab-case`),
  ];
});

export const fileNamesSaySomething = eachFile(isCode, (file) =>
  segmentsOf(file).flatMap((segment) => [
    ...segment
      .split(/[-.]/)
      .filter((word) => saysNothing.has(word))
      .map((word) => `the word ${word}`),
    ...(/-v\d+(\.|$)/.test(segment) ? ['a version in a name'] : []),
  ]),
);

export const exportedNamesSaySomething = eachFile(isCode, ({ text }) =>
  namesIn(text).flatMap((name) => [
    ...wordsOf(name)
      .filter((word) => saysNothing.has(word))
      .map((word) => `${name} has the word ${word}`),
    ...(/^I[A-Z][a-z]/.test(name) ? [`${name} has the prefix I`] : []),
    ...(/V\d+$/.test(name) ? [`${name} has a version in it`] : []),
  ]),
);

/** `baseUrl` speaks of a base; `StoreBase` is one. So `base` counts only in names of types. */
function wordsOf(name: string): string[] {
  const words = name.split(/(?=[A-Z])|_/).map((word) => word.toLowerCase());
  return /^[A-Z][a-z]/.test(name) ? words : words.filter((word) => word !== 'base');
}
