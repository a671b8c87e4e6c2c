import { validateAs } from '../validation';
import { Citation } from './citation';
import { SubmitReport } from './submit-report';

const pointersOf = (validated: ReturnType<typeof validateAs>) =>
  validated.ok ? [] : validated.violations.map(({ pointer }) => pointer);

test.each(['https://ana:secreto@example.org/acta', 'javascript:alert(1)', 'ftp://example.org/', 'example.org'])(
  'what a report rests on is not at %s',
  (url) => {
    expect(pointersOf(validateAs(SubmitReport, { evidence: [{ title: 'Nota', url }] }))).toEqual(['/evidence/0/url']);
  },
);

test('what a report rests on is at an address of the web', () => {
  const evidence = [{ title: 'Nota', url: 'https://example.org/acta?n=1#2' }];
  expect(pointersOf(validateAs(SubmitReport, { evidence }))).toEqual([]);
});

test.each([0, -1, 1.5, 1e308])('no document has a line %s', (line) => {
  expect(pointersOf(validateAs(Citation, { title: 'Plan', line }))).toContain('/line');
});
