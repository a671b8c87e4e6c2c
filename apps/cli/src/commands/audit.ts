import type { CommandFile } from '../command-file';
import type { Invocation } from '../invocation';
import { withServer, type Server } from '../server';

type Entry = Readonly<Record<string, unknown>>;

/** Options that are filters of the trail, and what each is called there. */
const filters = {
  actor: 'actor',
  onBehalfOf: 'onBehalfOf',
  member: 'member',
  commitment: 'commitment',
  plan: 'plan',
  report: 'report',
  type: 'type',
  happenedFrom: 'happenedFrom',
  happenedTo: 'happenedTo',
  recordedFrom: 'recordedFrom',
  recordedTo: 'recordedTo',
  correlation: 'correlation',
  kind: 'kind',
  mark: 'mark',
  query: 'query',
} as const;

const limitDefault = 50;
const pageMax = 200;

/** Who did what, for whom, when and why: the audit trail, the newest first unless asked otherwise. */
export const audit: CommandFile = {
  usage: 'audit [event]',
  describe: (words) =>
    words(
      'quién hizo qué, por quién, cuándo y por qué; o un acto entero',
      'who did what, for whom, when and why; or one event whole',
    ),
  options: (command, words) =>
    command
      .option('--actor <key>', 'person-<uuid> | source-<slug> | operator')
      .option('--on-behalf-of <key>', words('por quién: MEX, ppt', 'for whom: MEX, ppt'))
      .option('--member <key>', words('a quién toca: MEX', 'whom it is about: MEX'))
      .option('--commitment <code>', 'CELAC-2020-13-02')
      .option('--plan <code>', 'CELAC-2020')
      .option('--report <id>', words('un informe', 'one report'))
      .option('--type <type>', words('tipo', 'type') + ': commitments.report-endorsed')
      .option('--happened-from <day>', words('ocurrido desde', 'happened from'))
      .option('--happened-to <day>', words('ocurrido hasta', 'happened to'))
      .option('--recorded-from <instant>', words('registrado desde, UTC', 'recorded from, UTC'))
      .option('--recorded-to <instant>', words('registrado hasta, UTC', 'recorded to, UTC'))
      .option('--correlation <id>', words('traza de una solicitud', 'trace of one request'))
      .option('--kind <kinds>', 'event,refusal,read,discard')
      .option(
        '--mark <mark>',
        'late-entry | back-dated | transcribed | exception | sole-signature | corrected-after-lock',
      )
      .option('--query <name>', words('consulta guardada', 'saved query'))
      .option('--by <what>', words('sólo cuenta, por type o day', 'only counts, by type or day'))
      .option('--oldest-first', words('lo más antiguo primero', 'the oldest first'))
      .option('--limit <count>', words('cuántos', 'how many'), String(limitDefault)),
  run: async (invocation) => {
    const event = invocation.argument(0);
    await withServer(invocation, (server) => {
      if (event !== undefined) return one(invocation, server, event);
      return invocation.option('by') === undefined ? list(invocation, server) : counts(invocation, server);
    });
  },
};

async function one(invocation: Invocation, server: Server, event: string): Promise<void> {
  const { body } = await server.get(`/api/v1/audit/events/${encodeURIComponent(event)}`);
  invocation.answer(body, () => JSON.stringify(body, undefined, 2));
}

async function counts(invocation: Invocation, server: Server): Promise<void> {
  const query = filtersOf(invocation);
  query.set('by', String(invocation.option('by')));
  const { body } = await server.get(`/api/v1/audit/counts?${query}`);
  const found = (body['counts'] ?? []) as readonly Entry[];
  invocation.answer(body, () =>
    invocation.table(
      [String(invocation.option('by')), invocation.words('cuántos', 'count')],
      found.map(({ key, count }) => [String(key), String(count)]),
    ),
  );
}

async function list(invocation: Invocation, server: Server): Promise<void> {
  const limit = limitOf(invocation);
  const query = filtersOf(invocation);
  query.set('order', invocation.has('oldestFirst') ? 'oldest' : 'newest');
  query.set('limit', String(Math.min(limit, pageMax)));
  const items = await server.list(`/api/v1/audit/events?${query}`, limit);
  invocation.answer({ items }, () => items.map(lineOf).join('\n'));
}

function limitOf(invocation: Invocation): number {
  const limit = invocation.option('limit') ?? '';
  if (/^[1-9][0-9]{0,5}$/.test(limit)) return Number(limit);
  throw invocation.usage(`No es una cantidad: ${limit}`, `Not a count: ${limit}`);
}

function filtersOf(invocation: Invocation): URLSearchParams {
  const query = new URLSearchParams();
  for (const [option, name] of Object.entries(filters)) {
    const value = invocation.option(option);
    if (value !== undefined) query.set(name, value);
  }
  return query;
}

/** Names of people stand in no entry. */
function lineOf({ recordedAt, id, type, sentence }: Entry): string {
  return [recordedAt, id, type, sentence].map((part) => String(part ?? '')).join('  ');
}
