import { AdoptCommitment, CommitmentAdopted, CommitmentAmended, validateAs } from '@acta/contracts';
import { decider } from '@acta/testing';
import { calendarOf } from '../calendar/calendar-turns';
import { adoptCommitment, type AdoptionKnown } from './adopt-commitment';
import { commitments } from './commitment';
import { adopted, adoptedWith, adoption, asked, everything } from './sample-commitments';

const given = decider(commitments);
const adopting = (changes: Partial<AdoptCommitment> = {}, known: Partial<AdoptionKnown> = {}) => ({
  command: { ...asked, ...changes },
  known: { ...everything, ...known },
});

describe('adopting a commitment', () => {
  test('rules.md 3.5: names instrument, meeting, date and basis; the text is its first version', () => {
    const at = { ...adoption, meeting: 'Reunión de cancilleres' };
    given()
      .when(adoptCommitment, adopting({ adoption: at }))
      .then(adoptedWith({ adoption: at }));
    expect(given(adopted).state()).toMatchObject({ id: 'celac-2020-03-01', textVersion: 1, adoption });
  });

  test('records what its contract takes, of a request as it comes in', () => {
    const request = {
      ...asked,
      source: { ...asked.source, document: { title: 'Plan de trabajo 2020', line: 63 } },
      due: { precision: 'month', to: '2020-03-31', sources: [{ title: 'Plan de trabajo 2020', line: 57 }] },
      milestones: [{ id: 'cierre', title: { es: 'Cierre' }, due: { precision: 'day', to: '2020-03-15' } }],
      calendar: { every: 'month', dueAfterDays: 20 },
    };
    const validated = validateAs(AdoptCommitment, request);
    if (!validated.ok) throw new Error(JSON.stringify(validated.violations));
    const { decision } = given().when(adoptCommitment, { command: validated.value, known: everything });
    if ('refused' in decision) throw new Error(decision.reason);
    expect(decision.flatMap(({ data }) => CommitmentAdopted.validate(data))).toEqual([]);
    expect(decision).toMatchObject([{ data: { weight: 1, calendar: { every: 'month', locksAfterDays: 90 } } }]);
  });

  test('rules.md 1.15: says in which term it was, who held the chair, and what States there were', () => {
    given().when(adoptCommitment, adopting()).then(adopted);
    given()
      .when(adoptCommitment, adopting({ adoption: { ...adoption, on: '2012-06-01' }, due: { precision: 'none' } }))
      .then(withoutTerm('2012-06-01'));
  });

  test('changes nothing the second time, and is refused where it says anything else', () => {
    const milestones = [{ id: 'cultura', title: { es: 'Cultura' }, due: { precision: 'term' as const } }];
    const rich = { title: { es: 'Declaración' }, milestones, calendar: { every: 'quarter' as const }, weight: 3 };
    const resolved = adoptedWith({
      title: rich.title,
      milestones: [{ ...milestones[0], id: 'cultura', title: { es: 'Cultura' }, due: adopted.data.due }],
      calendar: calendarOf({ every: 'quarter' }),
      weight: 3,
    });
    given().when(adoptCommitment, adopting(rich)).then(resolved);
    given(resolved).when(adoptCommitment, adopting(rich)).then();
    given(resolved)
      .when(adoptCommitment, adopting({ ...rich, weight: 2 }))
      .refuses('commitment-already-adopted', 'code');
    given(resolved).when(adoptCommitment, adopting()).refuses('commitment-already-adopted', 'code');
    given(adopted, CommitmentAmended({ weight: 2, textVersion: 1 }))
      .when(adoptCommitment, adopting())
      .refuses('commitment-already-adopted', 'code');
  });

  test('rules.md 2.3: a project marked "no es compromiso" cannot become one until that is lifted', () => {
    const marked = { triage: { decision: 'not-a-commitment' } } as const;
    const decision = given().when(adoptCommitment, adopting({}, marked)).decision;
    expect(decision).toMatchObject({
      refused: 'conflict',
      reason: 'project-not-a-commitment',
      field: '/source/project',
      values: { project: 'CELAC-2020-03-01' },
    });
    given()
      .when(adoptCommitment, adopting({}, { triage: undefined }))
      .then(adopted);
  });

  test('cannot lie ahead: the body’s day is that of UTC', () => {
    const now = '2020-01-08T00:00:00.000Z';
    given().when(adoptCommitment, adopting(), { now }).then(adopted);
    given()
      .when(adoptCommitment, adopting(), { now: '2020-01-07T23:59:59.999Z' })
      .refuses('date-in-future', '/adoption/on');
  });

  test('cannot lie before the body has a member: each of a thousand years would be reported on', () => {
    const on = (day: string) => adopting({ adoption: { ...adoption, on: day }, due: { precision: 'none' } });
    given().when(adoptCommitment, on('2011-12-03')).then(withoutTerm('2011-12-03'));
    given().when(adoptCommitment, on('2011-12-02')).refuses('date-too-early', '/adoption/on');
    given().when(adoptCommitment, on('0001-01-01')).refuses('date-too-early', '/adoption/on');
  });

  test('is refused where any of its parts is', () => {
    const refuses = (changes: Partial<AdoptCommitment>, reason: string, field: string) =>
      given().when(adoptCommitment, adopting(changes)).refuses(reason, field);
    refuses({ source: {} }, 'source-missing', 'source');
    refuses({ obligation: { mode: 'each' } }, 'obligors-missing', 'obligation');
    refuses({ fulfilment: { kind: 'scale' } }, 'fulfilment-part-missing', '/fulfilment/scale');
    refuses({ authentic: ['es', 'fr'] }, 'authentic-without-text', 'authentic');
    refuses({ due: { precision: 'month' } }, 'due-without-day', 'due');
    refuses(
      { calendar: { every: 'month', dueAfterDays: 46 } },
      'calendar-out-of-order',
      '/calendar/graceEndsAfterDays',
    );
    const late = { id: 'cultura', title: { es: 'Cultura' }, due: { precision: 'day', to: '2021-01-08' } } as const;
    refuses({ milestones: [late] }, 'milestone-after-due', '/milestones/0/due');
  });

  test('rules.md 3.3: is not late from the beginning', () => {
    given()
      .when(adoptCommitment, adopting({ due: { precision: 'day', to: '2020-01-07' } }))
      .refuses('date-too-early', 'due');
    given()
      .when(adoptCommitment, adopting({ due: { precision: 'day', to: '2020-01-08' } }))
      .then(adoptedWith({ due: { precision: 'day', from: '2020-01-08', to: '2020-01-08' } }));
  });
});

function withoutTerm(on: string) {
  const { term: _term, chair: _chair, ...data } = adopted.data;
  return { ...adopted, data: { ...data, adoption: { ...adoption, on }, due: { precision: 'none' as const } } };
}
