import type { CommandFile } from '../command-file';
import { withServer } from '../server';
import { partNames, textOf } from '../texts';

export const plansList: CommandFile = {
  usage: 'list',
  describe: (words) => words('los planes de trabajo', 'the work plans'),
  run: async (invocation) => {
    const { words, shell } = invocation;
    const items = await withServer(invocation, (server) => server.list('/api/v1/plans'));
    invocation.answer({ items }, () => {
      if (items.length === 0)
        return words('No hay planes. acta import plan ARCHIVO', 'No plans. acta import plan FILE');
      const names = partNames(words);
      const head = ['id', words('código', 'code'), words('título', 'title'), ...Object.values(names)];
      const rows = items.map((plan) => {
        const counts = (plan['counts'] ?? {}) as Record<string, number>;
        const said = Object.keys(names).map((name) => counts[name] ?? '');
        return [String(plan['id']), String(plan['code']), textOf(plan['title'], shell.env), ...said];
      });
      return invocation.table(head, rows);
    });
  },
};
