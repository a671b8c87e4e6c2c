import type { Caller } from './caller';
import { may, mayAtAll, permissions, type Action, type Owner } from './permissions';
import { Problem } from './problem';

/** Answers for one thing: throws 401 or 403 where the caller may not do this to it. */
export function permit(caller: Caller, action: Action, owner: Owner = {}): void {
  if (!may(caller, action, owner)) throw refusalFor(caller, action);
}

/** For a thing that the caller may not even see: as if it were not there (rules.md 6.2). */
export function permitToSee(caller: Caller, action: Action, owner: Owner): void {
  if (!may(caller, action, owner))
    throw mayAtAll(caller, action) ? new Problem(404, 'not-found') : refusalFor(caller, action);
}

/** For a change to one thing: 403 where it may be seen but not changed, 404 where it may not even be seen. */
export function permitToChange(
  caller: Caller,
  { action, seenBy }: { readonly action: Action; readonly seenBy: Action },
  owner: Owner,
): void {
  if (may(caller, action, owner)) return;
  permitToSee(caller, seenBy, owner);
  throw refusalFor(caller, action);
}

/** At the door, before anything is looked up: may the caller do this to anything at all? */
export function permitAtDoor(caller: Caller, action: Action): void {
  if (!mayAtAll(caller, action)) throw refusalFor(caller, action);
}

function refusalFor(caller: Caller, action: Action): Problem {
  if (!caller.actor)
    return new Problem(401, 'token-required', { headers: { 'WWW-Authenticate': 'Bearer realm="acta"' } });
  if (!caller.scopes.includes(permissions[action].kind)) return new Problem(403, 'scope-missing');
  return new Problem(403, 'not-permitted');
}
