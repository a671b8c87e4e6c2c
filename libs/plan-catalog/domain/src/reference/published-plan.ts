import text from '../../data/plan-de-trabajo-celac-2020.txt';

/** The work plan of the presidency of Mexico for 2020, to the letter as it was published. */
export const publishedPlan2020: string = text;
