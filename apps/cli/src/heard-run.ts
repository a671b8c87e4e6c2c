import type { ExitCode } from './failure';
import { run } from './run';
import type { Shell } from './shell';

/** What a command line came to, and what it wrote where. */
export interface Heard {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** For specifications: runs a command line as nobody at no terminal would, unless said otherwise. */
export async function heardRun(
  args: readonly string[],
  env: Shell['env'],
  settings: Partial<Shell> = {},
): Promise<Heard> {
  const [out, err]: [string[], string[]] = [[], []];
  const shell: Shell = {
    env: { LANG: 'es_MX.UTF-8', ...env },
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    interactive: false,
    animated: false,
    ask: async () => 'no',
    ...settings,
  };
  const code = await run(args, shell);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
