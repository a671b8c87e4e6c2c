import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { LoggerModule } from 'nestjs-pino';
import { AccessGuard } from './access.guard';
import { Answers } from './answers/answers';
import { CallerDirectory } from './caller';
import { Commands, ExecuteHandler } from './commands';
import { Door } from './door';
import { Conversions } from './files/conversions';
import { HealthController } from './health/health.controller';
import { Metrics } from './health/metrics';
import { ParkedController } from './health/parked.controller';
import { ProjectionsController } from './health/projections.controller';
import { Rebuilding } from './health/rebuilding';
import { ServiceHealth } from './health/service-health';
import { makeLogger } from './http/access-log';
import { LastConnections } from './http/last-connections';
import { RateLimit } from './http/rate-limit';
import { RequestGate } from './http/request-gate';
import { Installation } from './installation';
import { LogTarget } from './log-target';
import { DocsController } from './openapi/docs.controller';
import { SpecificationOfApp } from './openapi/specification-of-app';
import { ProblemAnswers } from './problems/problem-answers';
import { ProblemFilter } from './problems/problem.filter';
import { ProblemPagesController } from './problems/problem-pages.controller';
import { RecordedCallers } from './recorded-callers';
import { TokenUse } from './token-use';
import { ValidationPipe } from './validation.pipe';

export interface ServiceParts {
  readonly installation: Installation;
  /** Who calls: the copy of the record that every service keeps, unless a test knows better. */
  readonly directory?: CallerDirectory;
  /** The contexts that this process serves. */
  readonly modules?: NonNullable<ModuleMetadata['imports']>;
  readonly logLevel?: string;
}

const forAll = [
  Door,
  Commands,
  Conversions,
  TokenUse,
  SpecificationOfApp,
  Metrics,
  ServiceHealth,
  RateLimit,
  ProblemAnswers,
];

/** Everything that stands around controllers: a service adds its own module, and `configureApp` the rest. */
@Module({})
export class ActaModule {
  static forService({ installation, directory, modules = [], logLevel }: ServiceParts): DynamicModule {
    const logger = makeLogger(logLevel);
    const given = [
      { provide: Installation, useValue: installation },
      directory
        ? { provide: CallerDirectory, useValue: directory }
        : { provide: CallerDirectory, useClass: RecordedCallers },
      { provide: LogTarget, useValue: new LogTarget(logger) },
    ];
    return {
      module: ActaModule,
      global: true,
      imports: [
        CqrsModule.forRoot(),
        LoggerModule.forRoot({ pinoHttp: { logger }, useExisting: true, forRoutes: [] }),
        ...modules,
      ],
      controllers: [HealthController, ParkedController, ProjectionsController, ProblemPagesController, DocsController],
      providers: [
        ...given,
        ...forAll,
        ExecuteHandler,
        LastConnections,
        RequestGate,
        Rebuilding,
        Answers,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
      exports: [Installation, CallerDirectory, LogTarget, ...forAll],
    };
  }
}
