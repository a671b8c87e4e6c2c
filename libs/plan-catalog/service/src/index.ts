export { Members } from './members';
export { PlanCatalogModule, planCatalogProjections } from './plan-catalog.module';
export { areasOf, countsIn, Plans, standingEdition, type PlanDocument } from './plans';
export { Presidencies } from './presidencies';
export { recordReference } from './reference-loader';
export { DryRunView, MemberView, PlanImportView, PlanItemView, PlanView, PresidencyView } from './views';
