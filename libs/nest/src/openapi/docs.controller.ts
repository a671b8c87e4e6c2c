import { Controller, Get } from '@nestjs/common';
import { OutsideApi } from '../route-metadata';
import { Describe } from './describe';
import { SpecificationOfApp } from './specification-of-app';

/** The specification as it stands; its page is put beside it by `configureApp`. */
@OutsideApi()
@Controller('api/openapi.json')
export class DocsController {
  constructor(private readonly specification: SpecificationOfApp) {}

  @Get()
  @Describe({ summary: 'This specification' })
  show(): object {
    return this.specification.document;
  }
}
