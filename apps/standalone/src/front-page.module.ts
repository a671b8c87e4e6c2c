import { CommitmentsModule } from '@acta/commitments/service';
import { PlanCatalogModule } from '@acta/plan-catalog/service';
import { Module } from '@nestjs/common';
import { FrontPageController } from './front-page.controller';

@Module({ imports: [PlanCatalogModule, CommitmentsModule], controllers: [FrontPageController] })
export class FrontPageModule {}
