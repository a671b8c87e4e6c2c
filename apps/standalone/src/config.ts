import { isAbsolute, resolve } from 'node:path';

/** What the environment decides: read once, at the start, and refused loudly with the variable's name. */
export interface Config {
  /** 0: any free port; the announced address says which. */
  readonly port: number;
  readonly host: string;
  /** Holds one folder for each record: `demo` and `record`. */
  readonly dataFolder: string;
  readonly demonstration: boolean;
  readonly requestsPerMinuteMax: number;
  /** From which level the process logs, as JSON lines on standard error. */
  readonly logLevel: LogLevel;
  /** A bearer that acts as the operator while this process runs. */
  readonly adminToken?: string;
}

const logLevels = ['warn', 'error', 'fatal', 'silent', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

export class ConfigError extends Error {}

const known = [
  'ACTA_PORT',
  'ACTA_HOST',
  'ACTA_DATA_DIR',
  'ACTA_DEMO',
  'ACTA_REQUESTS_PER_MINUTE',
  'ACTA_ADMIN_TOKEN',
  'ACTA_LOG_LEVEL',
  // Settings of the command line and of the test run, which may surround this process.
  'ACTA_URL',
  'ACTA_TOKEN',
  'ACTA_STACK',
];

/** Names that look like settings and are none: said aloud, since a misspelt name would change nothing in silence. */
export function unknownSettings(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(environment).filter((name) => name.startsWith('ACTA_') && !known.includes(name));
}

export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const adminToken = environment['ACTA_ADMIN_TOKEN'];
  if (adminToken !== undefined && !/^[A-Za-z0-9_-]{32,200}$/.test(adminToken)) {
    throw new ConfigError('ACTA_ADMIN_TOKEN must have 32 to 200 letters, digits, hyphens or underscores');
  }
  const folder = environment['ACTA_DATA_DIR'] ?? './data';
  return {
    port: wholeNumber(environment, 'ACTA_PORT', 3000, 0, 65_535),
    host: environment['ACTA_HOST'] ?? '127.0.0.1',
    dataFolder: isAbsolute(folder) ? folder : resolve(folder),
    demonstration: oneOf(environment, 'ACTA_DEMO', ['on', 'off']) === 'on',
    requestsPerMinuteMax: wholeNumber(environment, 'ACTA_REQUESTS_PER_MINUTE', 6_000, 1, 10_000_000),
    logLevel: oneOf(environment, 'ACTA_LOG_LEVEL', logLevels),
    ...(adminToken !== undefined && { adminToken }),
  };
}

function wholeNumber(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  otherwise: number,
  min: number,
  max: number,
): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || value < min || value > max) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${text}"`);
  }
  return value;
}

/** The first of the values where nothing is said. */
function oneOf<Value extends string>(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  values: readonly [Value, ...Value[]],
): Value {
  const text = environment[name];
  if (text === undefined || text === '') return values[0];
  const value = values.find((known) => known === text);
  if (value === undefined) throw new ConfigError(`${name} must be ${values.join(' or ')}, not "${text}"`);
  return value;
}
