import fc from 'fast-check';
import { tokenOf, writtenFrom } from './consistency-token';

const stream = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,199}$/);
const log = fc.stringMatching(/^[a-z][a-z-]{0,39}$/);
const commitId = fc.uuid();
const version = fc.integer({ min: 0, max: 9_999_999_999 });

test('a token says what was written and by which commit, also when nothing was yet', () => {
  fc.assert(
    fc.property(
      fc.record({ log, stream, version, commitId }, { requiredKeys: ['log', 'stream', 'version'] }),
      (written) => {
        expect(writtenFrom(tokenOf(written))).toEqual(written);
      },
    ),
  );
});

test('what is no token is seen to be none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = writtenFrom(text);
      expect(written === undefined || tokenOf(written) === text).toBe(true);
    }),
  );
  for (const text of [
    '',
    'notes',
    'notes~a',
    'notes~a~-1',
    'notes~a~01',
    'notes~a~1~',
    'notes~a~1~2~3',
    'Notes~a~1',
    'notes~~1',
  ]) {
    expect(writtenFrom(text)).toBeUndefined();
  }
});
