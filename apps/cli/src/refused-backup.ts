import { BackupRefused, type RecordBreak } from '@acta/adapters/embedded';
import { exitCodes, Failure, type ExitCode } from './failure';
import type { Invocation } from './invocation';

const exitCodeOf: Readonly<Record<BackupRefused['reason'], ExitCode>> = {
  'target-not-empty': exitCodes.conflict,
  'no-record': exitCodes.notFound,
  'does-not-verify': exitCodes.failed,
};

/** For `catch`: what the adapter refuses, as this command line says it. */
export function asFailure(invocation: Invocation): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof BackupRefused)) throw error;
    if (error.firstBreak) throw brokenBackup(invocation, error.firstBreak);
    throw new Failure(exitCodeOf[error.reason], error.reason, error.message);
  };
}

export function brokenBackup({ words }: Invocation, firstBreak: RecordBreak): Failure {
  const where = `${firstBreak.where}: ${firstBreak.what}`;
  return new Failure(
    exitCodes.failed,
    'does-not-verify',
    words(
      `La copia no está entera; no se recuperó nada. Primera rotura: ${where}`,
      `The backup is not whole; nothing was restored. First break: ${where}`,
    ),
    { firstBreak },
  );
}
