/** The points between the steps of a write, in order. */
export const appendSteps = ['begun', 'inserted', 'sealed', 'committed'] as const;
export type AppendStep = (typeof appendSteps)[number];

export interface EventStoreOpening {
  /** What the process is, told to a second one that wants the folder: `the Acta server`. */
  readonly what: string;
  readonly address?: string;
  /** Called between the steps of a write: tests cut it off there. */
  readonly onStep?: (step: AppendStep) => void;
}
