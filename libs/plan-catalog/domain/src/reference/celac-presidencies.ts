import { type AssumptionMode, type Source, type UncertainDate } from '@acta/contracts';

/** A term as history tells it. Where days or documents could not be looked up, dates and sources say so. */
export interface PresidencyOfHistory {
  readonly member: string;
  readonly assumed: UncertainDate;
  readonly mode: AssumptionMode;
  readonly sources: readonly Source[];
  /** As scheduled when the term was assumed, where that was not the next term's beginning. */
  readonly scheduledTo?: UncertainDate;
  readonly extended?: { readonly decidedOn: string; readonly to: UncertainDate; readonly sources: readonly Source[] };
}

const day = (on: string): UncertainDate => ({ on, precision: 'day' });
const month = (on: string): UncertainDate => ({ on, precision: 'month' });
const unverified = (title: string): Source => ({ title, unverified: true });
const chronology = unverified('Cronología de las presidencias pro tempore de la CELAC');

const planOf2020: Source = {
  title: 'Plan de trabajo 2020 de la Presidencia Pro Tempore de México',
  url: 'https://ppt-celac.org/plan-de-trabajo',
};

/** All thirteen in their order; each ends where the next one is assumed. */
export const celacPresidencies: readonly PresidencyOfHistory[] = [
  { member: 'CHL', assumed: day('2011-12-03'), mode: 'unknown', sources: [chronology] },
  { member: 'CUB', assumed: day('2013-01-28'), mode: 'ceremony', sources: [unverified('I Cumbre, Santiago')] },
  { member: 'CRI', assumed: day('2014-01-29'), mode: 'ceremony', sources: [unverified('II Cumbre, La Habana')] },
  { member: 'ECU', assumed: day('2015-01-29'), mode: 'ceremony', sources: [unverified('III Cumbre, Belén')] },
  { member: 'DOM', assumed: day('2016-01-27'), mode: 'ceremony', sources: [unverified('IV Cumbre, Quito')] },
  { member: 'SLV', assumed: day('2017-01-25'), mode: 'ceremony', sources: [unverified('V Cumbre, Punta Cana')] },
  { member: 'BOL', assumed: day('2019-01-14'), mode: 'unknown', sources: [chronology] },
  {
    // Bolivia left without a ceremony; the plan that Mexico published in the office's name is the document.
    member: 'MEX',
    assumed: day('2020-01-08'),
    mode: 'absence',
    sources: [planOf2020],
    scheduledTo: month('2021-01-08'),
    extended: {
      decidedOn: '2020-09-24',
      to: month('2022-01-07'),
      sources: [unverified('Reelección de México para 2021, 24 de septiembre de 2020')],
    },
  },
  { member: 'ARG', assumed: month('2022-01-07'), mode: 'unknown', sources: [chronology] },
  { member: 'VCT', assumed: day('2023-01-24'), mode: 'ceremony', sources: [unverified('VII Cumbre, Buenos Aires')] },
  { member: 'HND', assumed: day('2024-03-01'), mode: 'ceremony', sources: [unverified('VIII Cumbre, Kingstown')] },
  {
    member: 'COL',
    assumed: { ...day('2025-04-09'), alternatives: ['2025-03-01'] },
    mode: 'ceremony',
    sources: [unverified('IX Cumbre, Tegucigalpa')],
  },
  {
    member: 'URY',
    assumed: month('2026-03-01'),
    mode: 'unknown',
    sources: [chronology],
    scheduledTo: { on: '2027-03-01', precision: 'year' },
  },
];
