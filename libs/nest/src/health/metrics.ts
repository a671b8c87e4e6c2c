import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Installation } from '../installation';

/** What operators watch. Labels are routes, commands and machine words: never an id, a name or an address. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'acta_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  readonly commands = new Counter({
    name: 'acta_commands_total',
    help: 'Commands by what they came to',
    labelNames: ['command', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly malformed = new Counter({
    name: 'acta_requests_malformed_total',
    help: 'Requests refused for their shape',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  });

  constructor(installation: Installation) {
    collectDefaultMetrics({ register: this.registry });
    const parked = new Gauge({
      name: 'acta_parked_messages',
      help: 'Messages that wait because they could not be processed',
      labelNames: ['handler'] as const,
      registers: [this.registry],
      collect: async () => {
        parked.reset();
        for (const { handler } of await installation.lot.list()) parked.inc({ handler });
      },
    });
  }
}
