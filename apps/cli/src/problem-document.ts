import { exitCodes, Failure, type ExitCode } from './failure';
import type { Words } from './shell';

/** What the server says no with (RFC 9457), as words and an exit code. */
export function failureOf(status: number, problem: Record<string, unknown> | undefined, words: Words): Failure {
  const reason = typeof problem?.['reason'] === 'string' ? problem['reason'] : `status-${status}`;
  const sentence =
    problem?.['detail'] ?? problem?.['title'] ?? words('El servidor no dijo por qué.', 'No reason given.');
  const lines = errorsOf(problem).map(({ pointer, message }) => `  ${pointer || '/'}: ${message}`);
  return new Failure(exitCodeOf(status, reason), reason, [`${sentence} (${reason}, ${status})`, ...lines].join('\n'), {
    status,
    ...(problem?.['errors'] !== undefined && { errors: problem['errors'] }),
  });
}

export function unreachable(words: Words, url: string, error: unknown): Failure {
  const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).name;
  return new Failure(
    exitCodes.failed,
    'unreachable',
    words(
      `Ningún servidor respondió en ${url} (${cause}). ¿Está en marcha? Sin servidor: --data CARPETA.`,
      `No server answered at ${url} (${cause}). Is it running? Without a server: --data FOLDER.`,
    ),
    { url, cause },
  );
}

function exitCodeOf(status: number, reason: string): ExitCode {
  if (status === 401 || status === 403) return exitCodes.noPermission;
  if (status === 404) return exitCodes.notFound;
  const keyUsedAgain = reason === 'idempotency-key-reused';
  if (status === 409 || status === 412 || keyUsedAgain) return exitCodes.conflict;
  return exitCodes.failed;
}

function errorsOf(problem: Record<string, unknown> | undefined): { pointer: string; message: string }[] {
  return Array.isArray(problem?.['errors']) ? (problem['errors'] as { pointer: string; message: string }[]) : [];
}
