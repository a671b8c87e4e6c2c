import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { busy } from '../http/incoming-bytes';
import { Problem } from '../problem';
import type { WorkerAnswer } from './worker-answer';
import { workerFolder } from './worker-folder';

/** So many run at once, beside the thread that answers. */
export const conversionsAtOnceMax = 2;
/** Beyond so many that wait, whoever comes is told to come back (G22). */
export const conversionsWaitingMax = 8;
/* A table of twenty thousand rows takes seconds and half of this memory, also where others work. */
const usual: Limits = { msMax: 60_000, megabytesMax: 1_024 };

export interface Conversion {
  /** The worker, by the name of its file: `sheet-file-worker`. */
  readonly worker: string;
  /** What it is started with; made when its turn has come, so that what waits holds no memory. */
  readonly input: () => unknown;
  /** What is said where it takes too long or too much memory. */
  readonly tooCostly: () => Problem;
  /** Waits for its turn however many do: for what was accepted already. */
  readonly patient?: boolean;
}

interface Limits {
  readonly msMax: number;
  readonly megabytesMax: number;
}

/**
 * Files are made and read in threads of their own, one for each: the thread that answers goes on answering, and what hangs
 * or eats memory is ended. Libraries for it are loaded there and nowhere else.
 */
@Injectable()
export class Conversions {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  /** How many run now. */
  get underWay(): number {
    return this.running;
  }

  /** Throws what the worker tells, 503 where too many wait. */
  async run<Answer>(conversion: Conversion, limits: Limits = usual): Promise<Answer> {
    await this.turn(conversion.patient === true);
    try {
      return (await converted(conversion, await conversion.input(), limits)) as Answer;
    } finally {
      const next = this.waiting.shift();
      // The place goes to whoever waited longest, and nobody gets between.
      if (next) next();
      else this.running -= 1;
    }
  }

  private async turn(patient: boolean): Promise<void> {
    if (this.running < conversionsAtOnceMax) {
      this.running += 1;
      return;
    }
    if (!patient && this.waiting.length >= conversionsWaitingMax) throw busy();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}

async function converted({ worker: name, tooCostly }: Conversion, input: unknown, limits: Limits): Promise<unknown> {
  const worker = new Worker(join(workerFolder, `${name}.cjs`), {
    workerData: input,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytesMax },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(tooCostly()), limits.msMax);
      worker.once('message', (said: WorkerAnswer) => ('answer' in said ? resolve(said.answer) : reject(told(said))));
      worker.once('error', (error) => reject(isOutOfMemory(error) ? tooCostly() : error));
      worker.once('exit', () => reject(new Error(`${name} ended without an answer`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const told = ({ problem }: Extract<WorkerAnswer, { problem: unknown }>): Problem =>
  new Problem(problem.status, problem.reason, problem.details);

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
