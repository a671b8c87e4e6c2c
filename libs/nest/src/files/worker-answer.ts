import { parentPort, workerData } from 'node:worker_threads';
import { Problem, type ProblemDetails } from '../problem';

/** What a worker says once: what came out, or what it tells its caller. */
export type WorkerAnswer =
  | { readonly answer: unknown }
  | { readonly problem: { readonly status: number; readonly reason: string; readonly details: ProblemDetails } };

/** In a worker: converts what it was started with, says what comes out, and ends. A defect ends it too. */
export async function answering<Input>(convert: (input: Input) => unknown): Promise<void> {
  parentPort?.postMessage(await answerOf(convert));
}

async function answerOf<Input>(convert: (input: Input) => unknown): Promise<WorkerAnswer> {
  try {
    return { answer: await convert(workerData as Input) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status, reason, details } = error;
    return { problem: { status, reason, details } };
  }
}
