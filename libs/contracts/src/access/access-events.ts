import { PersonAmended } from './amend-person';
import { Designated } from './designate';
import { DesignationEnded } from './end-designation';
import { PersonForgotten } from './forget-person';
import { TokenIssued } from './issue-token';
import { PersonRegistered } from './register-person';
import { TokenRevoked } from './revoke-token';

/** All that the `access` log can hold. */
export const accessEvents = [
  PersonRegistered,
  PersonAmended,
  PersonForgotten,
  Designated,
  DesignationEnded,
  TokenIssued,
  TokenRevoked,
];
