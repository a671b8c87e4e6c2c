import { Command } from 'commander';
import { audit } from './commands/audit';
import { backup } from './commands/backup';
import { board } from './commands/board';
import { commitmentsExport } from './commands/commitments-export';
import { commitmentsImport } from './commands/commitments-import';
import { commitmentsList } from './commands/commitments-list';
import { commitmentsShow } from './commands/commitments-show';
import { commitmentsUndoImport } from './commands/commitments-undo-import';
import { doctor } from './commands/doctor';
import { exportCommand } from './commands/export';
import { importPlan } from './commands/import-plan';
import { parkedDiscard } from './commands/parked-discard';
import { parkedList } from './commands/parked-list';
import { parkedReplay } from './commands/parked-replay';
import { plansList } from './commands/plans-list';
import { plansShow } from './commands/plans-show';
import { projectionsList } from './commands/projections-list';
import { projectionsRebuild } from './commands/projections-rebuild';
import { recoverAdmin } from './commands/recover-admin';
import { reportSubmit } from './commands/report-submit';
import { restore } from './commands/restore';
import { tokenCreate } from './commands/token-create';
import { tokenList } from './commands/token-list';
import { tokenRevoke } from './commands/token-revoke';
import { verify } from './commands/verify';
import { addCommand } from './command-file';
import { wordsIn, type Shell } from './shell';
import { version } from './version';

/** The whole command line. Global options may stand before or after a command's own. */
export function program(shell: Shell): Command {
  const words = wordsIn(shell.env);
  const acta = new Command('acta')
    .description(
      words('Acta: el registro de lo acordado y de lo hecho.', 'Acta: the record of what was agreed and done.'),
    )
    .version(version, '--version', words('la versión', 'the version'))
    .option('--url <url>', words('servidor (ACTA_URL)', 'server (ACTA_URL)') + '; http://127.0.0.1:3000')
    .option('--token <token>', words('token portador (ACTA_TOKEN)', 'bearer token (ACTA_TOKEN)'))
    .option(
      '--data <folder>',
      words(
        'carpeta de datos, donde no hay servidor en marcha (ACTA_DATA_DIR)',
        'data folder, where no server runs (ACTA_DATA_DIR)',
      ),
    )
    .option('--json', words('datos como JSON', 'data as JSON'))
    .option('--yes', words('sin preguntar', 'do not ask'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.out(text.trimEnd()),
      writeErr: (text) => shell.err(text.trimEnd()),
    })
    .showHelpAfterError(words('(acta --help dice cómo se usa)', '(acta --help says how it is used)'));

  addCommand(group(acta, 'import', words('importar', 'import')), importPlan, shell);
  const plans = group(acta, 'plans', words('planes de trabajo', 'work plans'));
  [plansList, plansShow].forEach((command) => addCommand(plans, command, shell));
  const commitments = group(acta, 'commitments', words('compromisos', 'commitments'));
  const tables = [commitmentsExport, commitmentsImport, commitmentsUndoImport];
  [commitmentsList, commitmentsShow, ...tables].forEach((command) => addCommand(commitments, command, shell));
  addCommand(group(acta, 'report', words('informes de avance', 'progress reports')), reportSubmit, shell);
  const tokens = group(acta, 'token', words('tokens de acceso', 'access tokens'));
  [tokenCreate, tokenList, tokenRevoke].forEach((command) => addCommand(tokens, command, shell));
  const atTheTop = [board, audit, verify, doctor, exportCommand, backup, restore, recoverAdmin];
  atTheTop.forEach((command) => addCommand(acta, command, shell));
  const parked = group(acta, 'parked', words('mensajes apartados', 'parked messages'));
  [parkedList, parkedReplay, parkedDiscard].forEach((command) => addCommand(parked, command, shell));
  const projections = group(acta, 'projections', words('modelos de lectura', 'read models'));
  [projectionsList, projectionsRebuild].forEach((command) => addCommand(projections, command, shell));
  return acta;
}

function group(acta: Command, name: string, description: string): Command {
  return acta.command(name).description(description);
}
