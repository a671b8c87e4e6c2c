import { progressDataOf, progressTypes, type ContractClass, type ProgressType } from '@acta/contracts';
import { Describe, jsonSchemaOf, May, Problem } from '@acta/nest';
import { Controller, Get, Param } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { cloudEventSchema } from './cloud-event-schemas';
import { schemaPathOf } from './read-event';

class SchemaPath {
  /** `acta.progress.reported.v1.json`, or `cloudevent.json`. */
  @Matches(/^[a-z0-9.-]{1,80}\.json$/) readonly schema!: string;
}

class SchemaNamesView {
  @IsString({ each: true }) readonly schemas!: readonly string[];
}

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** JSON Schemas of what Acta takes, at addresses that never change: another shape is another type. */
@Controller('schemas')
export class SchemasController {
  @Get()
  @May('schema.read')
  @Describe({ summary: 'Where the schemas of progress events are', answers: SchemaNamesView })
  list(): SchemaNamesView {
    return { schemas: ['cloudevent', ...progressTypes].map(schemaPathOf) };
  }

  @Get(':schema')
  @May('schema.read')
  @Describe({ summary: 'JSON Schema of a type of progress event’s data' })
  get(@Param() { schema }: SchemaPath): object {
    const name = schema.slice(0, -'.json'.length);
    if (name === 'cloudevent') return { $schema: dialect, $id: schemaPathOf(name), ...cloudEventSchema };
    if (!Object.hasOwn(progressDataOf, name)) throw new Problem(404, 'not-found');
    const contract = progressDataOf[name as ProgressType] as ContractClass;
    return { $schema: dialect, $id: schemaPathOf(name), title: name, ...jsonSchemaOf(contract) };
  }
}
