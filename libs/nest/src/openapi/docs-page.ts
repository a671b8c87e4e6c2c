import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Installation } from '../installation';
import { SpecificationOfApp } from './specification-of-app';
import { openApiDocument } from './openapi';

/** The specification to read and to try, at `/api/docs`; everything that the page needs comes from this server. */
export function serveDocsPage(app: NestExpressApplication): void {
  const specification = app.get(SpecificationOfApp);
  specification.from(() => openApiDocument(app));
  // rules.md §7: every page of the demonstration says what it is.
  const title = app.get(Installation).settings.demonstration ? 'Acta (demostración)' : 'Acta';
  const shown = () => {
    const document = specification.document as OpenAPIObject;
    return { ...document, info: { ...document.info, title } };
  };
  SwaggerModule.setup('api/docs', app, shown, {
    raw: false,
    useGlobalPrefix: false,
    customSiteTitle: title,
  });
}
