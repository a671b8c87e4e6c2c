import { layersOf } from '../http/live-routes';
import { routesOf } from '../http/route-table';
import { notebookApp, type NotebookApp } from '../fixture/notebook-app';
import { openApiDocument } from './openapi';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name?: string; readonly $ref?: string; readonly schema?: object }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, object>>;
  readonly security?: readonly object[];
}

describe('the specification', () => {
  let notebooks: NotebookApp;
  let document: Document;
  beforeAll(async () => {
    notebooks = await notebookApp();
    document = openApiDocument(notebooks.app) as Document;
  });
  afterAll(() => notebooks.close());

  const operation = (method: string, path: string): Operation => document.paths[path]?.[method] as Operation;

  test('has the routes that the router has, and no others', () => {
    const specified = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{([A-Za-z0-9]+)\}/g, ':$1')}`),
    );
    const routed = layersOf(notebooks.app)
      .flatMap(({ route }) => (route ? Object.keys(route.methods).map((m) => `${m.toUpperCase()} ${route.path}`) : []))
      // The page that shows the specification is not described by it.
      .filter((route) => !route.includes('/api/docs'));
    expect(specified.sort()).toEqual([...new Set(routed)].sort());
    expect(
      routesOf(notebooks.app)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual(specified.sort());
  });

  test('is the same each time', () => {
    expect(JSON.stringify(openApiDocument(notebooks.app))).toBe(JSON.stringify(document));
  });

  test('takes the schema of a body from the rules that validate it', () => {
    expect(operation('post', '/api/v1/notebooks/{id}/notes').requestBody?.content).toEqual({
      'application/json': { schema: { $ref: '#/components/schemas/NoteRequest' } },
    });
    expect(document.components.schemas['NoteRequest']).toEqual({
      type: 'object',
      properties: {
        amount: { type: 'integer', maximum: 1_000 },
        note: { type: 'string', minLength: 1, maxLength: 20 },
      },
      required: ['amount'],
      additionalProperties: false,
    });
    expect(Object.keys(operation('patch', '/api/v1/notebooks/{id}').requestBody?.content ?? {})).toEqual([
      'application/merge-patch+json',
    ]);
    expect(Object.keys(operation('post', '/api/v1/texts').requestBody?.content ?? {})).toEqual(['text/plain']);
  });

  test('names the headers of a command, and of a list its query', () => {
    const names = ({ parameters }: Operation) => parameters.map(({ name, $ref }) => name ?? $ref?.split('/').at(-1));
    expect(names(operation('post', '/api/v1/notebooks'))).toEqual(['IdempotencyKey', 'ActaAfter', 'AcceptLanguage']);
    expect(names(operation('post', '/api/v1/notebooks/{id}/notes'))).toEqual([
      'id',
      'IfMatch',
      'IdempotencyKey',
      'ActaAfter',
      'AcceptLanguage',
    ]);
    expect(names(operation('get', '/api/v1/notebooks')).sort()).toEqual(
      ['AcceptLanguage', 'ActaAfter', 'AsOf', 'among', 'cursor', 'limit', 'startsWith', 'stored'].sort(),
    );
  });

  test('says of a list which values may stand between commas, and what stands beside its items', () => {
    const { parameters, responses } = operation('get', '/api/v1/notebooks');
    expect(parameters.find(({ name }) => name === 'among')).toMatchObject({
      style: 'form',
      explode: false,
      schema: { type: 'array', items: { enum: expect.arrayContaining(['nube']) } },
    });
    expect(responses['200']).toMatchObject({
      content: {
        'application/json': {
          schema: { properties: { amongCount: { type: 'integer' }, items: { type: 'array' } }, required: ['items'] },
        },
      },
    });
  });

  test('tells of a version only where one thing is read', () => {
    const conditional = (method: string, path: string) => [
      operation(method, path).parameters.some(({ $ref }) => $ref?.endsWith('/IfNoneMatch')),
      '304' in operation(method, path).responses,
    ];
    expect(conditional('get', '/api/v1/notebooks/{id}')).toEqual([true, true]);
    expect(conditional('get', '/api/v1/notebooks')).toEqual([false, false]);
    expect(conditional('post', '/api/v1/parked/replay')).toEqual([false, false]);
    expect(operation('get', '/api/v1/notebooks/{id}').responses['200']).toMatchObject({ headers: { ETag: {} } });
    expect(Object.keys(operation('post', '/api/v1/parked/replay').responses)).toContain('404');
  });

  test('tells of files that come and go', () => {
    const file = { schema: { type: 'string', format: 'binary' } };
    expect(operation('post', '/api/v1/files').requestBody?.content).toEqual({ 'application/octet-stream': file });
    expect(Object.keys(operation('post', '/api/v1/files').responses)).toEqual(expect.arrayContaining(['413', '415']));
    const { responses } = operation('get', '/api/v1/files/{sha256}');
    expect(responses['200']).toMatchObject({
      // Of the type that its bytes have.
      content: { '*/*': file },
      headers: { ETag: {}, 'Content-Disposition': {} },
    });
    expect(responses['304']).toBeDefined();
  });

  test('says which problems an operation may answer with, and who may ask without a token', () => {
    expect(Object.keys(operation('post', '/api/v1/notebooks/{id}/notes').responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '409', '412', '415', '422', '428', '429', '503']),
    );
    expect(operation('get', '/api/v1/notebooks').security).toEqual([{}, { bearer: [] }]);
    expect(operation('get', '/api/v1/drawers/{owner}').security).toBeUndefined();
  });

  test('is served, with a page to read it', async () => {
    const served = await notebooks.get('/api/openapi.json').expect(200);
    expect(served.body).toEqual(JSON.parse(JSON.stringify(document)));
    const page = await notebooks.get('/api/docs').expect(200);
    expect(page.text).toContain('<title>Acta</title>');
    // The content security policy allows no script that stands in the page itself.
    expect(page.text).not.toMatch(/<script(?![^>]*src=)[^>]*>/);
    const scripts = [...page.text.matchAll(/<script src="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      await notebooks.get(new URL(script, 'http://acta.invalid/api/docs').pathname).expect(200);
    }
  });
});
