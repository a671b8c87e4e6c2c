import type { MemberNames } from '@acta/contracts';
import type { KnownMember, KnownStates, KnownTerm, MembershipTurn } from './states';

/* What the specifications of commitments begin with: three members, one of them suspended for a while, and three terms. */

const names: MemberNames = {
  es: { official: '-', short: '-' },
  pt: { official: '-', short: '-' },
  en: { official: '-', short: '-' },
  fr: { official: '-', short: '-' },
};

const turn = (on: string, is: MembershipTurn['is'] = 'participating'): MembershipTurn => ({ on, is, eventId: on });

const member = (code: string, zone: string, ...turns: readonly MembershipTurn[]): KnownMember => ({
  code,
  names,
  zone,
  turns,
});

export const mexicosTerm: KnownTerm = {
  id: 'term-8',
  member: 'MEX',
  assumedOn: '2020-01-08',
  ends: [
    { decidedOn: '2020-01-08', to: '2021-01-08' },
    { decidedOn: '2020-09-24', to: '2022-01-07' },
  ],
};

export const sampleStates: KnownStates = {
  members: {
    ARG: member('ARG', 'America/Argentina/Buenos_Aires', turn('2011-12-03')),
    BRA: member('BRA', 'America/Sao_Paulo', turn('2011-12-03'), turn('2020-01-16', 'suspended'), turn('2023-01-05')),
    MEX: member('MEX', 'America/Mexico_City', turn('2011-12-03')),
  },
  terms: [
    {
      id: 'term-7',
      member: 'BOL',
      assumedOn: '2019-01-14',
      ends: [{ decidedOn: '2019-01-14', to: '2020-01-08' }],
    },
    mexicosTerm,
    { id: 'term-9', member: 'ARG', assumedOn: '2022-01-07', ends: [{ decidedOn: '2022-01-07', to: '2023-01-24' }] },
  ],
};
