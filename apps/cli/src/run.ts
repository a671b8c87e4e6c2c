import { type Command, CommanderError } from 'commander';
import { exitCodes, Failure, type ExitCode } from './failure';
import { program } from './program';
import { wordsIn, type Shell } from './shell';

/** Runs one command line (without `node` and the script's name). Never throws; answers the exit code. */
export async function run(args: readonly string[], shell: Shell): Promise<ExitCode> {
  const acta: Command = program(shell);
  try {
    await acta.parseAsync([...args], { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const failure = error instanceof Failure ? error : unexpected(error, shell);
    shell.err(args.includes('--json') ? asJson(failure) : failure.message);
    return failure.exitCode;
  }
}

function asJson({ reason, message, extra }: Failure): string {
  return JSON.stringify({ reason, detail: message, ...extra });
}

function unexpected(error: unknown, { env }: Shell): Failure {
  const words = wordsIn(env);
  const said = error instanceof Error ? error.message : String(error);
  return new Failure(exitCodes.failed, 'unexpected', words(`Falló: ${said}`, `It failed: ${said}`));
}
