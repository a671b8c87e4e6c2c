import { configFrom, ConfigError, unknownSettings } from './config';

test('needs nothing', () => {
  const config = configFrom({ PATH: '/bin' });
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', demonstration: true });
  expect(config.dataFolder).toMatch(/\/data$/);
});

test.each([
  ['ACTA_PORT', 'http'],
  ['ACTA_PORT', '65536'],
  ['ACTA_PORT', '-1'],
  ['ACTA_DEMO', 'no'],
  ['ACTA_REQUESTS_PER_MINUTE', '0'],
  ['ACTA_ADMIN_TOKEN', 'short'],
])('refuses %s=%s with its name', (name, value) => {
  expect(() => configFrom({ [name]: value })).toThrow(ConfigError);
  expect(() => configFrom({ [name]: value })).toThrow(name);
});

test('takes what is said', () => {
  const config = configFrom({ ACTA_PORT: '0', ACTA_DATA_DIR: '/var/acta', ACTA_DEMO: 'off' });
  expect(config).toMatchObject({ port: 0, dataFolder: '/var/acta', demonstration: false });
});

test('tells a misspelt name', () => {
  expect(unknownSettings({ ACTA_PROT: '3000', ACTA_PORT: '3000', PATH: '/bin' })).toEqual(['ACTA_PROT']);
});
