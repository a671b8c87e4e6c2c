import { PlanCatalogModule } from '@acta/plan-catalog/service';
import { Module } from '@nestjs/common';
import { FrontPageController } from './front-page.controller';

@Module({ imports: [PlanCatalogModule], controllers: [FrontPageController] })
export class FrontPageModule {}
