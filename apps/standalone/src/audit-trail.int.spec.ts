import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditCountsView, AuditEntryView, AuditEventView, SavedQueryView } from '@acta/audit/service';
import { allEvents, validateAs } from '@acta/contracts';
import { languages, tellEvent, toldTypes } from '@acta/nest';
import { wholeLog } from '@acta/testing';
import { auditPage, auditWalk, type WalkedEntry } from './fixture/audit-walk';
import { runningActa, type RunningActa } from './fixture/running-acta';

let acta: RunningActa;
let all: readonly WalkedEntry[];
beforeAll(async () => {
  acta = await runningActa({ ACTA_REQUESTS_PER_MINUTE: '100000' });
  const mexico = acta.tokens['coordinator-mex'];
  const commitment = '/api/v1/commitments/celac-2020-01-01';
  await acta.asked('post', `${commitment}/withdraw`, mexico).set({ 'Idempotency-Key': 'a', 'If-Match': '*' }).send({});
  await acta.asked('get', '/api/v1/people', acta.tokens['secretariat']).expect(200);
  all = await events('kind=event');
});
afterAll(() => acta.close());

const events = (query: string, as = 'administrator') => auditWalk(acta, query, { token: acta.tokens[as] });
/** Two pages: enough to see what a filter finds. */
const begin = (query: string) => auditWalk(acta, query, { token: acta.tokens['administrator'], pagesMax: 2 });
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
const one = async (id: string, as = 'administrator') =>
  (await acta.asked('get', `/api/v1/audit/events/${id}`, acta.tokens[as]).expect(200)).body as AuditEventView;

describe('completeness', () => {
  /** `<log> <stream> <version> <type> <id>`, of the record itself. */
  async function recorded(): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const log of ['access', 'plan-catalog', 'commitments']) {
      for (const { stream, version, events: facts, id } of await wholeLog(acta.installation.store, log)) {
        lines.push(...facts.map(({ type }, index) => `${log} ${stream} ${version} ${type} ${id}.${index + 1}`));
      }
    }
    return lines.sort();
  }
  const lineOf = ({ log, stream, version, type, id }: WalkedEntry) => `${log} ${stream} ${version} ${type} ${id}`;

  test('the trail is the logs, event by event', async () => {
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.map(lineOf).sort()).toEqual(await recorded());
  });

  test('and the same when it is rebuilt by command', async () => {
    const trail = acta.installation.otherModels?.find(({ name }) => name === 'audit');
    await trail?.rebuild();
    expect(ids(await events('kind=event'))).toEqual(ids(all));
  });

  test('read back from its end it is the same the other way round', async () => {
    const back = await begin('kind=event&order=newest');
    expect(ids(back)).toEqual(ids(all).toReversed().slice(0, 400));
    let { items, prev } = await auditPage(
      acta,
      '/api/v1/audit/events?kind=event&limit=7',
      acta.tokens['administrator'],
    );
    expect(prev).toBeUndefined();
    const forward = [...items];
    for (const _ of [1, 2]) {
      const page: Awaited<ReturnType<typeof auditPage>> = await auditPage(
        acta,
        await nextOf(forward.length),
        acta.tokens['administrator'],
      );
      forward.push(...page.items);
      prev = page.prev;
    }
    items = (await auditPage(acta, prev ?? '', acta.tokens['administrator'])).items;
    expect(ids(items)).toEqual(ids(all.slice(7, 14)));
    expect(ids(forward)).toEqual(ids(all.slice(0, 21)));
  });

  async function nextOf(count: number): Promise<string> {
    let at = '/api/v1/audit/events?kind=event&limit=7';
    for (let seen = 0; seen < count; seen += 7) {
      at = (await auditPage(acta, at, acta.tokens['administrator'])).next ?? '';
    }
    return at;
  }

  test('each page is itself noted as a read, and a walk through what was read comes to its end all the same', async () => {
    const reader = acta.tokens['administrator'];
    let at: string | undefined = '/api/v1/audit/events?kind=read&limit=1';
    const walked: string[] = [];
    const before = (await auditWalk(acta, 'kind=read', { token: reader })).length;
    while (at !== undefined && walked.length < before + 10) {
      const { items, next }: Awaited<ReturnType<typeof auditPage>> = await auditPage(acta, at, reader);
      walked.push(...ids(items));
      at = next;
    }
    expect(at).toBeUndefined();
    expect(new Set(walked).size).toBe(walked.length);
    expect(ids(await events('kind=read')).slice(0, walked.length)).toEqual(walked);
  });

  test('it stands in the order of recording, whatever the logs', () => {
    const instants = all.map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual([...instants].sort());
  });
});

test('every event of every context has a sentence in four languages, and leaves no place in it open', () => {
  expect(allEvents.map(({ type }) => type).filter((type) => !toldTypes().includes(type))).toEqual([]);
  for (const { type } of allEvents) {
    const file = join(__dirname, '../../../libs/contracts/fixtures', `${type}.v1.json`);
    const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: Record<string, unknown> };
    for (const language of languages) {
      const by = {
        eventId: 'x.1',
        version: 1,
        recordedAt: '',
        effectiveOn: '2020-01-08',
        actor: { kind: 'person', id: 'p', as: 'secretariat' },
      } as const;
      const stream = type.includes('.member') ? 'member-MEX' : 'track-celac-2020-01-01-MEX';
      const sentence = tellEvent(
        { type, stream, data, by },
        { language, nameOf: (key) => key, periodOf: () => '2020-H1' },
      );
      expect(sentence).toMatch(/^[^{}]{10,}$/);
      expect(sentence).not.toMatch(/undefined|null|Invalid|\(\)|«»/);
    }
  }
});

describe('filters', () => {
  const first = (test: (entry: WalkedEntry) => boolean) => all.find(test) as WalkedEntry;
  const filters: Readonly<Record<string, () => readonly [query: string, test: (entry: WalkedEntry) => boolean]>> = {
    actor: () => [
      `actor=${first(({ member }) => member === 'MEX').actor.id}`,
      ({ actor }) => actor.id === first(({ member }) => member === 'MEX').actor.id,
    ],
    onBehalfOf: () => ['onBehalfOf=ARG', ({ onBehalfOf }) => onBehalfOf === 'ARG'],
    member: () => ['member=MEX', ({ member }) => member === 'MEX'],
    commitment: () => ['commitment=CELAC-2020-03-01', ({ commitment }) => commitment === 'celac-2020-03-01'],
    plan: () => ['plan=celac-2020', ({ plan }) => plan === 'celac-2020'],
    type: () => ['type=commitments.report-endorsed', ({ type }) => type === 'commitments.report-endorsed'],
    happened: () => [
      'happenedFrom=2020-07-01&happenedTo=2020-09-30',
      ({ effectiveOn }) => effectiveOn >= '2020-07-01' && effectiveOn <= '2020-09-30',
    ],
    recorded: () => [
      'recordedFrom=2020-03-01T00:00:00Z&recordedTo=2021-03-01T00:00:00Z',
      ({ recordedAt }) => recordedAt >= '2020-03-01' && recordedAt <= '2021-03-01T00:00:00.000Z',
    ],
    correlation: () => [
      `correlation=${all[500]?.correlationId}`,
      ({ correlationId }) => correlationId === all[500]?.correlationId,
    ],
    report: () => [
      `report=${first(({ report }) => report !== undefined).report}`,
      ({ report }) => report === first((entry) => entry.report !== undefined).report,
    ],
    query: () => ['query=sole-signatures', ({ marks }) => marks.includes('sole-signature')],
    mark: () => ['mark=back-dated', ({ marks }) => marks.includes('back-dated')],
  };

  test.each(Object.keys(filters))('by %s alone it shows those and no others, and counts them', async (name) => {
    const [query, holds] = filters[name]!();
    const wanted = all.filter(holds);
    expect(wanted.length).toBeGreaterThan(0);
    expect(ids(await begin(`kind=event&${query}`))).toEqual(ids(wanted.slice(0, 400)));
    expect(ids(await begin(`kind=event&order=newest&${query}`))).toEqual(ids(wanted).toReversed().slice(0, 400));
    const { body } = await acta.asked('get', `/api/v1/audit/counts?by=day&kind=event&${query}`, acta.tokens['auditor']);
    const counts = (body as AuditCountsView).counts;
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(wanted.length);
    expect(validateAs(AuditCountsView, body)).toMatchObject({ ok: true });
  });

  const pairs = Object.keys(filters).flatMap((one, index) =>
    Object.keys(filters)
      .slice(index + 1)
      .map((other) => [one, other] as const),
  );
  test('of two each that are asked together both hold', async () => {
    for (const [one, other] of pairs) {
      const [[query, holds], [more, holdsToo]] = [filters[one]!(), filters[other]!()];
      const wanted = all.filter((entry) => holds(entry) && holdsToo(entry));
      const found = await auditPage(
        acta,
        `/api/v1/audit/events?kind=event&limit=50&${query}&${more}`,
        acta.tokens['auditor'],
      );
      expect([one, other, ids(found.items)]).toEqual([one, other, ids(wanted.slice(0, 50))]);
    }
  });

  test('who changed Mexico’s report on a commitment is one request', async () => {
    const { commitment } = first(({ report, member }) => report !== undefined && member === 'MEX');
    const asked = `/api/v1/audit/events?commitment=${commitment}&member=MEX`;
    const { items } = await auditPage(acta, asked, acta.tokens['auditor']);
    const about = items.filter(({ report }) => report !== undefined);
    expect(about.length).toBeGreaterThan(1);
    for (const { sentence, actor } of about) expect(sentence.length > 10 && actor.as !== undefined).toBe(true);
    expect(about[0]?.sentence).toContain('México');
  });

  test.each([
    'member=Mexico',
    'kind=secret',
    'happenedFrom=2025-02-30',
    'recordedTo=yesterday',
    'query=all',
    'type=x',
    'cursor=abc',
    'limit=0',
    'unknown=1',
    'order=rank',
  ])('what cannot be asked is refused: %s', async (query) => {
    const { status, body } = await acta.asked('get', `/api/v1/audit/events?${query}`, acta.tokens['auditor']);
    expect([status, body.reason]).toEqual([400, expect.any(String)]);
  });
});

test.each(['limit=5', 'cursor=abc', 'order=newest'])('counts have no pages: %s is refused', async (query) => {
  const { status, body } = await acta.asked('get', `/api/v1/audit/counts?${query}`, acta.tokens['auditor']);
  expect([status, body.errors]).toEqual([400, [expect.objectContaining({ code: 'unknown-parameter' })]]);
});

describe('what is no event', () => {
  test('refusals and reads of what is not public are there, marked, with who and why', async () => {
    const refusals = await events('kind=refusal');
    expect(refusals).toContainEqual(
      expect.objectContaining({
        type: 'commitment.withdraw',
        reason: 'not-permitted',
        commitment: 'celac-2020-01-01',
        member: 'MEX',
      }),
    );
    const reads = await events('query=unpublished-reads');
    expect(reads.map(({ target }) => target)).toContain('people');
    expect(validateAs(AuditEventView, await one(refusals[0]?.id ?? ''))).toMatchObject({ ok: true });
  });

  test('reading the trail is noted as well', async () => {
    await events('kind=refusal', 'coordinator-mex');
    expect(await events('kind=read&onBehalfOf=MEX')).toContainEqual(
      expect.objectContaining({ type: 'audit.read', target: 'audit/events' }),
    );
  });
});

test('one event tells itself in four languages, and what stands around it', async () => {
  const adopted = all.find(
    ({ type, commitment }) => type === 'commitments.commitment-adopted' && commitment === 'celac-2020-03-01',
  );
  const { sentences, envelope, data, effects, next, previous } = await one(adopted?.id ?? '');
  expect(Object.keys(sentences).sort()).toEqual([...languages].sort());
  expect(new Set(Object.values(sentences)).size).toBe(4);
  expect(envelope).toMatchObject({ n: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(data).toHaveProperty('adoption');
  expect(previous).toBeUndefined();
  expect(effects.length).toBeGreaterThan(10);
  const opened = await one(effects[0]?.id ?? '');
  expect(opened.cause?.id).toBe(adopted?.id);
  if (next) expect((await one(next.id)).previous?.id).toBe(adopted?.id);
  const later = await one(opened.next?.id ?? '');
  expect(later.previous?.id).toBe(opened.id);
  for (const view of [opened, later]) expect(validateAs(AuditEventView, view)).toMatchObject({ ok: true });
});

test('the list and the saved queries are what the specification says', async () => {
  const { items } = await auditPage(acta, '/api/v1/audit/events?limit=200', acta.tokens['auditor']);
  for (const item of items) expect(validateAs(AuditEntryView, item)).toMatchObject({ ok: true });
  const { body } = await acta.asked('get', '/api/v1/audit/queries', acta.tokens['auditor']).expect(200);
  for (const item of body.items as { id: string }[]) {
    expect(validateAs(SavedQueryView, item)).toMatchObject({ ok: true });
    await auditPage(acta, `/api/v1/audit/events?query=${item.id}`, acta.tokens['auditor']);
  }
});
