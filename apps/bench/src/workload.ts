import { DesignationCommands } from '@acta/access/service';
import { commitIdOf, type Answer, type Json } from '@acta/kernel';
import { nodeSha256, type HttpMeta } from '@acta/nest';
import type { INestApplicationContext } from '@nestjs/common';

/** A command as it goes over HTTP. */
export interface Sent {
  readonly path: string;
  readonly key: string;
  readonly ifMatch?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is said of the commands wherever their figures stand. */
export const whatIsSent = 'half of the commands begin a stream (designate), half change one that is there (end)';

/** The n-th command that begins a stream. */
export function beginning(n: string): Sent {
  const body = {
    holder: `source-ministerio-de-relaciones-exteriores-${n}`,
    function: 'system',
    for: { institution: 'inst-organismo-regional-de-seguimiento' },
    scope: ['read', 'write'],
    from: '2026-03-01',
    source: `Nota verbal ${n} de la Cancillería, recibida por la Presidencia pro témpore y leída en la reunión de coordinadores nacionales`,
  };
  return { path: '/api/v1/designations', key: `begin-${n}`, body };
}

/** The command that changes the stream which `beginning(n)` answered with. */
export function change(n: string, id: string): Sent {
  const reason = `Se comunica por la nota ${n} que el sistema deja de informar en nombre de la institución. `.repeat(4);
  const path = `/api/v1/designations/${id}/end`;
  return { path, key: `change-${n}`, ifMatch: '"1"', body: { on: '2026-10-01', reason } };
}

/** Hands a command on as its controller does, in this process. */
export function handOver(app: INestApplicationContext): (sent: Sent) => Promise<Answer> {
  const designations = app.get(DesignationCommands);
  return async ({ path, key, body }) => {
    const id = path.split('/')[4];
    const answered =
      id === undefined
        ? await designations.designate(body as never, metaOf('designation.grant-focal-point', key, {}, body))
        : await designations.end(id, body as never, metaOf('designation.end', key, { id }, body));
    return answered.answer;
  };
}

const actor = { kind: 'person', id: 'person-00000000-0000-8000-8000-000000000000', as: 'administrator' } as const;
const caller = { actor, held: [{ role: 'administrator' }], scopes: ['read', 'write'] } as const;
const correlationId = '0af7651916cd43dd8448eb211c80319c';

function metaOf(action: HttpMeta['action'], key: string, params: object, body: Sent['body']): HttpMeta {
  return {
    commitId: commitIdOf({ hashing: { sha256: nodeSha256 } }, actor.id, key),
    actor,
    ...(typeof body['reason'] === 'string' && { why: body['reason'] }),
    now: new Date().toISOString(),
    correlationId,
    action,
    caller,
    request: { params, query: {}, body } as Json,
    ...('id' in params && { expectedVersion: 1 }),
  };
}
