import { lettersOf, type CommandToSend, type Desk, type Work } from '../sending';

/** Plans: one commit of many texts each. */
export function* plans(desk: Desk): Work {
  for (;;) yield importPlan(desk.next());
}

const title =
  'Comunidad de Estados Latinoamericanos y Caribeños (CELAC) Presidencia Pro Tempore 2031 – México Plan de trabajo 2031';

/** A plan of three areas with a text of its own, under a code of its own. */
function importPlan(number: number): CommandToSend {
  const lines = ['uno', 'dos', 'tres'].flatMap((area) => [
    `Área - Área ${area} del plan ${number}`,
    'Objetivo',
    `Lograr ${area} en el plan ${number}.`,
    'Proyectos',
    ...['alfa', 'beta'].map((name) => `Proyecto ${name} de ${area} en el plan ${number}.`),
  ]);
  return {
    what: `import plan ${number}`,
    as: 'secretariat',
    method: 'POST',
    path: `/api/v1/plan-imports?code=K${lettersOf(number)}-2031`,
    contentType: 'text/plain; charset=utf-8',
    body: [title, ...lines].join('\n\n'),
    expected: {
      eventTypes: ['plan-catalog.plan-imported'],
      texts: lines.filter((line) => line.startsWith('Proyecto ')),
    },
    readAfter: ({ id, stream, version }) => [{ path: `/api/v1/plans/${id}`, stream, atLeast: version }],
  };
}
