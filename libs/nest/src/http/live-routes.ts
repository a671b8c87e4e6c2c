import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Response } from 'express';
import type { ActaRequest } from '../acta-request';
import type { Route } from './route';
import { routesOf } from './route-table';

/** The part of Express's router that tells which route a path meets, and lets it answer. */
interface RouterLayer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): { readonly params: ActaRequest['params'] } | false;
  handleRequest(request: ActaRequest, response: Response, next: NextFunction): void;
}

export type Handle = (request: ActaRequest, response: Response, next: NextFunction) => void;

export interface Found {
  /** The route that answers this method; HEAD is answered by GET. */
  readonly route?: Route;
  /** Hands the request to what answers it: to the route, or to something of a library's that is no route of a controller. */
  readonly handle?: Handle;
  /** Where it is not answered: methods that the path knows, in alphabetical order; none where there is no such path. */
  readonly methods: readonly string[];
}

/** A layer of the router that answers a method, and the route that it is. */
interface Way {
  readonly layer: RouterLayer;
  readonly route: Route | undefined;
}

/** Asks the router itself, so that what is said of a path is what will happen to it, and asks it once. */
export class LiveRoutes {
  private ways: ReadonlyMap<string, readonly Way[]> | undefined;

  constructor(private readonly app: NestExpressApplication) {}

  /** Throws the router's 400 for a path that cannot be decoded. */
  find(method: string, path: string): Found {
    this.ways ??= waysOf(this.app);
    for (const { layer, route } of this.ways.get(method === 'HEAD' ? 'GET' : method) ?? []) {
      const met = layer.match(path);
      if (met) return { ...(route && { route }), handle: through(layer, met.params), methods: [] };
    }
    return { methods: methodsOf(layersOf(this.app), path) };
  }
}

function waysOf(app: NestExpressApplication): ReadonlyMap<string, readonly Way[]> {
  const routes = new Map(routesOf(app).map((route) => [`${route.method} ${route.path}`, route]));
  const ways = new Map<string, Way[]>();
  for (const layer of layersOf(app)) {
    for (const name of Object.keys(layer.route?.methods ?? {})) {
      const method = name.toUpperCase();
      const way = { layer, route: routes.get(`${method} ${layer.route?.path}`) };
      ways.set(method, [...(ways.get(method) ?? []), way]);
    }
  }
  return ways;
}

function through(layer: RouterLayer, params: ActaRequest['params']): Handle {
  return (request, response, next) => {
    request.params = params;
    layer.handleRequest(request, response, next);
  };
}

function methodsOf(layers: readonly RouterLayer[], path: string): readonly string[] {
  const met = layers.flatMap((layer) => (layer.route && layer.match(path) ? [layer.route] : []));
  const known = met.flatMap(({ methods }) => Object.keys(methods).map((name) => name.toUpperCase()));
  return [...new Set(known.flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name])))].sort();
}

export function layersOf(app: NestExpressApplication): readonly RouterLayer[] {
  const express = app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly RouterLayer[] } };
  return express.router.stack;
}
