import { eachFile, isCode, isSpec, linesMatching, type SourceFile } from './source-file';

const linesMax = 300;
const isLock = ({ path }: SourceFile) => path === 'package-lock.json';
/** These files hold the forbidden words as patterns and as planted violations. */
const isOfTidy = ({ path }: SourceFile) => path.startsWith('tools/tidy');
const code = (file: SourceFile) => isCode(file) && !isOfTidy(file);

export const filesAreShort = eachFile(isCode, ({ text }) => {
  const count = text.split('\n').length - 1;
  return count > linesMax ? [`${count} lines, of at most ${linesMax}`] : [];
});

export const everyTestRuns = eachFile(code, ({ text }) =>
  linesMatching(
    /\b(describe|it|test)(\.\w+(\([^)]*\))?)*\.(only|skip|todo)\b|\b(fdescribe|fit|xdescribe|xit|xtest)\(/,
    text,
  ),
);

/** A suite waits with `eventually`, which has a deadline and is the one place that pauses. */
export const testsDoNotSleep = eachFile(
  (file) => !isOfTidy(file) && (isSpec(file) || file.path.startsWith('libs/testing/')) && !isEventually(file),
  ({ text }) =>
    linesMatching(/(?<!jest\.)\bsetTimeout\s*\(|timers\/promises|(?<![\w.])sleep\((?!\w+: )|\bwaitForTimeout\(/, text),
);

const isEventually = ({ path }: SourceFile) => path.endsWith('/eventually.ts');

export const nothingIsLeftForLater = eachFile(code, ({ text }) => linesMatching(/\b(TODO|FIXME)\b/, text));

/** ESLint's own form: `-- why`. */
export const exceptionsSayWhy = eachFile(code, ({ text }) => [
  ...linesMatching(/eslint-disable(?!.* -- \S+ \S+)/, text),
  ...linesMatching(/@ts-(ignore|expect-error|nocheck)(?!:? \S+ \S+)/, text),
]);

export const noPlaceOfOneMachine = eachFile(
  (file) => !isOfTidy(file) && !isLock(file),
  ({ text }) => linesMatching(/(^|[\s"'`(=:])\/(work\b|root\b|home\/[a-z])|\b(registry|index-url)\s*=\s*https?:/, text),
);

/** A lock made through some mirror would send everybody there. */
export const lockNamesThePublicRegistry = eachFile(isLock, ({ text }) =>
  linesMatching(/"resolved": "(?!https:\/\/registry\.[a-z]+\.org\/)/, text),
);
