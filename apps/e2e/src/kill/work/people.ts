import { facts, pick, posted, type CommandToSend, type Desk, type Work } from '../sending';

/** People, whose names stand beside the record, and what is given to them. */
export function* people(desk: Desk): Work {
  for (;;) {
    const person = yield registerPerson(`Persona ${desk.next()}`);
    if (!person) continue;
    if (desk.sharedPeople.length < 8) desk.sharedPeople.push(person.id);
    for (let times = 0; times < 2; times++) {
      yield amendPerson(pick(desk, desk.sharedPeople) ?? person.id, `Persona ${desk.next()}`);
    }
    yield designate(person.id, `Nota ${desk.next()}`);
    const token = yield issueToken(person.id, `Token ${desk.next()}`);
    if (token && desk.random() < 0.5) yield revokeToken(token.id);
  }
}

const personAt = ({
  id,
  stream,
  version,
}: {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
}) => [{ path: `/api/v1/people/${id}`, stream, atLeast: version }];

function registerPerson(name: string): CommandToSend {
  const expected = facts('access.person-registered');
  const command = { what: `register ${name}`, as: 'administrator', path: '/api/v1/people', expected } as const;
  return { ...posted({ ...command, readAfter: personAt }, { name, language: 'es' }), name };
}

function amendPerson(id: string, name: string): CommandToSend {
  return {
    what: `amend ${id} to ${name}`,
    as: 'administrator',
    method: 'PATCH',
    path: `/api/v1/people/${id}`,
    contentType: 'application/merge-patch+json',
    body: JSON.stringify({ name }),
    expected: facts('access.person-amended'),
    name,
    readAfter: personAt,
  };
}

function designate(personId: string, source: string): CommandToSend {
  const holder = `person-${personId}`;
  const body = { holder, function: 'auditor', for: { body: true }, from: '2026-01-01', source };
  const expected = { eventTypes: ['access.designated'], texts: [holder] };
  return posted({ what: `designate ${source}`, as: 'administrator', path: '/api/v1/designations', expected }, body);
}

function issueToken(personId: string, label: string): CommandToSend {
  const holder = `person-${personId}`;
  const expected = { eventTypes: ['access.token-issued'], texts: [holder] };
  const body = { holder, scopes: ['read'], label };
  return posted({ what: `issue ${label}`, as: 'administrator', path: '/api/v1/tokens', expected }, body);
}

function revokeToken(id: string): CommandToSend {
  const expected = facts('access.token-revoked');
  const path = `/api/v1/tokens/${id}/revoke`;
  return posted({ what: `revoke ${id}`, as: 'administrator', path, expected }, { reason: 'ya no hace falta' });
}
