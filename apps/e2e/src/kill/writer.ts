import { randomUUID } from 'node:crypto';
import type { Cast } from './cast';
import type { Acknowledged, History } from './history';
import { pick, type CommandToSend, type Desk, type ReadAfter, type Work } from './sending';

const requestMs = 30_000;
const pauseAfterNoAnswerMs = 20;
/** One in so many acknowledged commands is sent again under its key. */
const repeatEvery = 8;
/** How many of the acknowledged commands are read after. */
const readAfterShare = 0.4;
/** For so long a read may be told to come back, beside the time in which there is no server. */
const readWithinMs = 30_000;

/** What all writers of a run have between them. */
export interface Run extends Desk {
  readonly history: History;
  readonly cast: Cast;
  url(): string;
  /** Comes when the server answers again. */
  up(): Promise<void>;
  stopping(): boolean;
}

/** Does one step of the work after the other until told to stop, each until its outcome is known. */
export async function write(run: Run, work: Work): Promise<void> {
  let answer: Acknowledged | undefined;
  for (let count = 1; !run.stopping(); count++) {
    const { value: command } = work.next(answer);
    const key = randomUUID();
    const { what, expected, name } = command;
    run.history.begin({ key, what, expected, ...(name !== undefined && { name }) });
    const settled = await settle(run, key, command);
    answer = settled?.answer;
    if (!settled) continue;
    if (run.random() < readAfterShare) await readAfter(run, key, command, settled);
    if (count % repeatEvery === 0) await settle(run, key, command);
  }
}

interface Accepted {
  readonly answer: Acknowledged;
  readonly token: string;
}

type Outcome =
  | (Accepted & { readonly type: 'ok' })
  | { readonly type: 'fail'; readonly reason: string }
  | { readonly type: 'info'; readonly broken: boolean };

/** Tries until it is acknowledged or refused; nothing when refused. */
async function settle(run: Run, key: string, command: CommandToSend): Promise<Accepted | undefined> {
  for (;;) {
    await run.up();
    run.history.add({ key, type: 'invoke' });
    const outcome = await sendOnce(run, key, command);
    if (outcome.type === 'ok') {
      const { answer, token } = outcome;
      run.history.add({ key, type: 'ok', answer });
      return { answer, token };
    }
    run.history.add({ key, ...outcome });
    if (outcome.type === 'fail') return undefined;
    await pause();
  }
}

async function sendOnce(run: Run, key: string, command: CommandToSend): Promise<Outcome> {
  const { as, method, path, contentType, body } = command;
  try {
    const response = await fetch(run.url() + path, {
      method,
      body,
      headers: {
        Authorization: `Bearer ${run.cast[as]}`,
        'Content-Type': contentType,
        'Idempotency-Key': key,
        'If-Match': '*',
      },
      signal: AbortSignal.timeout(requestMs),
    });
    const answer = (await response.json()) as Acknowledged & { readonly reason?: string; readonly token: string };
    if (response.ok) {
      const { commitId, id, stream, version, token } = answer;
      return { type: 'ok', answer: { commitId, id, stream, version }, token };
    }
    const mayBeRecorded = response.status >= 500 || response.status === 429;
    if (mayBeRecorded) return { type: 'info', broken: false };
    return { type: 'fail', reason: answer.reason ?? String(response.status) };
  } catch (error) {
    return { type: 'info', broken: brokeOff(error) };
  }
}

/** One of the places where the write can be read, until it is shown or a clear refusal has come for too long. */
async function readAfter(run: Run, key: string, command: CommandToSend, { answer, token }: Accepted): Promise<void> {
  const place = pick(run, command.readAfter?.(answer) ?? []);
  if (!place) return;
  for (let refusedSinceMs = Infinity; Date.now() - refusedSinceMs < readWithinMs;) {
    await run.up();
    const version = await versionAt(run, command, place, token);
    if (version !== undefined) {
      run.history.add({ key, type: 'read', ...place, version });
      return;
    }
    refusedSinceMs = Math.min(refusedSinceMs, Date.now());
    await pause();
  }
  throw new Error(`${place.path}: nothing is shown after the token of ${command.what}`);
}

/** What is shown; 0 for what is not there, nothing where there was no answer or it was to come back later. */
async function versionAt(
  run: Run,
  { as }: CommandToSend,
  { path }: ReadAfter,
  token: string,
): Promise<number | undefined> {
  try {
    const response = await fetch(run.url() + path, {
      headers: { Authorization: `Bearer ${run.cast[as]}`, 'Acta-After': token },
      signal: AbortSignal.timeout(requestMs),
    });
    await response.arrayBuffer();
    if (response.status === 503 && response.headers.has('Retry-After')) return undefined;
    return Number(/\d+/.exec(response.headers.get('ETag') ?? '0')?.[0] ?? 0);
  } catch {
    return undefined;
  }
}

/** Under a request that had a connection; one that found none was never in flight. */
function brokeOff(error: unknown): boolean {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  return name !== 'TimeoutError' && cause?.code !== 'ECONNREFUSED';
}

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseAfterNoAnswerMs));
