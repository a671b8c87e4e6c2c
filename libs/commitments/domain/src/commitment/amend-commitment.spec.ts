import {
  CommitmentAmended,
  CommitmentRescheduled,
  type AmendCommitment,
  type CommitmentAmended as Amended,
} from '@acta/contracts';
import { decider } from '@acta/testing';
import { sampleStates as states } from '../known/sample-states';
import { amendCommitment } from './amend-commitment';
import { commitments } from './commitment';
import { adopted, adoptedWith, concluded, withdrawn } from './sample-commitments';

const given = decider(commitments);
const amending = (changes: Partial<AmendCommitment>) => ({
  command: { ...changes, reason: 'Así lo acordó la reunión.' },
  known: { states },
});
const amended = (data: Partial<Amended['data']>) => CommitmentAmended({ textVersion: 1, ...data });

describe('amending a commitment', () => {
  test('says what is different, and nothing of what is not', () => {
    const fulfilment = { kind: 'scale', scale: 'tracss' } as const;
    given(adopted)
      .when(
        amendCommitment,
        amending({ fulfilment, weight: 1, authentic: ['es'], text: { es: adopted.data.text['es'] ?? '' } }),
      )
      .then(amended({ fulfilment }));
    expect(given(adopted, amended({ fulfilment, weight: 4 })).state()).toMatchObject({ fulfilment, weight: 4 });
  });
  test('changes nothing where it says what stands, also the second time', () => {
    given(adopted).when(amendCommitment, amending({})).then();
    const further = { title: { es: 'Declaración' }, weight: 2 };
    given(adopted, amended(further)).when(amendCommitment, amending(further)).then();
  });
  test('adds a title in one more language to those that there are', () =>
    given(adoptedWith({ title: { es: 'Declaración' } }))
      .when(amendCommitment, amending({ title: { pt: 'Declaração' } }))
      .then(amended({ title: { es: 'Declaración', pt: 'Declaração' } })));

  test('is refused where its parts do not fit, and where there is nothing to amend', () => {
    given(adopted)
      .when(amendCommitment, amending({ fulfilment: { kind: 'measured' } }))
      .refuses('fulfilment-part-missing', '/fulfilment/measured');
    given()
      .when(amendCommitment, amending({ weight: 2 }))
      .refuses('commitment-unknown');
    given(adopted, withdrawn)
      .when(amendCommitment, amending({ weight: 2 }))
      .refuses('commitment-withdrawn');
    given(adopted, concluded)
      .when(amendCommitment, amending({ weight: 2 }))
      .refuses('commitment-concluded');
  });
});

describe('rules.md 3.4: the text', () => {
  const spanish = { es: 'Elaborar y aprobar una declaración' };

  test('has a new version where the words of an authentic language change, and what was translated is stale', () => {
    given(adopted)
      .when(amendCommitment, amending({ text: spanish }))
      .then(amended({ text: spanish, textVersion: 2 }));
    expect(given(adopted, amended({ text: spanish, textVersion: 2 })).state()).toMatchObject({
      textVersion: 2,
      texts: { es: { of: 2 }, en: { text: 'Draw up a declaration', of: 1 } },
    });
  });
  test('keeps its version where a translation is added or mended', () => {
    const translations = { en: 'Prepare a declaration', pt: 'Elaborar uma declaração' };
    given(adopted)
      .when(amendCommitment, amending({ text: translations }))
      .then(amended({ text: translations }));
  });
  test('keeps its version where a language becomes authentic without other words', () => {
    given(adopted)
      .when(amendCommitment, amending({ authentic: ['es', 'en'] }))
      .then(amended({ authentic: ['es', 'en'] }));
    given(adopted)
      .when(amendCommitment, amending({ authentic: ['fr', 'es'], text: { fr: 'Rédiger une déclaration' } }))
      .then(amended({ authentic: ['fr', 'es'], text: { fr: 'Rédiger une déclaration' } }));
  });
  test('has a new version where words change in the language that becomes authentic', () =>
    given(adopted)
      .when(amendCommitment, amending({ authentic: ['en'], text: { en: 'Agree on a declaration' } }))
      .then(amended({ authentic: ['en'], text: { en: 'Agree on a declaration' }, textVersion: 2 })));
  test('takes a stale translation that is said again for one of the text as it is now', () => {
    const english = { en: 'Draw up a declaration' };
    const once = [adopted, amended({ text: spanish, textVersion: 2 })];
    given(...once)
      .when(amendCommitment, amending({ text: english }))
      .then(amended({ text: english, textVersion: 2 }));
    given(...once, amended({ text: english, textVersion: 2 }))
      .when(amendCommitment, amending({ text: english }))
      .then();
  });
  test('is authentic only in languages that it is in, in whatever order', () => {
    given(adopted)
      .when(amendCommitment, amending({ authentic: ['es', 'fr'] }))
      .refuses('authentic-without-text', 'authentic');
    given(adoptedWith({ authentic: ['es', 'en'] }))
      .when(amendCommitment, amending({ authentic: ['en', 'es'] }))
      .then();
  });
});

describe('milestones that are added', () => {
  const closing = { id: 'cierre', title: { es: 'Cierre' }, due: { precision: 'day', to: '2020-12-01' } } as const;
  const resolved = { ...closing, due: { ...closing.due, from: '2020-12-01' } };

  test('are recorded once, also after they were moved', () => {
    given(adopted)
      .when(amendCommitment, amending({ milestones: [closing] }))
      .then(amended({ milestones: [resolved] }));
    const moved = CommitmentRescheduled({ milestone: 'cierre', due: { precision: 'none' }, previous: resolved.due });
    given(adopted, amended({ milestones: [resolved] }), moved)
      .when(amendCommitment, amending({ milestones: [closing] }))
      .then();
  });
  test('have names that no other has', () =>
    given(adoptedWith({ milestones: [resolved] }))
      .when(amendCommitment, amending({ milestones: [{ ...closing, title: { es: 'Otro' } }] }))
      .refuses('milestone-repeated', '/milestones/0/id'));
  test('are due by what holds now, and by the term of today', () => {
    const longer = CommitmentRescheduled({
      due: { precision: 'day', from: '2023-05-01', to: '2023-05-01' },
      previous: adopted.data.due,
    });
    const atTermEnd = { ...closing, due: { precision: 'term' } } as const;
    given(adopted, longer)
      .when(amendCommitment, amending({ milestones: [atTermEnd] }), { now: '2022-06-01T12:00:00.000Z' })
      .then(amended({ milestones: [{ ...closing, due: { precision: 'term', to: '2023-01-23', term: 'term-9' } }] }));
    given(adopted)
      .when(amendCommitment, amending({ milestones: [atTermEnd] }), { now: '2022-06-01T12:00:00.000Z' })
      .refuses('milestone-after-due', '/milestones/0/due');
    given(adopted)
      .when(amendCommitment, amending({ milestones: [{ ...closing, due: { precision: 'day', to: '2020-01-07' } }] }))
      .refuses('date-too-early', '/milestones/0/due');
  });
});
