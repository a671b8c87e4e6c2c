import { reason, type ReasonWords } from '@acta/nest';

/** What stands against tables of commitments, their cells, and against taking an import back. */
export const reasonsOfImports: Readonly<Record<string, ReasonWords>> = {
  'sheet-empty': reason([
    'La tabla no tiene filas',
    'A tabela não tem linhas',
    'The table has no rows',
    'Le tableau n’a pas de lignes',
  ]),
  'sheet-damaged': reason(
    ['El archivo está dañado', 'O arquivo está danificado', 'The file is damaged', 'Le fichier est endommagé'],
    [
      'Ábralo en su programa de hojas de cálculo y guárdelo de nuevo.',
      'Abra-o no seu programa de planilhas e salve-o de novo.',
      'Open it in your spreadsheet program and save it again.',
      'Ouvrez-le dans votre tableur et enregistrez-le de nouveau.',
    ],
  ),
  'sheet-malformed': reason(
    ['El CSV no se puede leer', 'O CSV não pode ser lido', 'The CSV cannot be read', 'Le CSV est illisible'],
    [
      'Revise las comillas hasta la línea {line}.',
      'Reveja as aspas até a linha {line}.',
      'Look at the quotes up to line {line}.',
      'Vérifiez les guillemets jusqu’à la ligne {line}.',
    ],
  ),
  'sheet-encoding': reason(
    [
      'El archivo no está en UTF-8',
      'O arquivo não está em UTF-8',
      'The file is not in UTF-8',
      'Le fichier n’est pas en UTF-8',
    ],
    [
      'Parece {encoding}. Guárdelo como CSV UTF-8.',
      'Parece {encoding}. Salve-o como CSV UTF-8.',
      'It looks like {encoding}. Save it as CSV UTF-8.',
      'Il semble être en {encoding}. Enregistrez-le en CSV UTF-8.',
    ],
  ),
  'sheet-format-unknown': reason(
    [
      'El archivo no es CSV ni XLSX',
      'O arquivo não é CSV nem XLSX',
      'The file is neither CSV nor XLSX',
      'Le fichier n’est ni CSV ni XLSX',
    ],
    [
      'Los libros antiguos (XLS), los de otro tipo (ODS) y los que llevan contraseña se guardan antes como XLSX.',
      'As pastas antigas (XLS), as de outro tipo (ODS) e as que têm senha são salvas antes como XLSX.',
      'Save older workbooks (XLS), those of another kind (ODS) and those under a password as XLSX first.',
      'Enregistrez d’abord en XLSX les anciens classeurs (XLS), ceux d’un autre type (ODS) et ceux sous mot de passe.',
    ],
  ),
  'sheet-with-macros': reason([
    'El libro lleva macros u otro contenido activo',
    'A pasta tem macros ou outro conteúdo ativo',
    'The workbook has macros or other active content',
    'Le classeur contient des macros ou un autre contenu actif',
  ]),
  'sheet-encrypted': reason([
    'El libro está cifrado',
    'A pasta está cifrada',
    'The workbook is encrypted',
    'Le classeur est chiffré',
  ]),
  'sheet-too-large': reason(
    [
      'El libro es demasiado grande por dentro',
      'A pasta é grande demais por dentro',
      'The workbook is too large inside',
      'Le classeur est trop volumineux à l’intérieur',
    ],
    [
      'Descomprimido, como máximo {bytesMax} bytes.',
      'Descomprimida, no máximo {bytesMax} bytes.',
      'Unpacked, {bytesMax} bytes at most.',
      'Décompressé, {bytesMax} octets au plus.',
    ],
  ),
  'sheet-too-costly': reason(
    [
      'Leer el archivo toma demasiado tiempo o memoria',
      'Ler o arquivo toma tempo ou memória demais',
      'Reading the file takes too much time or memory',
      'Lire le fichier prend trop de temps ou de mémoire',
    ],
    [
      'Divídalo en varios, o envíelo como CSV.',
      'Divida-o em vários, ou envie-o como CSV.',
      'Split it into several, or send it as CSV.',
      'Divisez-le en plusieurs, ou envoyez-le en CSV.',
    ],
  ),
  'sheet-too-many-rows': reason(
    [
      'La tabla tiene demasiadas filas',
      'A tabela tem linhas demais',
      'The table has too many rows',
      'Le tableau a trop de lignes',
    ],
    ['Como máximo {rowsMax}.', 'No máximo {rowsMax}.', '{rowsMax} at most.', '{rowsMax} au plus.'],
  ),
  'sheet-header-refused': reason(
    [
      'La primera fila no nombra bien las columnas',
      'A primeira linha não nomeia bem as colunas',
      'The first row does not name the columns well',
      'La première ligne ne nomme pas bien les colonnes',
    ],
    [
      'Descargue la plantilla: su primera fila vale tal cual.',
      'Baixe o modelo: a sua primeira linha vale como está.',
      'Download the template: its first row holds as it is.',
      'Téléchargez le modèle : sa première ligne vaut telle quelle.',
    ],
  ),
  'column-unknown': reason([
    'No existe esa columna',
    'Essa coluna não existe',
    'There is no such column',
    'Cette colonne n’existe pas',
  ]),
  'column-repeated': reason([
    'La columna se repite',
    'A coluna se repete',
    'The column comes twice',
    'La colonne est répétée',
  ]),
  'column-missing': reason(['Falta la columna', 'Falta a coluna', 'The column is missing', 'La colonne manque']),
  'row-too-long': reason([
    'La fila tiene más celdas que columnas hay',
    'A linha tem mais células do que há colunas',
    'The row has more cells than there are columns',
    'La ligne a plus de cellules qu’il n’y a de colonnes',
  ]),
  'row-too-large': reason([
    'La fila dice más de lo que cabe en un registro',
    'A linha diz mais do que cabe em um registro',
    'The row says more than fits into one record',
    'La ligne dit plus que ce qui tient dans un enregistrement',
  ]),
  'row-repeated': reason([
    'Ese código ya está en una fila anterior',
    'Esse código já está em uma linha anterior',
    'That code is in an earlier row already',
    'Ce code figure déjà dans une ligne précédente',
  ]),
  'row-stale': reason([
    'El compromiso cambió desde que se descargó la tabla',
    'O compromisso mudou desde que a tabela foi baixada',
    'The commitment changed since the table was downloaded',
    'L’engagement a changé depuis le téléchargement du tableau',
  ]),
  'row-unreadable': reason([
    'La fila no se entiende',
    'A linha não se entende',
    'The row is not understood',
    'La ligne est incompréhensible',
  ]),
  'row-changed-since': reason([
    'Algo más se hizo desde entonces con esta fila',
    'Algo mais se fez desde então com esta linha',
    'Something else was done to this row since',
    'Autre chose a été fait depuis avec cette ligne',
  ]),
  'cell-fixed': reason([
    'Lo dijo la adopción, y no cambia por una tabla',
    'Foi dito pela adoção, e não muda por uma tabela',
    'The adoption said it, and no table changes it',
    'L’adoption l’a dit, et aucun tableau ne le change',
  ]),
  'cell-emptied': reason([
    'No se puede vaciar; para no tocarlo, quite la columna',
    'Não pode ser esvaziado; para não mexer, retire a coluna',
    'It cannot be emptied; to leave it, take the column away',
    'Ne peut être vidé ; pour ne pas y toucher, retirez la colonne',
  ]),
  'cell-not-json': reason([
    'Debe ser una lista en JSON, como en la API',
    'Deve ser uma lista em JSON, como na API',
    'Must be a list in JSON, as in the API',
    'Doit être une liste en JSON, comme dans l’API',
  ]),
  'cell-is-formula': reason([
    'Una fórmula no es un valor: péguelo como valor',
    'Uma fórmula não é um valor: cole-a como valor',
    'A formula is no value: paste it as a value',
    'Une formule n’est pas une valeur : collez-la comme valeur',
  ]),
  'cell-is-error': reason([
    'La celda muestra un error',
    'A célula mostra um erro',
    'The cell shows an error',
    'La cellule affiche une erreur',
  ]),
  'import-unknown': reason([
    'No existe esa importación',
    'Essa importação não existe',
    'There is no such import',
    'Cette importation n’existe pas',
  ]),
  'import-under-way': reason([
    'Otra importación está en marcha',
    'Outra importação está em andamento',
    'Another import is under way',
    'Une autre importation est en cours',
  ]),
  'import-rows-refused': reason(
    [
      'Hay filas que no valen: nada se registró',
      'Há linhas que não valem: nada foi registrado',
      'Some rows are not valid: nothing was recorded',
      'Des lignes ne sont pas valables : rien n’a été enregistré',
    ],
    ['Errores: {errorCount}.', 'Erros: {errorCount}.', 'Errors: {errorCount}.', 'Erreurs : {errorCount}.'],
  ),
  'import-rows-changed': reason(
    [
      'Hay filas que cambiaron desde la importación: nada se deshizo',
      'Há linhas que mudaram desde a importação: nada foi desfeito',
      'Some rows changed since the import: nothing was taken back',
      'Des lignes ont changé depuis l’importation : rien n’a été annulé',
    ],
    [
      'La primera: fila {row}, {code}; en total {rows}.',
      'A primeira: linha {row}, {code}; no total {rows}.',
      'The first: row {row}, {code}; {rows} in all.',
      'La première : ligne {row}, {code} ; {rows} en tout.',
    ],
  ),
};
