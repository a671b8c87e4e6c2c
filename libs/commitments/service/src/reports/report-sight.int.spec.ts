import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';
import { somebody } from '../fixture/somebody';

const commitment = 'commitments/celac-2020-01-01';
const track = `${commitment}/tracks/ARG`;
const note = 'Nota 12/2020';

/** What a reader meets: nothing, that it is there, or what it says. */
type Met = 'absent' | 'arrival' | 'content';
const everybody = [undefined, ...Object.keys(somebody)];
const own = [
  'coordinator-arg',
  'coordinator-arg-too',
  'focal-point-arg',
  'auditor-arg',
  'system-arg',
  'system-arg-too',
  'system-arg-and-mex',
];
const secretariat = ['secretariat', 'secretariat-too', 'coordinator-mex-and-secretariat'];

describe('what a report says', () => {
  let app: CommitmentsApp;
  beforeEach(async () => {
    app = await commitmentsApp();
    const obligation = { mode: 'each', obligors: ['ARG', 'CHL', 'MEX'] } as const;
    await app.recorded('commitments', 'commitment-celac-2020-01-01', adopted('CELAC-2020-01-01', obligation));
  });
  afterEach(() => app.close());

  const done = async (path: string, as: string, body: object = {}): Promise<string> => {
    const answer = await app.post(path, as, body);
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    await app.reached(answer.body.token as string);
    return answer.body.id as string;
  };
  const evidence = [
    { title: 'Página', url: 'https://example.org/a', visibility: 'public' },
    { title: 'Acta interna', url: 'https://example.org/b' },
  ];
  const submitted = () =>
    done(`${track}/reports`, 'focal-point-arg', { period: '2020-H1', narrative: 'Se avanzó.', evidence });
  const transcribed = async (): Promise<string> => {
    const file = await app.uploaded('secretariat', '%PDF-1.7\nnota');
    const body = { period: '2020-H1', narrative: 'Se avanzó.', note, evidence: [{ title: note, sha256: file }] };
    return done(`${track}/transcriptions`, 'secretariat', body);
  };

  /** What everybody meets, in the report itself and in the list alike. */
  const metBy = async (id: string): Promise<Readonly<Record<string, Met>>> => {
    const met: Record<string, Met> = {};
    for (const as of everybody) {
      const one = await app.get(`${track}/reports/${id}`, as);
      const { body: list } = await app.get(`${track}/reports`, as);
      const listed = (list.items as { id: string }[] | undefined)?.find((item) => item.id === id);
      if (one.status === 404) expect(listed).toBeUndefined();
      // A token that may only write reads nothing of its own.
      else expect(listed).toEqual(one.body);
      met[as ?? 'public'] = one.status === 404 ? 'absent' : one.body.content ? 'content' : 'arrival';
    }
    return met;
  };
  const expected = (named: Readonly<Partial<Record<Met, readonly string[]>>>, otherwise: Met = 'absent') =>
    Object.fromEntries(
      everybody.map((as = 'public') => [
        as,
        (Object.keys(named) as Met[]).find((met) => named[met]?.includes(as)) ?? otherwise,
      ]),
    );

  test('is its own people’s until it is endorsed; the secretariat and the body’s auditor see that it comes', async () => {
    const id = await submitted();
    expect(await metBy(id)).toEqual(expected({ content: own, arrival: [...secretariat, 'auditor'] }));
    const arrival = (await app.get(`${track}/reports/${id}`, 'secretariat').expect(200)).body;
    expect(Object.keys(arrival).sort()).toEqual(
      ['arrival', 'commitment', 'final', 'id', 'marks', 'obligor', 'period', 'status', 'submitted'].sort(),
    );
    expect(Object.keys(arrival.submitted).sort()).toEqual(['as', 'eventId', 'onBehalfOf', 'recordedAt']);
  });

  test('is told of in the history as an arrival, without the day that it tells of', async () => {
    const id = await submitted();
    const told = async (as?: string) => {
      const { items } = (await app.get(`${commitment}/history`, as).expect(200)).body as {
        items: { reportId?: string }[];
      };
      return items.find(({ reportId }) => reportId === id);
    };
    for (const as of everybody) {
      const act = await told(as);
      if (own.includes(as ?? 'public')) expect(act).toHaveProperty('effectiveOn', '2020-06-30');
      else if ([...secretariat, 'auditor'].includes(as ?? 'public')) expect(act).not.toHaveProperty('effectiveOn');
      else expect(act).toBeUndefined();
    }
    await done(`${track}/reports/${id}/endorse`, 'coordinator-arg');
    expect(await told('secretariat')).toHaveProperty('effectiveOn', '2020-06-30');
  });

  test('does not show in the version of its track either, until it is endorsed', async () => {
    const versions = async () =>
      Object.fromEntries(
        await Promise.all(
          everybody.map(async (as = 'public') => {
            const { headers } = await app.get(track, as === 'public' ? undefined : as).expect(200);
            return [as, headers['etag']] as const;
          }),
        ),
      );
    const told = [...own, ...secretariat, 'auditor'];
    await done(`${track}/decline`, 'coordinator-arg', { period: '2020-H1', note: 'Después' });
    const before = await versions();
    expect(new Set(Object.values(before)).size).toBe(1);
    const id = await submitted();
    const pending = await versions();
    expect(everybody.filter((as = 'public') => pending[as] !== before[as]).sort()).toEqual(told.sort());
    await done(`${track}/reports/${id}/endorse`, 'coordinator-arg');
    expect(new Set(Object.values(await versions())).size).toBe(1);
  });

  test('is its own people’s alone while it is returned to them, with the reason', async () => {
    const id = await submitted();
    await done(`${track}/reports/${id}/return`, 'coordinator-arg', { reason: 'Falta la cifra' });
    expect(await metBy(id)).toEqual(expected({ content: own }));
  });

  test('is its own people’s alone where a later one took its place before anybody endorsed it', async () => {
    const id = await submitted();
    await submitted();
    expect(await metBy(id)).toEqual(expected({ content: own }));
  });

  test('is everybody’s once it is endorsed, also when it is questioned and replaced', async () => {
    const id = await submitted();
    await done(`${track}/reports/${id}/endorse`, 'coordinator-arg');
    expect(await metBy(id)).toEqual(expected({}, 'content'));
    await done(`${track}/reports/${id}/return`, 'secretariat', { reason: '¿Cuántos?' });
    expect(await metBy(id)).toEqual(expected({}, 'content'));
    await done(`${track}/reports/${id}/correct`, 'coordinator-arg', { narrative: 'Dos.', reason: 'Se contó' });
    expect(await metBy(id)).toEqual(expected({}, 'content'));
  });

  test('is known to the secretariat where it transcribed it; contested it stays with the parties', async () => {
    const id = await transcribed();
    expect(await metBy(id)).toEqual(expected({ content: [...own, ...secretariat], arrival: ['auditor'] }));
    const { body } = await app.get(`${track}/reports/${id}`, 'secretariat').expect(200);
    expect(body).toMatchObject({ marks: ['transcribed'], content: { note } });
    await done(`${track}/reports/${id}/contest`, 'coordinator-arg', { reason: 'No es nuestra nota' });
    expect(await metBy(id)).toEqual(expected({ content: [...own, ...secretariat] }));
    const whole = await app.get(track).expect(200);
    expect(whole.body.periods[0]).not.toHaveProperty('reportId');
  });

  test('is the State’s word once a transcription is confirmed', async () => {
    const id = await transcribed();
    await done(`${track}/reports/${id}/endorse`, 'coordinator-arg');
    const { body } = await app.get(`${track}/reports/${id}`).expect(200);
    expect(body).toMatchObject({ marks: ['unverified', 'transcribed'], endorsed: { how: 'transcription-confirmed' } });
  });

  test('keeps from the public what is evidence for the parties, and how it is called', async () => {
    const id = await submitted();
    await done(`${track}/reports/${id}/endorse`, 'coordinator-arg');
    const shown = async (as?: string) => {
      const { body } = await app.get(`${track}/reports/${id}`, as).expect(200);
      const { evidence: listed, evidenceOfParties } = body.content;
      return [listed.map(({ title }: { title: string }) => title), evidenceOfParties];
    };
    for (const as of [undefined, 'administrator', 'coordinator-chl', 'auditor-chl', 'focal-point-cepal']) {
      expect(await shown(as)).toEqual([['Página'], 1]);
    }
    for (const as of [...own, ...secretariat, 'auditor']) {
      expect(await shown(as)).toEqual([['Página', 'Acta interna'], 0]);
    }
  });

  test('is noted of whoever reads it before it is public, and of nobody who reads what everybody may', async () => {
    const id = await submitted();
    await app.get(`${track}/reports/${id}`, 'auditor').expect(200);
    await app.get(`${track}/reports/${id}`, 'coordinator-chl').expect(404);
    expect(await app.noted()).toEqual([]);
    const read = await app.get(`${track}/reports/${id}`, 'auditor-arg').expect(200);
    expect(read.headers['cache-control']).toContain('no-store');
    await app.get(`${track}/reports`, 'auditor-arg').expect(200);
    expect(await app.noted()).toMatchObject([
      { as: 'auditor', onBehalfOf: 'ARG', target: `${track}/reports/${id}` },
      { as: 'auditor', onBehalfOf: 'ARG', target: `${track}/reports` },
    ]);
  });

  test('and that one is on its way shows in the track to those who may know it', async () => {
    const id = await submitted();
    const pending = async (as?: string) => (await app.get(track, as).expect(200)).body.periods[0].pendingReportId;
    for (const as of ['focal-point-arg', 'secretariat', 'auditor']) expect(await pending(as)).toBe(id);
    for (const as of [undefined, 'administrator', 'coordinator-chl']) expect(await pending(as)).toBeUndefined();
  });

  test('of what does not exist looks like that of what may not be seen', async () => {
    const id = await submitted();
    const shape = async (path: string) => {
      const { body } = await app.get(path, 'coordinator-chl').expect(404);
      return { ...body, traceId: '', instance: '' };
    };
    const never = await shape(`${track}/reports/00000000-0000-8000-8000-000000000000`);
    expect(await shape(`${track}/reports/${id}`)).toEqual(never);
    expect(await shape(`${commitment}/tracks/BOL`)).toEqual(never);
  });
});
