import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitmentsEvents } from '@acta/contracts';
import { languages } from '@acta/nest';
import { sentenceOf, toldEvents, type Telling } from './history-sentences';
import { periodIn } from '../words/history-words';
import type { HistoryDocument } from './history';

const mexico = { official: 'Estados Unidos Mexicanos', short: 'México' };
const telling: Telling = {
  language: 'es',
  states: {
    members: {
      MEX: {
        code: 'MEX',
        names: { es: mexico, pt: mexico, en: mexico, fr: mexico },
        zone: 'America/Mexico_City',
        turns: [],
      },
    },
    terms: [],
  },
  periodOf: () => '2020-H1',
  shows: () => true,
};

const act = (type: string, data: HistoryDocument['data'], as = 'national-coordinator'): HistoryDocument => ({
  id: 'a.1',
  commitment: 'celac-2020-03-01',
  obligor: 'MEX',
  type: `commitments.${type}`,
  data,
  by: {
    eventId: 'a.1',
    version: 1,
    recordedAt: '2020-07-01T12:00:00.000Z',
    effectiveOn: '2020-07-01',
    actor: { kind: 'person', id: 'person-x', as },
    onBehalfOf: 'MEX',
  },
  place: 0,
});

test('tells every event of a commitment and of a track, and leaves no place open in any language', () => {
  const elsewhere = ['plan-calendar-set', 'project-triaged', 'evidence-received'];
  const ofImports = ['import-accepted', 'import-finished', 'import-undo-accepted', 'import-undone'];
  const ofOthers = [...elsewhere, ...ofImports].map((name) => `commitments.${name}`);
  const told = commitmentsEvents.map(({ type }) => type).filter((type) => !ofOthers.includes(type));
  expect([...toldEvents].sort()).toEqual([...told].sort());
  for (const language of languages) {
    for (const type of toldEvents) {
      const sentence = sentenceOf(act(type.replace('commitments.', ''), storedDataOf(type)), { ...telling, language });
      expect(sentence).not.toMatch(/\{|undefined|[(«“ ]\.|: \./);
    }
  }
});

test.each([
  [
    'report-endorsed',
    { reportId: 'r', how: 'reviewed' },
    'La coordinación nacional (México) avaló el informe de México: primer semestre de 2020.',
  ],
  [
    'report-endorsed',
    { reportId: 'r', how: 'sole-signature' },
    'La coordinación nacional (México) lo avaló con firma única: primer semestre de 2020.',
  ],
  [
    'report-submitted',
    { reportId: 'r', corrects: 'q', period: '2020-Q3' },
    'La coordinación nacional (México) corrigió el informe de México: 3.º trimestre de 2020.',
  ],
  [
    'commitment-rescheduled',
    { previous: { to: '2020-03-31' }, due: {} },
    'La coordinación nacional (México) cambió el plazo: era 31 de marzo de 2020, ahora es sin fecha.',
  ],
])('%s: %j', (type, data, sentence) => {
  expect(sentenceOf(act(type, data), telling)).toBe(sentence);
});

test('names periods as people do', () => {
  expect(['2020', '2020-H2', '2020-Q1', '2020-03'].map((key) => periodIn(key, 'en'))).toEqual([
    '2020',
    'second half of 2020',
    'quarter 1 of 2020',
    'March 2020',
  ]);
});

/** What the golden fixture of an event holds. */
function storedDataOf(type: string): HistoryDocument['data'] {
  const file = join(__dirname, '../../../../contracts/fixtures', `${type}.v1.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { data: HistoryDocument['data'] }).data;
}
