import { CommitmentAdopted, CommitmentConcluded, CommitmentWithdrawn, type AdoptCommitment } from '@acta/contracts';
import type { KnownPlan } from '../known/plan';
import { sampleStates } from '../known/sample-states';
import type { AdoptionKnown } from './adopt-commitment';

/* What the specifications begin with. */

const area = (code: string, ...projects: readonly string[]) => ({
  code,
  projects: projects.map((project) => ({ code: project })),
});

/** A line of area 2 was split; area 6 holds a project that an earlier edition published under area 5. */
export const samplePlan: KnownPlan = {
  code: 'CELAC-2020',
  areas: [
    area('CELAC-2020-02', 'CELAC-2020-02-01', 'CELAC-2020-02-03a', 'CELAC-2020-02-03b'),
    area('CELAC-2020-03', 'CELAC-2020-03-01', 'CELAC-2020-03-02', 'CELAC-2020-03-03'),
    area('CELAC-2020-06', 'CELAC-2020-05-07'),
  ],
};

export const adoption = { instrument: 'Plan de trabajo 2020', on: '2020-01-08', basis: 'consenso' };

/** A text that all agree on together, by the end of the term. */
export const asked: AdoptCommitment = {
  text: { es: 'Elaborar una declaración', en: 'Draw up a declaration' },
  authentic: ['es'],
  obligation: { mode: 'joint', lead: 'ppt' },
  fulfilment: { kind: 'text' },
  source: { project: 'CELAC-2020-03-01' },
  adoption,
  due: { precision: 'term' },
};

export const everything: AdoptionKnown = { plan: samplePlan, triage: { decision: 'open' }, states: sampleStates };

/** What adopting `asked` records. */
export const adopted = CommitmentAdopted({
  code: 'CELAC-2020-03-01',
  text: asked.text,
  authentic: ['es'],
  obligation: asked.obligation,
  fulfilment: asked.fulfilment,
  source: { plan: 'CELAC-2020', area: 'CELAC-2020-03', project: 'CELAC-2020-03-01' },
  adoption,
  due: { precision: 'term', to: '2021-01-07', term: 'term-8' },
  milestones: [],
  weight: 1,
  term: 'term-8',
  chair: 'MEX',
});

export const adoptedWith = (changes: Partial<CommitmentAdopted['data']>): CommitmentAdopted =>
  CommitmentAdopted({ ...adopted.data, ...changes });

/** Argentina and an institution must each deliver. */
export const adoptedByEach = adoptedWith({
  obligation: { mode: 'each', obligors: ['ARG', 'inst-cepal'] },
  fulfilment: { kind: 'deliverable' },
});

export const withdrawn = CommitmentWithdrawn({ on: '2021-03-01' });
export const concluded = CommitmentConcluded({
  outcome: 'partly-fulfilled',
  instrument: 'Declaración de la VI Cumbre',
  on: '2021-09-18',
});
