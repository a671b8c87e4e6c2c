import type { CommandFile } from '../command-file';
import { withServer } from '../server';
import { partNames, textOf } from '../texts';

interface Line {
  readonly text?: unknown;
  readonly line?: number;
  readonly code?: string;
}

interface Area extends Line {
  readonly title?: unknown;
  readonly objectives?: readonly Line[];
  readonly projects?: readonly Line[];
}

/** A plan as it stands, each project with its code and the line of the source it came from. */
export const plansShow: CommandFile = {
  usage: 'show <id>',
  describe: (words) => words('un plan, con sus áreas y proyectos', 'a plan, with its areas and projects'),
  run: async (invocation) => {
    const { words, shell } = invocation;
    const path = `/api/v1/plans/${encodeURIComponent(invocation.required(0))}`;
    const { body: plan } = await withServer(invocation, (server) => server.get(path));
    invocation.answer(plan, () => {
      const text = (value: unknown) => textOf(value, shell.env);
      const from = ({ line }: Line) => (line === undefined ? '' : words(` (línea ${line})`, ` (line ${line})`));
      const areas = ((plan['areas'] ?? []) as readonly Area[]).flatMap((area) => [
        '',
        `${area.code ?? ''} ${text(area.title)}${from(area)}`.trim(),
        ...(area.objectives ?? []).map((objective) => `  · ${text(objective.text)}${from(objective)}`),
        ...(area.projects ?? []).map((project) => `  ${project.code ?? ''} ${text(project.text)}${from(project)}`),
      ]);
      const counts = Object.entries((plan['counts'] ?? {}) as Record<string, number>);
      const names = partNames(words);
      const said = counts.map(([what, count]) => `${names[what] ?? what}: ${count}`).join(', ');
      return [`${String(plan['code'])} ${text(plan['title'])}`, said, ...areas].join('\n');
    });
  },
};
