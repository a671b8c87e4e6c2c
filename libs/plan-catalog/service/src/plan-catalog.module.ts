import type { Projection } from '@acta/kernel';
import { registerReasons, registerSentences } from '@acta/nest';
import { Module } from '@nestjs/common';
import { Members, membersProjection } from './members';
import { MembersController } from './members.controller';
import { PlanImportsController } from './plan-imports.controller';
import { Plans, plansProjection } from './plans';
import { PlansController } from './plans.controller';
import { Presidencies, presidenciesProjection } from './presidencies';
import { reasonsOfPlans } from './reasons-of-plans';
import { reasonsOfStates } from './reasons-of-states';
import { reasonsOfTexts } from './reasons-of-texts';
import { sentencesOfPlanCatalog } from './sentences';
import { PresidenciesController } from './presidencies.controller';

/** The read models of this context, for the composition root to start. */
export const planCatalogProjections: readonly Projection[] = [
  membersProjection,
  presidenciesProjection,
  plansProjection,
];

registerSentences(sentencesOfPlanCatalog);
registerReasons({ ...reasonsOfStates, ...reasonsOfPlans, ...reasonsOfTexts });

@Module({
  controllers: [MembersController, PresidenciesController, PlansController, PlanImportsController],
  providers: [Members, Presidencies, Plans],
  exports: [Members, Presidencies, Plans],
})
export class PlanCatalogModule {}
