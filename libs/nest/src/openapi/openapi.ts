import type { INestApplication } from '@nestjs/common';

/** OpenAPI 3.1 of the controllers that an application has. */
export function openApiDocument(_app: INestApplication): object {
  return { openapi: '3.1.0' };
}
