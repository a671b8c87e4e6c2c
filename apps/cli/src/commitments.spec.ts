import { problem, ToldServer } from './fixture/told-server';

let told: ToldServer;

beforeAll(async () => {
  told = await ToldServer.start();
});
beforeEach(() => told.forget());
afterAll(() => told.stop());

const texts = (es: string, en: string) => ({ es, en });
const year = { from: '2020-01-01', to: '2020-12-31', precision: 'year', words: 'en 2020' };
const item = {
  id: 'celac-2020-13-02',
  code: 'CELAC-2020-13-02',
  title: texts('Red de alertas', 'Alert network'),
  text: texts('Cada Estado designa un punto de contacto.', 'Each State designates a contact point.'),
  mode: 'each',
  kind: 'deliverable',
  due: year,
  standing: { standing: 'late', trackCount: 1, worstOf: 2 },
  tracks: { total: 2, byStanding: { 'on-track': 1, late: 1 } },
};
const untitled = { ...item, code: 'CELAC-2020-13-03', title: undefined, due: { precision: 'none' }, mode: 'voluntary' };

describe('commitments list', () => {
  test('is a line for each commitment', async () => {
    told.answers = [{ status: 200, body: { items: [item, untitled] } }];
    const { code, out } = await told.acta(['commitments', 'list']);
    expect(code).toBe(0);
    expect(out).toMatch(/código +título +obligación +vence +estado\n/);
    expect(out).toMatch(/CELAC-2020-13-02 +Red de alertas +cada uno +2020-12-31 +vencido\n/);
    expect(out).toMatch(/CELAC-2020-13-03 +Cada Estado designa un punto de contacto\. +voluntaria +sin fecha +vencido/);
    expect(told.received.map(({ request }) => request)).toEqual(['GET /api/v1/commitments?limit=200']);
  });

  test('asks the server for what is asked of it', async () => {
    told.answers = [{ status: 200, body: { items: [] } }];
    const options = {
      '--member': 'MEX',
      '--plan': 'CELAC-2020',
      '--area': 'CELAC-2020-13',
      '--axis': 'desastres',
      '--standing': 'late,no-data',
      '--due-from': '2020-01-01',
      '--due-to': '2020-12-31',
      '--text': 'red de alertas',
    };
    const { code, out } = await told.acta(['commitments', 'list', ...Object.entries(options).flat()]);
    expect([code, out]).toEqual([0, 'No hay compromisos así.']);
    const asked = new URL(told.received[0]?.request.split(' ')[1] ?? '', told.url).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      member: 'MEX',
      plan: 'CELAC-2020',
      area: 'CELAC-2020-13',
      axis: 'desastres',
      standing: 'late,no-data',
      dueFrom: '2020-01-01',
      dueTo: '2020-12-31',
      q: 'red de alertas',
      limit: '200',
    });
  });

  test('is for machines what all pages hold', async () => {
    const next = { Link: '</api/v1/commitments?cursor=abc>; rel="next"' };
    told.answers = [
      { status: 200, body: { items: [item] }, headers: next },
      { status: 200, body: { items: [untitled] } },
    ];
    const { out } = await told.acta(['commitments', 'list', '--json']);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify({ items: [item, untitled] })));
    expect(told.received[1]?.request).toBe('GET /api/v1/commitments?cursor=abc');
  });

  test('fails with the reason where a filter is refused', async () => {
    told.answers = [problem(400, 'request-invalid')];
    const { code, err } = await told.acta(['commitments', 'list', '--due-to', 'ayer']);
    expect([code, err]).toEqual([1, expect.stringContaining('request-invalid')]);
  });
});

describe('commitments show', () => {
  const [argentina, chile] = [
    { key: 'ARG', name: texts('Argentina', 'Argentina') },
    { key: 'CHL', name: texts('Chile', 'Chile') },
  ];
  const set = (to: string) => ({ due: { to, precision: 'day' }, act: {} });
  const shown = {
    ...item,
    texts: [
      { language: 'en', text: item.text.en, authentic: false, stale: true },
      { language: 'es', text: item.text.es, authentic: true, stale: false },
    ],
    earlierDues: [set('2020-03-31'), set('2020-06-30')],
    adoption: { instrument: 'Plan de trabajo', on: '2020-01-08', basis: 'consenso' },
    milestones: [
      { id: 'first', title: texts('Primera reunión', 'First meeting'), ...set('2020-05-01'), earlierDues: [] },
    ],
    explanation: [
      {
        obligor: argentina,
        standing: 'late',
        rule: 5,
        because: [
          { what: 'due-over', on: '2020-12-31', eventId: 'e.1' },
          { what: 'final-report', on: '2020-11-01', eventId: 'e.2', values: { reportId: 'r1' } },
          { what: 'track-concluded', values: { outcome: 'not-fulfilled' } },
          { what: 'fact-of-tomorrow', values: { period: '2020-H1' } },
        ],
      },
    ],
  };
  const track = (obligor: object, standing: string, value: string | null) => ({
    obligor,
    standing: { standing },
    percentage: { value },
    due: set('2020-12-31'),
  });
  const tracks = [track(argentina, 'late', null), track(chile, 'on-track', '37.5')];
  const acts = Array.from({ length: 12 }, (_, index) => ({
    recordedAt: '2020-07-01T15:00:00.000Z',
    sentence: `Acto ${index + 1}.`,
  }));
  const answered = (history: readonly object[], ofTracks: readonly object[] = tracks) =>
    [shown, { items: ofTracks }, { items: history }].map((body) => ({ status: 200, body }));
  const show = (...options: string[]) => told.acta(['commitments', 'show', 'CELAC-2020-13-02', ...options]);

  test('says what it is, by when, and how it stands', async () => {
    told.answers = answered([]);
    const { code, out } = await show();
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 7)).toEqual([
      'CELAC-2020-13-02 Red de alertas',
      'Cada Estado designa un punto de contacto.',
      'Idiomas: en (desactualizado), es (auténtico)',
      'Obligación: cada uno; cumplimiento: un producto',
      'Adoptado el 2020-01-08: Plan de trabajo (consenso)',
      'Vence: 2020-12-31 «en 2020»; antes: 2020-06-30, 2020-03-31',
      'Estado: vencido (2 seguimientos: vencido 1, en curso 1)',
    ]);
    expect(out).toContain('\nHitos\n  Primera reunión: 2020-05-01');
    expect(out).not.toContain('Historia');
    expect(told.received.map(({ request }) => request)).toEqual([
      'GET /api/v1/commitments/CELAC-2020-13-02',
      'GET /api/v1/commitments/CELAC-2020-13-02/tracks?limit=200',
      'GET /api/v1/commitments/CELAC-2020-13-02/history?limit=200',
    ]);
  });

  test('has a line for each obligor, in the order of the server', async () => {
    told.answers = answered([]);
    const { out } = await show();
    expect(out).toMatch(/responsable +estado +avance +vence\n/);
    expect(out).toMatch(/Argentina +vencido +2020-12-31\nChile +en curso +37\.5 % +2020-12-31\n/);
  });

  test('counts tracks whose States are not shown by name', async () => {
    told.answers = answered([], []);
    const { out } = await show();
    expect(out).toContain('2 seguimientos: vencido 1, en curso 1');
    expect(out).not.toContain('responsable');
  });

  test('explains its standing by facts, those it has no words for by their own', async () => {
    told.answers = answered([]);
    expect((await show()).out).toContain(
      '\nPor qué\n  Argentina: vencido: el plazo venció (2020-12-31); informe final (2020-11-01); se concluyó el seguimiento (no cumplido); fact-of-tomorrow (2020-H1)',
    );
  });

  test('tells what happened last, and how much went before', async () => {
    told.answers = answered(acts);
    const { out } = await show();
    expect(out).toMatch(/\nHistoria\n {2}\(2 anteriores\)\n {2}2020-07-01 Acto 3\.\n/);
    expect(out).toMatch(/Acto 12\.$/);
    expect(out).not.toContain('Acto 2.');
  });

  test('is for machines all that was asked for', async () => {
    told.answers = answered(acts);
    expect(JSON.parse((await show('--json')).out)).toEqual({ commitment: shown, tracks, history: acts });
  });

  test('speaks English where the terminal does', async () => {
    told.answers = answered(acts);
    const { out } = await told.acta(['commitments', 'show', 'CELAC-2020-13-02'], {}, { LANG: 'en_GB.UTF-8' });
    expect(out).toContain('Standing: late (2 tracks: late 1, on track 1)');
    expect(out).toContain('Due: 2020-12-31 “en 2020”; before: 2020-06-30, 2020-03-31');
    expect(out).toContain('Argentina: late: the due is over (2020-12-31)');
  });

  test('of an unknown commitment nothing more is asked', async () => {
    told.answers = [problem(404, 'not-found')];
    expect((await show()).code).toBe(3);
    expect(told.received).toHaveLength(1);
  });
});
