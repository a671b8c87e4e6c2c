import type { Logger } from 'pino';

/** Where this process writes its log. A class so that Nest can inject it by type. */
export class LogTarget {
  constructor(readonly logger: Logger) {}
}
