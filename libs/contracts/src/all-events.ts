import { accessEvents } from './access/access-events';
import { commitmentsEvents } from './commitments/commitments-events';
import { planCatalogEvents } from './plan-catalog/plan-catalog-events';

/** Every event that any context records: what a process reads. */
export const allEvents = [...accessEvents, ...planCatalogEvents, ...commitmentsEvents];
