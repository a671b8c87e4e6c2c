import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';

@Controller()
class EchoController {
  @Post('echo')
  echo(@Body() body: object): object {
    return body;
  }
}

@Module({ controllers: [EchoController] })
class BareModule {}

/** What Nest on Express costs by itself: parses JSON and says it back, with nothing else switched on. */
export async function bareController(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(BareModule, { logger: false });
  app.useBodyParser('json', { type: ['application/json', 'application/*+json'], limit: '16mb' });
  app.set('etag', false);
  app.set('x-powered-by', false);
  const server = (await app.listen(0, '127.0.0.1')) as { address(): AddressInfo };
  process.stdout.write(`Acta: http://127.0.0.1:${server.address().port}\n`);
}
