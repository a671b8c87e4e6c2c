import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as content from './tidy/content';
import * as names from './tidy/names';
import type { Rule, SourceFile } from './tidy/source-file';
import * as structure from './tidy/structure';

const root = join(__dirname, '..');

/** Each rule, and files that break it. */
const rules: readonly (readonly [string, Rule, ...SourceFile[]])[] = [
  ['file names are kebab-case', names.fileNamesAreKebabCase, file('libs/kernel/src/eventStore.ts')],
  ['role suffixes are the known ones', names.fileNamesAreKebabCase, file('libs/nest/src/acta.provider.ts')],
  ['folders are kebab-case', names.fileNamesAreKebabCase, file('libs/Kernel/src/commit.ts')],
  ['file names say something', names.fileNamesSaySomething, file('libs/nest/src/date-utils.ts')],
  ['folders say something', names.fileNamesSaySomething, file('libs/shared/src/dates.ts')],
  ['file names have no version', names.fileNamesSaySomething, file('libs/nest/src/import-v2.ts')],
  ['exports say something', names.exportedNamesSaySomething, file('libs/a/src/b.ts', 'export class PlanManager {}')],
  ['nothing is a base', names.exportedNamesSaySomething, file('libs/a/src/b.ts', 'export abstract class StoreBase {}')],
  ['no prefix I', names.exportedNamesSaySomething, file('libs/a/src/b.ts', 'export interface IStore {}')],
  ['files are short', content.filesAreShort, file('libs/a/src/b.ts', '\n'.repeat(301))],
  ['no test alone', content.everyTestRuns, file('libs/a/src/b.spec.ts', "test.only('x', () => {});")],
  ['no test left out', content.everyTestRuns, file('libs/a/src/b.spec.ts', "describe.each([1]).skip('x', () => {});")],
  ['tests do not sleep', content.testsDoNotSleep, file('libs/a/src/b.spec.ts', 'setTimeout(resolve, 50)')],
  ['suites do not sleep', content.testsDoNotSleep, file('libs/testing/src/b.contract.ts', 'await sleep(50);')],
  ['nothing is left for later', content.nothingIsLeftForLater, file('libs/a/src/b.ts', '// TODO: later')],
  [
    'a lint exception says why',
    content.exceptionsSayWhy,
    file('libs/a/src/b.ts', '// eslint-disable-next-line eqeqeq'),
  ],
  ['a type exception says why', content.exceptionsSayWhy, file('libs/a/src/b.ts', '// @ts-expect-error')],
  ['no place of one machine', content.noPlaceOfOneMachine, file('docs/a.md', 'see /home/ana/acta')],
  ['no registry by name', content.noPlaceOfOneMachine, file('.npmrc', 'registry=https://registry.example/')],
  [
    'the lock names the public registry',
    content.lockNamesThePublicRegistry,
    file('package-lock.json', '"resolved": "https://mirror.example/nx.tgz"'),
  ],
  ['only known entries at the top', structure.onlyKnownEntriesAtTheTop, file('scripts/a.sh')],
  ['a library has its index.ts', structure.oneIndexPerLibrary, file('libs/a/project.json'), file('libs/a/src/b.ts')],
  [
    'a library has one index.ts',
    structure.oneIndexPerLibrary,
    file('libs/a/project.json'),
    file('libs/a/src/index.ts'),
    file('libs/a/src/b/index.ts'),
  ],
  ['folders are shallow', structure.foldersAreShallow, file('libs/a/src/b/c/d/e.ts')],
  [
    'no import cycles',
    structure.noImportCycles,
    file('libs/a/src/b.ts', "import { c } from './c';"),
    file('libs/a/src/c.ts', "import { d } from './d/d';"),
    file('libs/a/src/d/d.ts', "import type { B } from '../b';"),
  ],
];

describe('the repository is tidy', () => {
  const files = repository();

  test.each([...new Map(rules.map(([, rule]) => [nameOfRule(rule), rule]))])('%s', (_name, rule) => {
    expect(rule(files)).toEqual([]);
  });
});

describe('a planted violation is seen', () => {
  test.each(rules.map(([sentence, rule, ...planted]) => ({ sentence, rule, planted })))('$sentence', (planting) => {
    expect(planting.rule(planting.planted)).toHaveLength(1);
  });

  test('and nothing in a file that is in order', () => {
    const all: Rule = (files) => [...new Set(rules.map(([, rule]) => rule))].flatMap((rule) => rule(files));
    expect(all([file('libs/a/project.json'), file('libs/a/src/index.ts', "export * from './plan-store';")])).toEqual(
      [],
    );
  });
});

function file(path: string, text = ''): SourceFile {
  return { path, text };
}

function nameOfRule(rule: Rule): string {
  const named = Object.entries({ ...content, ...names, ...structure }).find(([, value]) => value === rule);
  return named?.[0] ?? 'a rule without a name';
}

/** What is committed or would be: also new files, so that a breach is seen before the commit. */
function repository(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
