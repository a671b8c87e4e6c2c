import { randomUUID } from 'node:crypto';

/** Who writes. */
export const parts = ['administrator', 'secretariat', 'coordinator', 'focalPoint', 'system'] as const;
export type Part = (typeof parts)[number];

/** Their bearers. */
export type Cast = Readonly<Record<Part, string>>;

const source = 'Prueba';
const since = '2020-01-01';
const day = (on: string) => ({ on, precision: 'day' });
const called = (name: string) => ({ official: name, short: name });
const member = (code: string, alpha2: string, numeric: string, name: string) => ({
  code,
  alpha2,
  numeric,
  names: { es: called(name), pt: called(name), en: called(name), fr: called(name) },
  zone: 'UTC',
  language: 'es',
  subregions: [],
  from: day(since),
});

/** An empty record with three States, one of them in the chair, and people and a system who act for them. */
export async function cast(url: string, administrator: string): Promise<Cast> {
  const post = async (path: string, body: object): Promise<{ readonly id: string; readonly secret: string }> => {
    const response = await fetch(url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        Authorization: `Bearer ${administrator}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        'If-Match': '*',
      },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { id: string; secret: string };
  };
  await post('/api/v1/members', member('MEX', 'MX', '484', 'México'));
  await post('/api/v1/members', member('ARG', 'AR', '032', 'Argentina'));
  await post('/api/v1/members', member('URY', 'UY', '858', 'Uruguay'));
  const term = { termId: 'term-1', member: 'URY', from: day('2026-01-01'), to: day('2099-01-01'), sources: [] };
  await post('/api/v1/presidencies', term);
  const assumed = { termId: 'term-1', on: day('2026-01-01'), mode: 'ceremony', sources: [] };
  await post('/api/v1/presidencies/assume', assumed);

  const bearer = async (holder: string) => {
    return (await post('/api/v1/tokens', { holder, scopes: ['read', 'write'] })).secret;
  };
  const person = async (held: string, forWhom: object, from: string) => {
    const { id } = await post('/api/v1/people', { name: held, language: 'es' });
    const holder = `person-${id}`;
    await post('/api/v1/designations', { holder, function: held, for: forWhom, from, source });
    return bearer(holder);
  };
  const system = async (holder: string) => {
    const held = { holder, function: 'system', for: { member: 'MEX' }, scope: ['read', 'write'], from: since, source };
    await post('/api/v1/designations', held);
    return bearer(holder);
  };
  return {
    administrator,
    secretariat: await person('secretariat', { term: 'term-1' }, '2026-01-01'),
    coordinator: await person('national-coordinator', { member: 'MEX' }, since),
    focalPoint: await person('focal-point', { member: 'MEX' }, since),
    system: await system('source-kill-test'),
  };
}
