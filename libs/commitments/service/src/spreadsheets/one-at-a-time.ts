import { Problem } from '@acta/nest';

/** Beyond so many that wait, whoever comes is told to come back (G22). */
const waitingMax = 4;

/** Large files are read one after another: the memory of one is enough for all. */
export class OneAtATime {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Throws 503 where too many wait already. */
  async run<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.waiting >= waitingMax) throw new Problem(503, 'busy', { headers: { 'Retry-After': '1' } });
    this.waiting += 1;
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }
}
