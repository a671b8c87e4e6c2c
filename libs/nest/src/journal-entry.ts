import type { JournalEntry } from '@acta/kernel';
import { apiPrefix } from './http/route-table';
import type { Installation } from './installation';
import { heldFor } from './permissions';
import type { ActaRequest } from './acta-request';

/** A UUID, an event, a note, a SHA-256, the key of a State, of all or of the office, a period, or what is numbered: `term-13`, `CELAC-2020-06-01`. */
const idShape = new RegExp(
  `^(${[
    '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\.[1-9][0-9]{0,4})?',
    '(refusal|read|discard)-[1-9][0-9]{0,14}',
    '[0-9a-f]{64}',
    '[A-Z]{3}',
    'joint',
    'ppt',
    '[0-9]{4}(-(H[12]|Q[1-4]|[01][0-9]))?',
    '[A-Za-z]{2,12}(-[0-9]{1,6}[A-Za-z]?)+',
  ].join('|')})$`,
);

/** The path with its ids. Whatever else was typed into it, perhaps a name, must not be kept: `people/:id`. */
function targetOf({ path, found }: ActaRequest): string {
  const typed = path.split('/');
  const steps = (found?.path ?? '').split('/');
  const kept = steps.map((step, place) =>
    step.startsWith(':') && idShape.test(typed[place] ?? '') ? typed[place] : step,
  );
  return kept.join('/').replace(`${apiPrefix}/`, '');
}

/** What is noted of a request of a known actor; nothing for the public or where nobody got to the door. */
export function journalEntryOf(
  kind: JournalEntry['kind'],
  request: ActaRequest,
  { surroundings }: Installation,
  reason?: string,
): JournalEntry | undefined {
  const { action, caller, traceId, about } = request;
  if (!caller?.actor || !action) return undefined;
  const held = heldFor(caller, action) ?? caller.held[0];
  const { onBehalfOf, ...where } = about ?? { onBehalfOf: held?.onBehalfOf };
  return {
    kind,
    at: surroundings.clock.now(),
    actorId: caller.actor.id,
    ...(held && { as: held.role }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    action,
    target: targetOf(request),
    ...where,
    ...(reason !== undefined && { reason }),
    traceId,
  };
}
