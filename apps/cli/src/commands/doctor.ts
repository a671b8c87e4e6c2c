import type { CommandFile } from '../command-file';

export const doctor: CommandFile = { usage: 'doctor', describe: () => 'doctor', run: async () => undefined };
