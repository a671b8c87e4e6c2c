import { CommitmentsModule } from '@acta/commitments/service';
import { PlanCatalogModule } from '@acta/plan-catalog/service';
import { Module } from '@nestjs/common';
import { FrontPageController } from './front-page.controller';
import { FrontPageStanding } from './front-page-standing';

@Module({
  imports: [PlanCatalogModule, CommitmentsModule],
  controllers: [FrontPageController],
  providers: [FrontPageStanding],
})
export class FrontPageModule {}
