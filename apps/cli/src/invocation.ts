import Table from 'cli-table3';
import pc from 'picocolors';
import { exitCodes, Failure } from './failure';
import { wordsIn, type Shell, type Words } from './shell';

const cellWidthMax = 72;
const paddingWidth = 2;
const plain = { head: [], border: [], 'padding-left': 0, 'padding-right': paddingWidth };
const nowhere = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'];
const between = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'];
const onlyAirBetween = Object.fromEntries([...nowhere, ...between].map((place) => [place, '']));

export type Options = Readonly<Record<string, unknown>>;

/** One run of one command: what was asked, and ways to answer. */
export class Invocation {
  readonly words: Words;
  readonly colours: ReturnType<typeof pc.createColors>;

  constructor(
    readonly shell: Shell,
    private readonly options: Options,
    private readonly args: readonly (string | undefined)[],
  ) {
    this.words = wordsIn(shell.env);
    this.colours = pc.createColors(shell.animated && !shell.env['NO_COLOR']);
  }

  argument(index: number): string | undefined {
    return this.args[index];
  }

  /** Commander has already refused a command line without it. */
  required(index: number): string {
    return this.args[index] as string;
  }

  option(name: string): string | undefined {
    const value = this.options[name];
    return typeof value === 'string' ? value : undefined;
  }

  has(name: string): boolean {
    return this.options[name] === true;
  }

  /** What the answer is: for machines as it is, for people as the text. */
  answer(data: unknown, text: () => string): void {
    this.shell.out(this.has('json') ? JSON.stringify(data, undefined, 2) : text());
  }

  say(es: string, en: string): void {
    this.shell.err(this.words(es, en));
  }

  table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
    const cells = rows.map((row) => row.map(String));
    const widthOf = (column: number) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0));
    const colWidths = head.map((_, column) => Math.min(widthOf(column), cellWidthMax) + paddingWidth);
    const table = new Table({ head: [...head], colWidths, wordWrap: true, chars: onlyAirBetween, style: plain });
    table.push(...cells);
    return table.toString().replace(/ +$/gm, '');
  }

  usage(es: string, en: string): Failure {
    return new Failure(exitCodes.usage, 'usage', this.words(es, en));
  }

  /** For what cannot be taken back lightly. Without a terminal nobody can be asked, so `--yes` must say it. */
  async confirm(es: string, en: string): Promise<void> {
    if (this.has('yes')) return;
    if (!this.shell.interactive) {
      throw this.usage(
        `${es}: aquí no se puede preguntar; añada --yes.`,
        `${en}: nobody can be asked here; add --yes.`,
      );
    }
    const answer = await this.shell.ask(this.words(`${es}. ¿Continuar? [s/N] `, `${en}. Go on? [y/N] `));
    if (!/^(s|si|sí|y|yes)$/i.test(answer.trim())) {
      throw new Failure(exitCodes.failed, 'not-confirmed', this.words('No se hizo nada.', 'Nothing was done.'));
    }
  }
}
