import { writeSync } from 'node:fs';
import files from 'node:fs/promises';
import { ServerResponse } from 'node:http';
import Libsql from 'libsql';
import Connection from 'libsql/promise';
import { announcedDeath, pointAsked, type KillPoint } from './kill-point-names';

/*
 * Loaded before the built Acta, of which nothing is changed: what it calls to make something durable, or to answer, ends
 * the process at the point that the environment names, as often as that point is to be passed unharmed before.
 */
const { point, passes } = pointAsked(process.env);
const committingMsMax = 3;
const commit = ';COMMIT';
let passed = 0;

function isNow(here: KillPoint): boolean {
  if (here !== point) return false;
  passed += 1;
  return passed > passes;
}

/** As if from outside: nothing is finished, nothing is told. */
function die(): void {
  writeSync(2, announcedDeath(point));
  process.kill(process.pid, 'SIGKILL');
}

interface Writes {
  exec(sql: string): Promise<void>;
}
const writes = (Connection as unknown as { readonly prototype: Writes }).prototype;
const { exec } = writes;
writes.exec = async function (sql) {
  if (!sql.endsWith(commit)) return exec.call(this, sql);
  if (isNow('begun')) return exec.call(this, 'BEGIN IMMEDIATE').then(die);
  if (isNow('inserted')) return exec.call(this, sql.slice(0, sql.lastIndexOf(';INSERT INTO groups'))).then(die);
  if (isNow('sealed')) return exec.call(this, sql.slice(0, -commit.length)).then(die);
  if (isNow('committing')) setTimeout(die, Math.random() * committingMsMax);
  await exec.call(this, sql);
  if (isNow('committed')) die();
};

interface Prepared {
  run(parameters: unknown): unknown;
}
const prepares = (Libsql as unknown as { readonly prototype: { prepare(sql: string): Prepared } }).prototype;
const { prepare } = prepares;
prepares.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (!sql.startsWith('INSERT INTO people')) return statement;
  const run = statement.run.bind(statement);
  statement.run = (parameters) => {
    const result = run(parameters);
    if (isNow('person-kept')) die();
    return result;
  };
  return statement;
};

const { rename } = files;
files.rename = async (from, to) => {
  const isEvidence = String(from).includes('evidence');
  if (isEvidence && isNow('file-written')) die();
  await rename(from, to);
  if (isEvidence && isNow('file-named')) die();
};

const isAcknowledgement = ({ req, statusCode }: ServerResponse): boolean => req.method !== 'GET' && statusCode < 300;
const answers = ServerResponse.prototype as { end(this: ServerResponse, ...parts: unknown[]): ServerResponse };
const { end } = answers;
answers.end = function (...parts) {
  if (isAcknowledgement(this)) {
    if (isNow('answering')) die();
    if (isNow('half-answered')) {
      this.flushHeaders();
      setTimeout(die, 1);
      return this;
    }
  }
  return end.call(this, ...parts);
};
