import { auditMarks, type AuditMark } from '@acta/kernel';

export const auditSchema = 1;

/** Words that come again and again stand once, and everywhere else as their number. */
export const auditTables = `
  CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE builds (n INTEGER PRIMARY KEY, is_live INTEGER NOT NULL) STRICT`;

/** Whatever an entry can be found by; those with the fewest entries each come first. */
export const foundBy = [
  'causation',
  'report',
  'correlation',
  'commitment',
  'actor',
  'member',
  'on_behalf_of',
  'type',
  'plan',
] as const;
export type FoundBy = (typeof foundBy)[number];

export const bitOf = (mark: AuditMark): number => 1 << auditMarks.indexOf(mark);

export const entriesOf = (build: number): string => `entries_${build}`;
export const indexOf = (build: number, by: string): string => `entries_${build}_by_${by}`;

/**
 * One build. Without row ids every index ends in the primary key: what it finds is in the order of the trail already.
 * `far`: recorded a month and more from the day on which it happened.
 */
export const tablesOfBuild = (build: number): string => `
  CREATE TABLE ${entriesOf(build)} (
    at INTEGER NOT NULL,
    log INTEGER NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    version INTEGER NOT NULL,
    type INTEGER NOT NULL,
    command INTEGER,
    actor_kind INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    acted_as INTEGER,
    on_behalf_of INTEGER,
    member INTEGER,
    commitment INTEGER,
    plan INTEGER,
    report TEXT,
    owner INTEGER,
    happened INTEGER NOT NULL,
    far INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    correlation TEXT NOT NULL,
    causation TEXT,
    reason INTEGER,
    marks INTEGER NOT NULL,
    PRIMARY KEY (at, log, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ${indexOf(build, 'stream')} ON ${entriesOf(build)} (stream, version);
  CREATE UNIQUE INDEX ${indexOf(build, 'id')} ON ${entriesOf(build)} (id);
  CREATE TABLE reached_${build} (log TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, after TEXT) STRICT`;

/** What readers need and a build that is being filled does not: made at its end they cost a third. */
export const indexesOfBuild = (build: number): readonly string[] => [
  ...foundBy.map((by) => indexOn(build, by, by)),
  indexOn(build, 'kind', 'kind', 'kind <> 0'),
  indexOn(build, 'happened', 'happened', 'far = 1'),
  indexOn(build, 'shifted', 'at', 'at <> recorded'),
  ...auditMarks.map((mark) => indexOn(build, `mark_${bitOf(mark)}`, 'at', `marks & ${bitOf(mark)}`)),
];

const indexOn = (build: number, name: string, column: string, where?: string): string =>
  `CREATE INDEX IF NOT EXISTS ${indexOf(build, name)} ON ${entriesOf(build)} (${column}) ${where === undefined ? '' : `WHERE ${where}`}`;

export const dropsOfBuild = (build: number): string => `
  DROP TABLE IF EXISTS ${entriesOf(build)};
  DROP TABLE IF EXISTS reached_${build};
  DELETE FROM builds WHERE n = ${build}`;
