import type { CommandFile } from '../command-file';
import { withServer } from '../server';

const columns = ['id', 'holder', 'scopes', 'label', 'expiresAt', 'lastUsedAt', 'revokedAt'] as const;

/** Never the tokens themselves: Acta keeps only their hashes. */
export const tokenList: CommandFile = {
  usage: 'list',
  describe: (words) => words('los tokens que puede ver', 'the tokens that you may see'),
  run: async (invocation) => {
    const items = await withServer(invocation, (server) => server.list('/api/v1/tokens'));
    invocation.answer({ items }, () =>
      invocation.table(
        columns,
        items.map((token) => columns.map((column) => cell(token[column]))),
      ),
    );
  },
};

function cell(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : value === undefined || value === null ? '' : String(value);
}
