import type { Caller } from './caller';
import { heldFor, may } from './permissions';

/** Ana keeps the secretariat, and coordinates for a State that held the chair before. */
const ana: Caller = {
  actor: { kind: 'person', id: 'person-ana' },
  held: [
    { role: 'secretariat', onBehalfOf: 'ppt' },
    { role: 'national-coordinator', onBehalfOf: 'COL' },
  ],
  scopes: ['read', 'write'],
};

describe('who holds several functions', () => {
  test('acts in the one that is held for the owner, whatever the others reach', () => {
    expect(heldFor(ana, 'report.verify', { owners: ['COL', 'HND'] })?.role).toBe('national-coordinator');
    expect(heldFor(ana, 'report.verify', { owners: ['ppt'] })?.role).toBe('secretariat');
  });
  test('acts in the one that reaches everything, where none is held for the owner', () => {
    expect(heldFor(ana, 'report.verify', { owners: ['MEX'] })?.role).toBe('secretariat');
    expect(heldFor(ana, 'report.verify')?.role).toBe('secretariat');
  });
});

test('rules.md 4.4: a coordinator who is a focal point too submits as the coordinator, in whichever order they became so', () => {
  const held = (['focal-point', 'national-coordinator'] as const).map((role) => ({ role, onBehalfOf: 'MEX' }));
  for (const functions of [held, held.toReversed()]) {
    expect(heldFor({ ...ana, held: functions }, 'report.submit', { owners: ['MEX'] })?.role).toBe(
      'national-coordinator',
    );
  }
});

describe('what belongs to a party', () => {
  const auditor = (onBehalfOf?: string): Caller => ({
    actor: { kind: 'person', id: 'person-ines' },
    held: [{ role: 'auditor', ...(onBehalfOf !== undefined && { onBehalfOf }) }],
    scopes: ['read'],
  });
  test('rules.md 6.4: is not shown to an auditor of the body, and to one of a State where it is its own', () => {
    expect(may(auditor(), 'report.read-unendorsed', { owners: ['MEX'] })).toBe(false);
    expect(may(auditor('MEX'), 'report.read-unendorsed', { owners: ['MEX'] })).toBe(true);
    expect(may(auditor('MEX'), 'report.read-unendorsed', { owners: ['ARG'] })).toBe(false);
  });
});
