import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Describe } from '../openapi/describe';
import { OutsideApi } from '../route-metadata';
import { Metrics } from './metrics';
import { ServiceHealth } from './service-health';

/** For those who run Acta. Live asks nothing of anybody; ready asks whether answers and writes can be trusted to work. */
@OutsideApi()
@Controller()
export class HealthController {
  constructor(
    private readonly health: ServiceHealth,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Describe({ summary: 'Whether the process lives' })
  live(): object {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Describe({ summary: 'Whether it can do its work now, else 503 with the reasons' })
  ready(@Res({ passthrough: true }) response: Response): object {
    const reasons = this.health.notReadyBecause();
    const { notes } = this.health;
    const noted = notes.length === 0 ? {} : { notes };
    if (reasons.length === 0) return { status: 'ready', ...noted };
    response.status(503).setHeader('Retry-After', '1');
    return { status: 'not-ready', reasons, ...noted };
  }

  @Get('metrics')
  @Describe({ summary: 'Metrics in the text format of Prometheus' })
  async show(@Res() response: Response): Promise<void> {
    const { registry } = this.metrics;
    response.setHeader('Content-Type', registry.contentType);
    response.end(await registry.metrics());
  }
}
