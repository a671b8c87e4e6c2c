import { readingRecord } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { CorruptRecord } from '@acta/kernel';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { CommandFile } from '../command-file';
import { holdsRecord, recordsIn } from '../data-folder';
import { ExportFile } from '../export-file';
import { exportRecord, type ExportAsked, type Manifest } from '../export-record';
import { exitCodes, Failure } from '../failure';
import type { Invocation } from '../invocation';
import { Progress } from '../progress';
import { folderAsked } from '../server';

interface Export {
  readonly record: string;
  readonly into: string;
}

const manifestName = 'manifest.json';
const instant = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{3})?Z)?$/;

/** The record for whoever checks it elsewhere (G16): docs/export.md says how. Names and addresses are no part of it. */
export const exportCommand: CommandFile = {
  usage: 'export <into>',
  describe: (words) =>
    words(
      'el registro como líneas JSON con un manifiesto de hashes, para comprobarlo fuera; - lo escribe en la salida',
      'the record as lines of JSON with a manifest of hashes, to be checked elsewhere; - writes it on the output',
    ),
  options: (command, words) =>
    command
      .option('--since <instant>', words('sólo lo sellado desde entonces, UTC', 'only what was sealed since, UTC'))
      .option('--without-texts', words('sin lo que la gente escribió', 'without what people wrote'))
      .option('--dry-run', words('qué se exportaría; no escribe nada', 'what would be exported; writes nothing')),
  run: async (invocation) => {
    refuseNoInstant(invocation);
    const exports = exportsAsked(invocation);
    const { words } = invocation;
    if (invocation.has('dryRun')) {
      return invocation.answer({ wouldExport: exports }, () =>
        exports
          .map(({ record, into }) => `${words('Se exportaría', 'Would be exported')}: ${record} → ${into}`)
          .join('\n'),
      );
    }
    const manifests: (Export & { readonly manifest: Manifest })[] = [];
    for (const one of exports) manifests.push({ ...one, manifest: await exported(invocation, one) });
    if (exports.some(({ into }) => into === '-')) return;
    invocation.answer({ exports: manifests }, () => manifests.map((one) => said(invocation, one)).join('\n'));
  },
};

function refuseNoInstant(invocation: Invocation): void {
  const since = invocation.option('since');
  if (since === undefined || (instant.test(since) && !Number.isNaN(Date.parse(since)))) return;
  throw invocation.usage(`No es un instante UTC: ${since}`, `Not a UTC instant: ${since}`);
}

/** Refuses before anything is written. */
function exportsAsked(invocation: Invocation): readonly Export[] {
  const folder = folderAsked(invocation) ?? './data';
  const records = recordsIn(invocation, folder);
  const into = invocation.required(0);
  if (into === '-') {
    const [record] = records;
    if (records.length === 1 && record !== undefined) return [{ record, into }];
    throw invocation.usage(
      `Hay ${records.length} registros: nombre uno con --data ${folder}/demo o ${folder}/record.`,
      `There are ${records.length} records: name one with --data ${folder}/demo or ${folder}/record.`,
    );
  }
  const isOneRecord = holdsRecord(resolve(folder));
  const exports = records.map((record) => ({
    record,
    into: isOneRecord ? resolve(into) : join(resolve(into), basename(record)),
  }));
  const taken = exports.find((one) => existsSync(one.into));
  if (!taken) return exports;
  const message = invocation.words(
    `Ya existe ${taken.into}; no se exportó nada.`,
    `${taken.into} exists already; nothing was exported.`,
  );
  throw new Failure(exitCodes.conflict, 'target-not-empty', message);
}

async function exported(invocation: Invocation, { record, into }: Export): Promise<Manifest> {
  const since = invocation.option('since');
  const asked = {
    demonstration: basename(record) === 'demo',
    madeAt: new Date().toISOString(),
    ...(since !== undefined && { since }),
  };
  try {
    return await readingRecord(record, nodeSurroundings(), async (reading) => {
      const total = reading.logs.reduce((sum, log) => sum + lastPositionOf(reading.groups(log)), 0);
      const progress = new Progress(invocation.shell, basename(record), total);
      let done = 0;
      const told = () => progress.to((done += 1));
      progress.to(0);
      const write = into === '-' ? toOutput : toFolder;
      const manifest = write(invocation, into, (fileFor) => exportRecord(reading, { ...asked, fileFor, told }));
      progress.end();
      return manifest;
    });
  } catch (error) {
    if (!(error instanceof CorruptRecord)) throw error;
    const message = invocation.words(
      `El registro está dañado; lo exportado no vale: ${error.message}`,
      `The record is damaged; what was exported is of no use: ${error.message}`,
    );
    throw new Failure(exitCodes.failed, 'record-broken', message, { record });
  }
}

function lastPositionOf(groups: Iterable<{ readonly to: number }>): number {
  let last = 0;
  for (const { to } of groups) last = to;
  return last;
}

type Write = (fileFor: ExportAsked['fileFor']) => Manifest;

/** The manifest is the last line, and its one file is all lines before it. */
function toOutput(invocation: Invocation, _into: string, write: Write): Manifest {
  const output = new ExportFile('-', (line) => invocation.shell.out(line.trimEnd()));
  const manifest = write((_log, part) => (part === 'sealed' && invocation.has('withoutTexts') ? undefined : output));
  invocation.shell.out(JSON.stringify({ kind: 'manifest', ...manifest }));
  return manifest;
}

/** The manifest comes last: a folder without one is no export. */
function toFolder(invocation: Invocation, into: string, write: Write): Manifest {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const manifest = write((log, part) => {
    if (part === 'record') return ExportFile.in(into, `${log}.ndjson`);
    return invocation.has('withoutTexts') ? undefined : ExportFile.in(into, `${log}.sealed.ndjson`);
  });
  const file = join(into, manifestName);
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`, { flag: 'wx', mode: 0o600 });
  const descriptor = openSync(file, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
  return manifest;
}

function said({ words }: Invocation, { record, into, manifest }: Export & { readonly manifest: Manifest }): string {
  const commits = Object.values(manifest.logs).reduce((sum, log) => sum + log.commits, 0);
  return words(
    `Exportado: ${record} → ${into}: ${commits} actos, ${manifest.files.length} archivos`,
    `Exported: ${record} → ${into}: ${commits} commits, ${manifest.files.length} files`,
  );
}
