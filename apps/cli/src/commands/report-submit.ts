import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CommandFile } from '../command-file';
import { exitCodes, Failure } from '../failure';
import type { Invocation } from '../invocation';
import { withServer, type Server } from '../server';

type Report = Readonly<Record<string, unknown>>;

/** Submits what an obligor says of a period: from a JSON file as the API takes it, from options, or both. */
export const reportSubmit: CommandFile = {
  usage: 'submit <commitment> <obligor>',
  describe: (words) => words('envía el informe de un período', "submits a period's report"),
  options: (command, words) =>
    command
      .option('--period <key>', words('período', 'period') + ': 2026-H1, 2026-Q3, 2026-10')
      .option('--file <json>', words('el informe, como lo toma la API', 'the report, as the API takes it'))
      .option('--progress <percent>', words('avance, de 0 a 100', 'progress, from 0 to 100'))
      .option('--narrative <text>', words('qué se hizo', 'what was done'))
      .option('--without-progress <reason>', words('sin avance, y por qué', 'no progress, and why'))
      .option('--at-risk <note>', words('está en riesgo, y por qué', 'it is at risk, and why'))
      .option('--evidence <file>', words('un archivo, para las partes', 'a file, for the parties'))
      .option('--final', words('es el informe final', 'it is the final report'))
      .option('--dry-run', words('qué se enviaría; no envía nada', 'what would be sent; sends nothing')),
  run: async (invocation) => {
    const path = `/api/v1/commitments/${encoded(invocation, 0)}/tracks/${encoded(invocation, 1)}/reports`;
    const report = reportFrom(invocation);
    if (invocation.has('dryRun')) {
      return invocation.answer({ wouldSubmit: report, to: path }, () =>
        invocation.words(
          `Se enviaría a ${path}:\n${JSON.stringify(report, undefined, 2)}`,
          `Would be sent to ${path}:\n${JSON.stringify(report, undefined, 2)}`,
        ),
      );
    }
    await withServer(invocation, async (server) => {
      const body = { ...report, ...(await evidenceOf(invocation, server)) };
      const { body: answer } = await server.send({ method: 'POST', path, body });
      invocation.answer(answer, () =>
        invocation.words(
          `Registrado: informe ${String(answer['id'])}, commit ${String(answer['commitId'])}`,
          `Recorded: report ${String(answer['id'])}, commit ${String(answer['commitId'])}`,
        ),
      );
    });
  },
};

const encoded = (invocation: Invocation, index: number): string => encodeURIComponent(invocation.required(index));

function reportFrom(invocation: Invocation): Report {
  const file = invocation.option('file');
  const option = (name: string, field: string) => {
    const value = invocation.option(name);
    return value === undefined ? {} : { [field]: value };
  };
  const progress = invocation.option('progress');
  const atRisk = invocation.option('atRisk');
  const report = {
    ...(file === undefined ? {} : jsonIn(invocation, file)),
    ...option('period', 'period'),
    ...option('narrative', 'narrative'),
    ...option('withoutProgress', 'noProgress'),
    ...(progress !== undefined && { statements: [{ measure: 'progress', value: progress, observedOn: today() }] }),
    ...(atRisk !== undefined && { risk: 'at-risk', riskNote: atRisk }),
    ...(invocation.has('final') && { final: true }),
  };
  if (Object.keys(report).length > 0) return report;
  throw invocation.usage(
    'Falta el informe: --file, o --period con --progress, --narrative o --without-progress.',
    'The report is missing: --file, or --period with --progress, --narrative or --without-progress.',
  );
}

function jsonIn({ words }: Invocation, file: string): Report {
  const text = textIn(words, file);
  try {
    const report: unknown = JSON.parse(text);
    if (report !== null && typeof report === 'object' && !Array.isArray(report)) return report as Report;
  } catch {
    // Said below: what is no JSON is no object either.
  }
  const message = words(`${file} no tiene un objeto JSON.`, `${file} does not hold a JSON object.`);
  throw new Failure(exitCodes.failed, 'file-not-json', message);
}

function textIn(words: Invocation['words'], file: string): string {
  return bytesIn(words, file).toString('utf8');
}

function bytesIn(words: Invocation['words'], file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const [exitCode, reason] =
      code === 'ENOENT' ? ([exitCodes.notFound, 'no-file'] as const) : ([exitCodes.failed, 'file-unreadable'] as const);
    const message = words(`No se pudo leer ${file} (${code}).`, `${file} could not be read (${code}).`);
    throw new Failure(exitCode, reason, message);
  }
}

/** The file goes first: a report names only what is there. */
async function evidenceOf(invocation: Invocation, server: Server): Promise<Report> {
  const file = invocation.option('evidence');
  if (file === undefined) return {};
  const { body } = await server.send({
    method: 'POST',
    path: '/api/v1/evidence',
    body: bytesIn(invocation.words, file),
    contentType: 'application/octet-stream',
  });
  return { evidence: [{ title: basename(file), sha256: body['id'] }] };
}

const today = (): string => new Date().toISOString().slice(0, 10);
