import type { ServerResponse } from 'node:http';
import { busy } from './incoming-bytes';

/** Beyond so many at once a sender is told to come back: what waits is bounded, and refused before it costs (G22). */
export const requestsUnderWayMax = 1_000;

/**
 * Requests that have come whole and are not answered yet. One that is still coming, or whose answer is being read, has
 * no place among them: whoever sends or reads slowly keeps nobody out.
 */
export class RequestsUnderWay {
  private count = 0;

  /** Throws 503. */
  refuseWhereFull(): void {
    if (this.count >= requestsUnderWayMax) throw busy();
  }

  /** Until it is answered, or given up. Throws 503. */
  enter(response: ServerResponse): void {
    this.refuseWhereFull();
    this.count += 1;
    let isUnderWay = true;
    const leave = (): void => {
      if (isUnderWay) this.count -= 1;
      isUnderWay = false;
    };
    response.once('prefinish', leave);
    response.once('close', leave);
  }
}
