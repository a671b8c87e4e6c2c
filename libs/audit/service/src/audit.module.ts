import type { Projection } from '@acta/kernel';
import { Module, type DynamicModule } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditNames, auditNamesProjection } from './audit-names';
import { AuditReads } from './audit-reads';
import { AuditTelling } from './audit-telling';
import { AuditTrail } from './audit-trail';

/** The read models of this context beside its index, for the composition root to start. */
export const auditProjections = [auditNamesProjection] as unknown as readonly Projection[];

@Module({})
export class AuditModule {
  /** The trail is started and stopped in the composition root, as every read model is. */
  static over(trail: AuditTrail): DynamicModule {
    return {
      module: AuditModule,
      controllers: [AuditController],
      providers: [{ provide: AuditTrail, useValue: trail }, AuditNames, AuditTelling, AuditReads],
    };
  }
}
