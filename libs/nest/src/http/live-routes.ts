import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Route } from './route';
import { routesOf } from './route-table';

/** The part of Express's router that tells which route a path meets. */
interface RouterLayer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

export interface Found {
  /** The route that answers this method; HEAD is answered by GET. */
  readonly route?: Route;
  /** Something of ours or of a library's answers it, though it is no route of a controller. */
  readonly answered: boolean;
  /** Methods that the path knows, in alphabetical order; none where there is no such path. */
  readonly methods: readonly string[];
}

/** Asks the router itself, so that what is said of a path is what will happen to it. */
export class LiveRoutes {
  private routes: ReadonlyMap<string, Route> | undefined;

  constructor(private readonly app: NestExpressApplication) {}

  /** Throws the router's 400 for a path that cannot be decoded. */
  find(method: string, path: string): Found {
    this.routes ??= new Map(routesOf(this.app).map((route) => [`${route.method} ${route.path}`, route]));
    const asked = method === 'HEAD' ? 'GET' : method;
    const met = layersOf(this.app).flatMap((layer) => (layer.route && layer.match(path) ? [layer.route] : []));
    const first = met.find(({ methods }) => methods[asked.toLowerCase()]);
    const route = first && this.routes.get(`${asked} ${first.path}`);
    const known = met.flatMap(({ methods }) => Object.keys(methods).map((name) => name.toUpperCase()));
    const methods = [...new Set(known.flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name])))].sort();
    return { ...(route && { route }), answered: first !== undefined, methods };
  }
}

export function layersOf(app: NestExpressApplication): readonly RouterLayer[] {
  const express = app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly RouterLayer[] } };
  return express.router.stack;
}
