import { type SplitProject } from '@acta/contracts';
import text from '../../data/plan-de-trabajo-celac-2020.txt';

/** The work plan of the presidency of Mexico for 2020, to the letter as it was published. */
export const publishedPlan2020: string = text;

/** Line 45 holds two undertakings run together. */
export const publishedPlan2020Split: SplitProject = {
  code: 'CELAC-2020-02-03',
  first: 'Promover el Centro Logístico Regional de Asistencia Humanitaria (CLRAH)',
  second: 'Reactivar el Grupo.',
};
