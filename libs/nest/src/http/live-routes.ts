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
  /** Where it is not answered: methods that the path knows, in alphabetical order; none where there is no such path. */
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
    const layers = layersOf(this.app);
    const first = layers.find((layer) => layer.route?.methods[asked.toLowerCase()] && layer.match(path))?.route;
    if (!first) return { answered: false, methods: methodsOf(layers, path) };
    const route = this.routes.get(`${asked} ${first.path}`);
    return { ...(route && { route }), answered: true, methods: [] };
  }
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
