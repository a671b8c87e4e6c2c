import { version as servedVersion } from '@acta/nest';
import { version } from './version';

test('is the version of the server that it was built with', () => {
  expect(version).toBe(servedVersion);
});
