import { randomUUID } from 'node:crypto';
import {
  amendPerson,
  designate,
  importPlan,
  issueToken,
  registerPerson,
  revokeToken,
  type CommandToSend,
} from './commands';
import type { Acknowledged, History } from './history';

const requestMs = 30_000;
const pauseAfterNoAnswerMs = 20;
/** One in so many acknowledged commands is sent again under its key. */
const repeatEvery = 8;

/** What all writers of a run have between them. */
export interface Run {
  readonly history: History;
  readonly token: string;
  readonly random: () => number;
  /** People whom every writer amends, so that writers meet on a stream. */
  readonly sharedPeople: string[];
  url(): string;
  /** Comes when the server answers again. */
  up(): Promise<void>;
  stopping(): boolean;
  /** A number that no other command has. */
  next(): number;
}

/** Sends one command after the other until told to stop, each until its outcome is known. */
export async function write(run: Run): Promise<void> {
  const people: string[] = [];
  const tokens: string[] = [];
  for (let count = 1; !run.stopping(); count++) {
    const command = nextCommand(run, people, tokens);
    const key = randomUUID();
    const { what, expected, name } = command;
    run.history.begin({ key, what, expected, ...(name !== undefined && { name }) });
    const answer = await settle(run, key, command);
    if (!answer) continue;
    if (answer.stream.startsWith('person-') && answer.version === 1) remember(run, people, answer.id);
    if (answer.stream.startsWith('token-') && answer.version === 1) tokens.push(answer.id);
    if (count % repeatEvery === 0) await settle(run, key, command);
  }
}

function nextCommand(run: Run, people: readonly string[], tokens: string[]): CommandToSend {
  const number = run.next();
  const person = people.at(-1);
  const shared = run.sharedPeople[Math.floor(run.random() * run.sharedPeople.length)];
  const dice = run.random();
  if (person === undefined || shared === undefined || dice < 0.3) return registerPerson(`Persona ${number}`);
  if (dice < 0.55) return amendPerson(shared, `Persona ${number}`);
  if (dice < 0.7) return designate(person, `Nota ${number}`);
  if (dice < 0.8) return importPlan(number);
  const token = dice < 0.88 ? undefined : tokens.pop();
  return token === undefined ? issueToken(person, `Token ${number}`) : revokeToken(token);
}

function remember({ sharedPeople }: Run, people: string[], id: string): void {
  people.push(id);
  if (sharedPeople.length < 8) sharedPeople.push(id);
}

/** Tries until it is acknowledged or refused; nothing when refused. */
async function settle(run: Run, key: string, command: CommandToSend): Promise<Acknowledged | undefined> {
  for (;;) {
    await run.up();
    run.history.add({ key, type: 'invoke' });
    const outcome = await sendOnce(run, key, command);
    run.history.add({ key, ...outcome });
    if (outcome.type === 'ok') return outcome.answer;
    if (outcome.type === 'fail') return undefined;
    // The moment between the end of the server and its restart.
    await new Promise((resolve) => setTimeout(resolve, pauseAfterNoAnswerMs));
  }
}

type Outcome =
  | { readonly type: 'ok'; readonly answer: Acknowledged }
  | { readonly type: 'fail'; readonly reason: string }
  | { readonly type: 'info' };

async function sendOnce(run: Run, key: string, { method, path, contentType, body }: CommandToSend): Promise<Outcome> {
  try {
    const response = await fetch(run.url() + path, {
      method,
      body,
      headers: {
        Authorization: `Bearer ${run.token}`,
        'Content-Type': contentType,
        'Idempotency-Key': key,
        'If-Match': '*',
      },
      signal: AbortSignal.timeout(requestMs),
    });
    const answer = (await response.json()) as Acknowledged & { readonly reason?: string };
    if (response.ok) {
      const { commitId, id, stream, version } = answer;
      return { type: 'ok', answer: { commitId, id, stream, version } };
    }
    const mayBeRecorded = response.status >= 500 || response.status === 429;
    return mayBeRecorded ? { type: 'info' } : { type: 'fail', reason: answer.reason ?? String(response.status) };
  } catch {
    return { type: 'info' };
  }
}
