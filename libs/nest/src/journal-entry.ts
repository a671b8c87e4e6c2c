import type { JournalEntry } from '@acta/kernel';
import { apiPrefix } from './http/route-table';
import type { Installation } from './installation';
import { heldFor } from './permissions';
import type { ActaRequest } from './acta-request';

/** Paths hold ids; what else somebody may have typed into one must not be kept. */
const idsOnly = /^[A-Za-z0-9/._~-]{1,200}$/;

/** What is noted of a request of a known actor; nothing for the public or where nobody got to the door. */
export function journalEntryOf(
  kind: JournalEntry['kind'],
  request: ActaRequest,
  { surroundings }: Installation,
  reason?: string,
): JournalEntry | undefined {
  const { action, caller, traceId, path, found } = request;
  if (!caller?.actor || !action) return undefined;
  const held = heldFor(caller, action) ?? caller.held[0];
  return {
    kind,
    at: surroundings.clock.now(),
    actorId: caller.actor.id,
    ...(held && { as: held.role }),
    ...(held?.onBehalfOf !== undefined && { onBehalfOf: held.onBehalfOf }),
    action,
    target: (idsOnly.test(path) ? path : (found?.path ?? '')).replace(`${apiPrefix}/`, ''),
    ...(reason !== undefined && { reason }),
    traceId,
  };
}
