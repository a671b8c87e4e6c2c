import { randomUUID } from 'node:crypto';
import type { Cast } from './cast';
import type { Acknowledged, History } from './history';
import type { Accepted, Outcome } from './outcome';
import { pick, type CommandToSend, type Desk, type ReadAfter, type Work } from './sending';

const requestMs = 30_000;
const pauseAfterNoAnswerMs = 20;
/** One in so many acknowledged commands is sent again under its key. */
const repeatEvery = 8;
/** How many of the acknowledged commands are read after. */
const readAfterShare = 0.4;
/** For so long a read may be told to come back, beside the time in which there is no server. */
const readWithinMs = 30_000;
/** For so long what goes on after an answer may take, with all the kills that come meanwhile. */
const doneWithinMs = 120_000;

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
    const sent = begin(run, command);
    const settled = await settle(run, sent, command);
    answer = settled?.answer;
    if (!settled) continue;
    if (run.random() < readAfterShare) await readAfter(run, sent[0] as string, command, settled);
    if (count % repeatEvery === 0) await settle(run, sent, command);
    await untilDone(run, command, settled.answer);
  }
}

/** The keys under which the history knows what is sent; the first is the request's own. */
function begin({ history }: Run, command: CommandToSend): readonly string[] {
  const { parts = [command], name } = command;
  return parts.map(({ what, expected }) => {
    const key = randomUUID();
    history.begin({ key, what, expected, ...(name !== undefined && { name }) });
    return key;
  });
}

/** Tries until all of it is acknowledged or refused; nothing when refused. */
async function settle(run: Run, keys: readonly string[], command: CommandToSend): Promise<Accepted | undefined> {
  for (;;) {
    await run.up();
    for (const key of keys) run.history.add({ key, type: 'invoke' });
    const outcomes = await sendOnce(run, keys, command);
    for (const [index, key] of keys.entries()) run.history.add(entryOf(key, outcomes[index] as Outcome));
    if (outcomes.every(({ type }) => type !== 'info')) return outcomes.find((outcome) => outcome.type === 'ok');
    await pause();
  }
}

function entryOf(key: string, outcome: Outcome) {
  return outcome.type === 'ok' ? { key, type: outcome.type, answer: outcome.answer } : { key, ...outcome };
}

async function sendOnce(run: Run, keys: readonly string[], command: CommandToSend): Promise<readonly Outcome[]> {
  const { as, method, path, contentType, body, outcomesIn } = command;
  const all = (outcome: Outcome) => keys.map(() => outcome);
  try {
    const response = await fetch(run.url() + path, {
      method,
      body,
      headers: {
        Authorization: `Bearer ${run.cast[as]}`,
        'Content-Type': contentType,
        'Idempotency-Key': keys[0] as string,
        'If-Match': '*',
      },
      signal: AbortSignal.timeout(requestMs),
    });
    const answer = (await response.json()) as Acknowledged & { readonly reason?: string; readonly token: string };
    if (response.ok && outcomesIn) return outcomesIn(answer);
    if (response.ok) {
      const { commitId, id, stream, version, token } = answer;
      return [{ type: 'ok', answer: { commitId, id, stream, version }, token }];
    }
    const mayBeRecorded = response.status >= 500 || response.status === 429;
    if (mayBeRecorded) return all({ type: 'info', broken: false });
    return all({ type: 'fail', reason: answer.reason ?? String(response.status) });
  } catch (error) {
    return all({ type: 'info', broken: brokeOff(error) });
  }
}

/** Of what Acta goes on with by itself: also over its ends and starts. */
async function untilDone(run: Run, { doneWhen, as, what }: CommandToSend, answer: Acknowledged): Promise<void> {
  if (!doneWhen) return;
  const { path, isDone } = doneWhen(answer);
  const deadlineMs = Date.now() + doneWithinMs;
  for (;;) {
    await run.up();
    try {
      const headers = { Authorization: `Bearer ${run.cast[as]}` };
      const response = await fetch(run.url() + path, { headers, signal: AbortSignal.timeout(requestMs) });
      if (isDone(await response.json())) return;
    } catch {
      // It is asked again.
    }
    if (Date.now() > deadlineMs) throw new Error(`${what}: accepted, and not done in time`);
    await pause();
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
