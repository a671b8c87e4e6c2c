import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SpecificationOfApp } from './specification-of-app';
import { openApiDocument } from './openapi';

/** The specification to read and to try, at `/api/docs`; everything that the page needs comes from this server. */
export function serveDocsPage(app: NestExpressApplication): void {
  const specification = app.get(SpecificationOfApp);
  specification.from(() => openApiDocument(app));
  SwaggerModule.setup('api/docs', app, () => specification.document as OpenAPIObject, {
    raw: false,
    useGlobalPrefix: false,
    customSiteTitle: 'Acta',
  });
}
