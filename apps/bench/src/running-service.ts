import { AccessModule, accessProjections } from '@acta/access/service';
import { openEmbedded } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { allEvents } from '@acta/contracts';
import { CommandHandling, EventRegistry, Projector, startTogether, type Clock, type Projection } from '@acta/kernel';
import { ActaModule, callers, Installation, type ServiceParts } from '@acta/nest';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

export interface RunningService {
  readonly app: INestApplicationContext;
  readonly installation: Installation;
  close(): Promise<void>;
}

/** Another context than access, which every service has. */
export interface Context {
  readonly modules: NonNullable<ServiceParts['modules']>;
  readonly projections: readonly Projection[];
  /** The real one where nothing is said. */
  readonly clock?: Clock;
}

const nothingMore: Context = { modules: [], projections: [] };

/** The command path of a service as the standalone composes it, without HTTP; read models follow where asked. */
export async function runningService(
  folder: string,
  readModels: 'following' | 'none',
  more: Context = nothingMore,
): Promise<RunningService> {
  const real = nodeSurroundings();
  const surroundings = { ...real, clock: more.clock ?? real.clock };
  const { close, foundWith: _, ...embedded } = await openEmbedded(folder, surroundings, { what: 'acta bench' });
  const registry = new EventRegistry(allEvents);
  const projections = readModels === 'following' ? [callers, ...accessProjections, ...more.projections] : [];
  const ports = { ...embedded, registry, clock: surroundings.clock };
  const installation = new Installation({
    ...embedded,
    surroundings,
    registry,
    commands: new CommandHandling(embedded.store, registry, surroundings),
    projectors: projections.map((projection) => new Projector(projection, ports)),
    reactors: [],
    settings: {
      demonstration: false,
      requestsPerMinuteMax: Infinity,
      readYourWritesMs: 60_000,
      cursorKey: '',
      version: 'bench',
    },
  });
  await startTogether(installation.projectors);
  const root = ActaModule.forService({ installation, modules: [AccessModule, ...more.modules], logLevel: 'silent' });
  const app = await (await NestFactory.create(root, { logger: false })).init();
  return {
    app,
    installation,
    close: async () => {
      await app.close();
      await Promise.all(installation.projectors.map((projector) => projector.stop()));
      await close();
    },
  };
}
