import { finding, type Finding } from './finding';
import type { History } from './history';

interface Page {
  readonly items: readonly { readonly id: string; readonly name?: string }[];
}

/**
 * Names stand beside the record, in a store of their own, so the record cannot vouch for them: whoever was
 * acknowledged under a name must be shown under it, or under the one that was acknowledged last.
 */
export async function readBack(url: string, token: string, history: History): Promise<readonly Finding[]> {
  const shown = new Map<string, string | undefined>();
  for (let path: string | undefined = '/api/v1/people?limit=200'; path !== undefined;) {
    const response: Response = await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } });
    for (const { id, name } of ((await response.json()) as Page).items) shown.set(id, name);
    path = /<([^>]+)>; rel="next"/.exec(response.headers.get('Link') ?? '')?.[1];
  }
  return [...lastNames(history)].flatMap(([id, { name }]) =>
    shown.get(id) === name
      ? []
      : [finding('lost', `person ${id}: acknowledged as "${name}", shown as "${shown.get(id) ?? 'nobody'}"`)],
  );
}

function lastNames({ operations, entries }: History) {
  const last = new Map<string, { readonly name: string; readonly version: number }>();
  for (const entry of entries) {
    const name = operations.get(entry.key)?.name;
    if (entry.type !== 'ok' || name === undefined) continue;
    const { id, version } = entry.answer;
    if ((last.get(id)?.version ?? 0) < version) last.set(id, { name, version });
  }
  return last;
}
