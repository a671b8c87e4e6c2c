import type { Command } from 'commander';
import { Invocation } from './invocation';
import { wordsIn, type Shell, type Words } from './shell';

/** One command of the line: its name with arguments, its options, and what it does. */
export interface CommandFile {
  readonly usage: string;
  describe(words: Words): string;
  options?(command: Command, words: Words): void;
  run(invocation: Invocation): Promise<void>;
}

export function addCommand(parent: Command, file: CommandFile, shell: Shell): void {
  const words = wordsIn(shell.env);
  const command = parent.command(file.usage).description(file.describe(words));
  file.options?.(command, words);
  // Commander hands over the arguments, then the command's own options, then the command.
  command.action(async (...given: unknown[]) => {
    const args = given.slice(0, -2) as readonly (string | undefined)[];
    await file.run(new Invocation(shell, command.optsWithGlobals(), args));
  });
}
