import type { CommandFile } from '../command-file';

export const restore: CommandFile = { usage: 'restore', describe: () => 'restore', run: async () => undefined };
