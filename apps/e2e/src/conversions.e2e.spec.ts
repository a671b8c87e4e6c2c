import { TemporaryFolders } from '@acta/testing';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { randomUUID } from 'node:crypto';
import { ServerProcess } from './server-process';
import { tokensIn } from './visitor';

jest.setTimeout(60_000);
const folders = new TemporaryFolders();
const data = folders.fresh();
let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start({ ACTA_DATA_DIR: data });
});
afterAll(async () => {
  await server.stop();
  folders.removeAll();
});

const documents = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function tried(path: string, type: string, body: Uint8Array<ArrayBuffer>) {
  const headers = {
    Authorization: `Bearer ${tokensIn(data)['secretariat']}`,
    'Content-Type': type,
    'Idempotency-Key': randomUUID(),
  };
  const answer = await fetch(`${server.url}/api/v1/${path}?dryRun=true`, { method: 'POST', headers, body });
  return { status: answer.status, body: (await answer.json()) as object };
}

test.each(['csv', 'xlsx'])(
  'the built Acta makes a table as %s, and reads it, beside the thread that answers',
  async (type) => {
    const taken = await fetch(`${server.url}/api/v1/commitments.${type}?plan=CELAC-2020`);
    expect(taken.status).toBe(200);
    const table = new Uint8Array(await taken.arrayBuffer());
    expect(await tried('commitment-imports', 'application/octet-stream', table)).toMatchObject({
      status: 200,
      body: { format: type, unchangedCount: 37, errors: [] },
    });
  },
);

test('and it reads a document', async () => {
  const children = [
    new Paragraph({ text: 'Plan de Acción de la CELAC 2037', heading: HeadingLevel.TITLE }),
    new Paragraph('Las Jefas y los Jefes de Estado y de Gobierno acuerdan lo que sigue.'),
    new Paragraph({ text: 'Educación', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('1. Crear la red de rectores.'),
    new Paragraph('2. Crear la red de archivos.'),
  ];
  const document = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  expect(await tried('plan-imports', documents, new Uint8Array(document))).toMatchObject({
    status: 200,
    body: { format: 'numbered-actions', wouldRecord: { areas: 1, projects: 2 } },
  });
  expect(await tried('plan-imports', documents, new Uint8Array(document).slice(0, 900))).toMatchObject({
    status: 422,
    body: { reason: 'document-unreadable' },
  });
});
