import type { Expected } from './history';

/** A request that a writer sends, and what must be on record once it is acknowledged. */
export interface CommandToSend {
  readonly what: string;
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
  readonly expected: Expected;
  readonly name?: string;
}

const json = 'application/json';
const facts = (...eventTypes: string[]) => ({ eventTypes, texts: [] });

export function registerPerson(name: string): CommandToSend {
  return {
    what: `register ${name}`,
    method: 'POST',
    path: '/api/v1/people',
    contentType: json,
    body: JSON.stringify({ name, language: 'es' }),
    expected: facts('access.person-registered'),
    name,
  };
}

export function amendPerson(id: string, name: string): CommandToSend {
  return {
    what: `amend ${id} to ${name}`,
    method: 'PATCH',
    path: `/api/v1/people/${id}`,
    contentType: 'application/merge-patch+json',
    body: JSON.stringify({ name }),
    expected: facts('access.person-amended'),
    name,
  };
}

export function designate(personId: string, source: string): CommandToSend {
  const holder = `person-${personId}`;
  const body = { holder, function: 'auditor', for: { body: true }, from: '2026-01-01', source };
  return {
    what: `designate ${source}`,
    method: 'POST',
    path: '/api/v1/designations',
    contentType: json,
    body: JSON.stringify(body),
    expected: { eventTypes: ['access.designated'], texts: [holder] },
  };
}

export function issueToken(personId: string, label: string): CommandToSend {
  const holder = `person-${personId}`;
  return {
    what: `issue ${label}`,
    method: 'POST',
    path: '/api/v1/tokens',
    contentType: json,
    body: JSON.stringify({ holder, scopes: ['read'], label }),
    expected: { eventTypes: ['access.token-issued'], texts: [holder] },
  };
}

export function revokeToken(id: string): CommandToSend {
  return {
    what: `revoke ${id}`,
    method: 'POST',
    path: `/api/v1/tokens/${id}/revoke`,
    contentType: json,
    body: JSON.stringify({ reason: 'ya no hace falta' }),
    expected: facts('access.token-revoked'),
  };
}

/** A plan of three areas with a text of its own, under a code of its own. */
export function importPlan(number: number): CommandToSend {
  const lines = ['uno', 'dos', 'tres'].flatMap((area) => [
    `Área - Área ${area} del plan ${number}`,
    'Objetivo',
    `Lograr ${area} en el plan ${number}.`,
    'Proyectos',
    ...['alfa', 'beta'].map((name) => `Proyecto ${name} de ${area} en el plan ${number}.`),
  ]);
  const title = `Comunidad de Estados Latinoamericanos y Caribeños (CELAC) Presidencia Pro Tempore 2031 – México Plan de trabajo 2031`;
  return {
    what: `import plan ${number}`,
    method: 'POST',
    path: `/api/v1/plan-imports?code=${lettersOf(number)}-2031`,
    contentType: 'text/plain; charset=utf-8',
    body: [title, ...lines].join('\n\n'),
    expected: {
      eventTypes: ['plan-catalog.plan-imported'],
      texts: lines.filter((line) => line.startsWith('Proyecto ')),
    },
  };
}

/** 0 → `KAAAA`, 1 → `KAAAB`, …: codes begin with capitals alone. */
function lettersOf(number: number): string {
  const letters = Array.from({ length: 4 }, (_, place) =>
    String.fromCharCode(65 + (Math.floor(number / 26 ** place) % 26)),
  );
  return `K${letters.reverse().join('')}`;
}
