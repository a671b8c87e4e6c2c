import { Describe, Installation, May } from '@acta/nest';
import { Controller, Get } from '@nestjs/common';
import { asyncApiDocument } from './async-api';

@Controller('asyncapi.json')
export class AsyncApiController {
  private document: object | undefined;

  constructor(private readonly installation: Installation) {}

  @Get()
  @May('schema.read')
  @Describe({ summary: 'AsyncAPI of the events that Acta takes, and of the commits that it tells of' })
  show(): object {
    this.document ??= asyncApiDocument(this.installation.settings.version);
    return this.document;
  }
}
