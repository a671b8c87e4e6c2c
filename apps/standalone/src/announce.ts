import { recordFolder } from './compose';
import type { Config } from './config';

/** Says on standard output where everything is: people read it, and the first line is for programs too. */
export function announce(config: Config, port: number, tokensFile: string | undefined): void {
  const origin = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const lines = [
    `Acta: ${origin}`,
    `  API          ${origin}/api/docs`,
    `  Record       ${recordFolder(config)}${config.demonstration ? ' (demonstration; ACTA_DEMO=off opens a real one)' : ''}`,
    ...(tokensFile === undefined ? [] : [`  Tokens       ${tokensFile}`]),
    `  Backup       npm run acta -- backup FOLDER --data ${config.dataFolder}`,
    '  Stop         Ctrl+C',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
