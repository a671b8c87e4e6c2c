import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AccessModule, accessProjections } from '@acta/access/service';
import { AuditModule, auditProjections, AuditTrail } from '@acta/audit/service';
import { openEmbedded } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { CommitmentsModule, commitmentsProjections, commitmentsReactions } from '@acta/commitments/service';
import { allEvents } from '@acta/contracts';
import {
  CommandHandling,
  EventRegistry,
  Projector,
  Reactor,
  SnapshotKeeper,
  startTogether,
  type Surroundings,
} from '@acta/kernel';
import { ActaModule, appOptions, callers, configureApp, Installation, nodeSha256, version } from '@acta/nest';
import { PlanCatalogModule, planCatalogProjections } from '@acta/plan-catalog/service';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from './config';
import { DemonstrationClock } from './demonstration-clock';
import { FrontPageModule } from './front-page.module';

const readYourWritesMs = 2_000;
const damagePollMs = 20;
/** One of each context (rules.md 1.2): the first word of its events. */
const logs = [...new Set(allEvents.map(({ type }) => type.slice(0, type.indexOf('.'))))];

export interface Acta {
  readonly installation: Installation;
  readonly app: NestExpressApplication;
  /** What an operator must hear of how the record was found: a sentence each. */
  readonly foundWith: readonly string[];
  /**
   * Starts what follows from commits by itself: after the first start, each of whose acts runs what follows from it on
   * its own day. What an interrupted one left undone would be recorded today, and the acts after it years before.
   */
  startReactions(): Promise<void>;
  /** Stops taking requests, finishes those at hand, closes the record. */
  close(): Promise<void>;
}

/** The folder of the record that is in use: the demonstration keeps one of its own (rules.md §7). */
export function recordFolder({ dataFolder, demonstration }: Config): string {
  return join(dataFolder, demonstration ? 'demo' : 'record');
}

/** Every service in one process on embedded adapters. Throws `DataFolderInUse` when another process has the record. */
export async function compose(config: Config): Promise<Acta> {
  const surroundings = surroundingsOf(config);
  const opening = { what: 'acta standalone', address: `http://${config.host}:${config.port}` };
  const { close, foundWith, auditIndex, ...embedded } = await openEmbedded(recordFolder(config), surroundings, opening);
  try {
    const registry = new EventRegistry(allEvents);
    const ofContexts = [accessProjections, planCatalogProjections, commitmentsProjections, auditProjections];
    const projections = [callers, ...ofContexts.flat()];
    const trail = new AuditTrail({ ...embedded, index: auditIndex, registry, clock: surroundings.clock, logs });
    const commands = new CommandHandling(embedded.store, registry, surroundings);
    const ports = { ...embedded, commands, registry, surroundings, clock: surroundings.clock };
    const installation = new Installation({
      ...embedded,
      surroundings,
      registry,
      commands,
      projectors: projections.map((projection) => new Projector(projection, ports)),
      reactors: commitmentsReactions.map((reaction) => new Reactor(reaction, ports)),
      otherModels: [trail],
      settings: {
        demonstration: config.demonstration,
        requestsPerMinuteMax: config.requestsPerMinuteMax,
        readYourWritesMs,
        cursorKey: randomBytes(32).toString('hex'),
        ...(config.adminToken !== undefined && { operatorTokenHash: nodeSha256(config.adminToken) }),
        version,
      },
    });
    await startAll(installation.projectors, embedded.stopped);
    /* An index that is made anew takes minutes on a large record: who asks for the trail meanwhile is told so. */
    trail.start().catch(() => undefined);
    const snapshots = new SnapshotKeeper(installation.projectors, surroundings.clock);
    snapshots.start();
    const startReactions = async () => {
      for (const reactor of installation.reactors) await reactor.start();
    };
    const app = await application(installation, trail, config.logLevel);
    /* A small one is there when the address is told, so that who asks then finds all of it ready. */
    await trail.shown().catch(() => undefined);
    const stop = async () => {
      await app.close();
      await Promise.all(installation.reactors.map((reactor) => reactor.stop()));
      await snapshots.stop();
      await Promise.all(installation.projectors.map((projector) => projector.stop()));
      await trail.stop();
      await close();
    };
    return { installation, app, foundWith, startReactions, close: stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The demonstration brings the clock under which it is loaded. */
function surroundingsOf({ demonstration }: Config): Surroundings {
  const surroundings = nodeSurroundings();
  return demonstration ? { ...surroundings, clock: new DemonstrationClock(surroundings.clock) } : surroundings;
}

/** A projector waits for ever for a commit that cannot be read. A record that is seen to be damaged is not opened (G20). */
async function startAll(projectors: readonly Projector[], stopped: () => Error | undefined): Promise<void> {
  let starting = true;
  const started = startTogether(projectors).finally(() => (starting = false));
  const damageSeen = async () => {
    for (let error = stopped(); starting; error = stopped()) {
      if (error) throw error;
      await setTimeout(damagePollMs);
    }
  };
  await Promise.race([started, damageSeen()]);
  await started;
}

/** The HTTP application over an installation. */
export async function application(
  installation: Installation,
  trail: AuditTrail,
  logLevel: string,
): Promise<NestExpressApplication> {
  const modules = [AccessModule, PlanCatalogModule, CommitmentsModule, AuditModule.over(trail), FrontPageModule];
  const root = ActaModule.forService({ installation, modules, logLevel });
  return configureApp(await NestFactory.create<NestExpressApplication>(root, appOptions));
}
