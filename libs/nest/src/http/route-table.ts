import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { presentOnlyKey } from '../as-of/present-only';
import { permissions, type Action } from '../permissions';
import type { CommandRoute, Route, RouteArgument } from './route';
import { actionKey, bytesBodyKey, commandMetaFactory, eventsBodyKey, outsideKey, textBodyKey } from '../route-metadata';

export const apiPrefix = '/api/v1';
export const jsonBytesMax = 1024 * 1024;

interface ControllerClass {
  readonly name: string;
  readonly prototype: object;
}

/** Every route of an application's controllers, in the order in which they were registered. */
export function routesOf(app: INestApplication): readonly Route[] {
  return controllersOf(app).flatMap(routesOfController);
}

/** Paths that the prefix must not be put before. */
export function pathsOutsideApi(app: INestApplication): readonly string[] {
  return routesOf(app).flatMap(({ outsideApi, path }) => (outsideApi ? [path] : []));
}

function controllersOf(app: INestApplication): readonly ControllerClass[] {
  const modules = [...app.get(ModulesContainer).values()];
  const found = modules.flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => (metatype ? [metatype as ControllerClass] : [])),
  );
  return [...new Set(found)];
}

function routesOfController(controller: ControllerClass): readonly Route[] {
  const outsideApi = metadata<boolean>(outsideKey, controller) === true;
  const prefixes = pathsIn(metadata(PATH_METADATA, controller));
  return new MetadataScanner().getAllMethodNames(controller.prototype).flatMap((name) => {
    const handler = (controller.prototype as Record<string, object>)[name] as object;
    const paths = metadata<string | string[]>(PATH_METADATA, handler);
    const method = RequestMethod[metadata<number>(METHOD_METADATA, handler) ?? -1];
    if (paths === undefined || method === undefined) return [];
    return prefixes.flatMap((prefix) =>
      pathsIn(paths).map((path) => routeOf(controller, name, handler, { method, outsideApi, prefix, path })),
    );
  });
}

function routeOf(
  controller: ControllerClass,
  handlerName: string,
  handler: object,
  at: { readonly method: string; readonly outsideApi: boolean; readonly prefix: string; readonly path: string },
): Route {
  const { method, outsideApi } = at;
  const action = metadata<Action>(actionKey, handler);
  const row: { kind: string; public?: true; ofCaller?: true; past?: true } | undefined = action && permissions[action];
  const parameters = argumentsOf(controller, handlerName);
  const command = commandIn(parameters);
  return {
    method,
    path: joined(outsideApi ? '' : apiPrefix, at.prefix, at.path),
    ...(action && { action }),
    publicRead: row?.public === true && row.kind === 'read',
    published: row?.public === true && row.kind === 'read' && row.ofCaller !== true,
    showsPast: method === 'GET' && row?.past === true && metadata<boolean>(presentOnlyKey, handler) !== true,
    outsideApi,
    body: bodyOf(method, handler),
    controller: controller.name,
    handlerName,
    handler,
    arguments: parameters,
    ...(command && { command }),
  };
}

function bodyOf(method: string, handler: object): Route['body'] {
  const text = metadata<Omit<Route['body'], 'kind'>>(textBodyKey, handler);
  const fileBytesMax = metadata<number>(bytesBodyKey, handler);
  const eventsBytesMax = metadata<number>(eventsBodyKey, handler);
  if (eventsBytesMax !== undefined) return { kind: 'events', bytesMax: eventsBytesMax };
  if (fileBytesMax !== undefined) return { kind: 'bytes', bytesMax: fileBytesMax };
  if (text) return { kind: 'text', ...text };
  if (method === 'GET' || method === 'HEAD') return { kind: 'none', bytesMax: 0 };
  return { kind: method === 'PATCH' ? 'merge-patch' : 'json', bytesMax: jsonBytesMax };
}

function argumentsOf({ prototype }: ControllerClass, name: string): readonly RouteArgument[] {
  const stored = Reflect.getMetadata(ROUTE_ARGS_METADATA, prototype.constructor, name) ?? {};
  const types: readonly unknown[] = Reflect.getMetadata('design:paramtypes', prototype, name) ?? [];
  return Object.entries(stored as Record<string, { index: number; data?: unknown; factory?: unknown }>)
    .map(([key, { index, data, factory }]) => {
      const kind = /^[0-9]+:/.test(key) ? { kind: Number(key.split(':')[0]) } : {};
      return { ...kind, index, data, factory, type: types[index] };
    })
    .sort((one, other) => one.index - other.index);
}

function commandIn(parameters: readonly RouteArgument[]): CommandRoute | undefined {
  const meta = parameters.find(({ factory }) => factory === commandMetaFactory);
  return meta && ((meta.data ?? {}) as CommandRoute);
}

function metadata<Value>(key: string, target: object): Value | undefined {
  return Reflect.getMetadata(key, target) as Value | undefined;
}

function pathsIn(paths: string | readonly string[] | undefined): readonly string[] {
  return typeof paths === 'string' ? [paths] : (paths ?? ['']);
}

function joined(...parts: readonly string[]): string {
  const steps = parts.flatMap((part) => part.split('/')).filter((step) => step !== '');
  return `/${steps.join('/')}`;
}
