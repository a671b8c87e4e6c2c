import type { CommandFile } from '../command-file';
import { withServer } from '../server';
import { textOf } from '../texts';

export const plansList: CommandFile = {
  usage: 'list',
  describe: (words) => words('los planes de trabajo', 'the work plans'),
  run: async (invocation) => {
    const { words, shell } = invocation;
    const items = await withServer(invocation, (server) => server.list('/api/v1/plans'));
    invocation.answer({ items }, () => {
      if (items.length === 0)
        return words('No hay planes. acta import plan ARCHIVO', 'No plans. acta import plan FILE');
      const head = ['id', words('código', 'code'), words('título', 'title'), ...countsSaid(words)];
      const rows = items.map((plan) => {
        const counts = (plan['counts'] ?? {}) as Record<string, number>;
        const said = ['areas', 'objectives', 'projects', 'axes'].map((name) => counts[name] ?? '');
        return [String(plan['id']), String(plan['code']), textOf(plan['title'], shell.env), ...said];
      });
      return invocation.table(head, rows);
    });
  },
};

function countsSaid(words: (es: string, en: string) => string): string[] {
  return [
    words('áreas', 'areas'),
    words('objetivos', 'objectives'),
    words('proyectos', 'projects'),
    words('ejes', 'axes'),
  ];
}
