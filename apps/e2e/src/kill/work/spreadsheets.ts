import { lettersOf, type CommandToSend, type Desk, type Work } from '../sending';

const rows = 3;
const states = ['MEX', 'URY'];
const columns = 'code,text.es,mode,obligors,kind,due_precision,instrument,adopted_on,basis,source_title';

/** Tables of commitments: one command, and what Acta then records of it by itself, row by row. */
export function* spreadsheets(desk: Desk): Work {
  for (;;) yield importOf(desk.next());
}

function importOf(number: number): CommandToSend {
  const lines = Array.from({ length: rows }, (_, index) => {
    const code = `K${lettersOf(number)}-2032-01-0${index + 1}`;
    return `${code},Se importa ${code},each,${states.join(' ')},deliverable,none,Acta,2026-02-01,consenso,Acta de prueba`;
  });
  return {
    what: `import table ${number}`,
    as: 'secretariat',
    method: 'POST',
    path: '/api/v1/commitment-imports',
    contentType: 'text/csv',
    body: `${[columns, ...lines].join('\r\n')}\r\n`,
    expected: {
      eventTypes: ['commitments.import-accepted'],
      texts: [],
      follows: {
        'commitments.commitment-adopted': rows,
        'commitments.track-opened': rows * states.length,
        'commitments.import-finished': 1,
      },
    },
    doneWhen: ({ id }) => ({
      path: `/api/v1/commitment-imports/${id}`,
      isDone: (body) => (body as { readonly status: string }).status === 'finished',
    }),
  };
}
