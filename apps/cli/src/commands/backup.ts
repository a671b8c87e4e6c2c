import type { CommandFile } from '../command-file';

export const backup: CommandFile = { usage: 'backup', describe: () => 'backup', run: async () => undefined };
