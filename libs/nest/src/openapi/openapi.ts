import type { INestApplication } from '@nestjs/common';
import { routesOf } from '../http/route-table';
import { Installation } from '../installation';
import { ContractSchemas } from './contract-schemas';
import { operationOf, tagOf, templateOf } from './operation';
import { answerSchema, headers, parameters, problemResponses, problemSchema } from './standing-parts';

/**
 * OpenAPI 3.1 of all routes, from the same metadata that routes and validates them. The same controllers always give
 * the same document. Throws where two contracts or two operations have one name.
 */
export function openApiDocument(app: INestApplication): object {
  const schemas = new ContractSchemas();
  const routes = routesOf(app);
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = (paths[templateOf(route.path)] ??= {});
    path[route.method.toLowerCase()] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Acta',
      version: app.get(Installation).settings.version,
      description: 'The record of what was agreed and what was done. Public data is under CC BY 4.0.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    security: [{ bearer: [] }],
    tags: [...new Set(routes.map(tagOf))].sort().map((name) => ({ name, description: `Routes of ${name}` })),
    paths: sorted(paths),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'A token of Acta' } },
      parameters,
      headers,
      responses: problemResponses,
      schemas: sorted({ ...schemas.all(), Answer: answerSchema, Problem: problemSchema }),
    },
  };
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
