import { reason, type ReasonWords } from '@acta/nest';

/** What a text that cannot be imported is told. */
export const reasonsOfTexts: Readonly<Record<string, ReasonWords>> = {
  'text-empty': reason(
    ['El archivo está vacío', 'O arquivo está vazio', 'The file is empty', 'Le fichier est vide'],
    [
      'Envíe el texto publicado del plan, en UTF-8.',
      'Envie o texto publicado do plano, em UTF-8.',
      'Send the published text of the plan, in UTF-8.',
      'Envoyez le texte publié du plan, en UTF-8.',
    ],
  ),
  'text-binary': reason(
    [
      'El archivo no es un texto',
      'O arquivo não é um texto',
      'The file is not a text',
      'Le fichier n’est pas un texte',
    ],
    ['Línea {line}.', 'Linha {line}.', 'Line {line}.', 'Ligne {line}.'],
  ),
  'text-not-utf8': reason(
    [
      'El texto no está en UTF-8',
      'O texto não está em UTF-8',
      'The text is not in UTF-8',
      'Le texte n’est pas en UTF-8',
    ],
    [
      'Línea {line}. Guárdelo como UTF-8 y envíelo de nuevo.',
      'Linha {line}. Salve-o como UTF-8 e envie-o de novo.',
      'Line {line}. Save it as UTF-8 and send it again.',
      'Ligne {line}. Enregistrez-le en UTF-8 et renvoyez-le.',
    ],
  ),
  'text-too-large': reason(
    [
      'El texto es demasiado grande',
      'O texto é grande demais',
      'The text is too large',
      'Le texte est trop volumineux',
    ],
    [
      'Como máximo {bytesMax} bytes.',
      'No máximo {bytesMax} bytes.',
      'At most {bytesMax} bytes.',
      'Au plus {bytesMax} octets.',
    ],
  ),
  'document-unreadable': reason(
    [
      'El documento no se puede leer',
      'O documento não pode ser lido',
      'The document cannot be read',
      'Le document est illisible',
    ],
    [
      'Se espera un documento DOCX, entero y sin contraseña.',
      'Espera-se um documento DOCX, inteiro e sem senha.',
      'A DOCX document is expected, whole and without a password.',
      'Un document DOCX est attendu, entier et sans mot de passe.',
    ],
  ),
  'document-with-macros': reason(
    [
      'El documento tiene macros',
      'O documento tem macros',
      'The document has macros',
      'Le document contient des macros',
    ],
    [
      'Guárdelo como DOCX sin macros y envíelo de nuevo.',
      'Salve-o como DOCX sem macros e envie-o de novo.',
      'Save it as DOCX without macros and send it again.',
      'Enregistrez-le en DOCX sans macros et renvoyez-le.',
    ],
  ),
  'document-too-large': reason(
    [
      'El documento contiene demasiado',
      'O documento contém demais',
      'There is too much in the document',
      'Le document contient trop',
    ],
    [
      'Descomprimido, como máximo {bytesMax} bytes.',
      'Descomprimido, no máximo {bytesMax} bytes.',
      'Unpacked, at most {bytesMax} bytes.',
      'Décompressé, au plus {bytesMax} octets.',
    ],
  ),
  'document-too-costly': reason(
    [
      'Leer el documento toma demasiado tiempo o memoria',
      'Ler o documento toma tempo ou memória demais',
      'Reading the document takes too much time or memory',
      'Lire le document prend trop de temps ou de mémoire',
    ],
    [
      'Guárdelo de nuevo, o envíe su texto en UTF-8.',
      'Salve-o de novo, ou envie seu texto em UTF-8.',
      'Save it again, or send its text in UTF-8.',
      'Enregistrez-le de nouveau, ou envoyez son texte en UTF-8.',
    ],
  ),
  'plan-not-recognised': reason(
    [
      'No se reconoce un plan en este texto',
      'Não se reconhece um plano neste texto',
      'No plan is recognised in this text',
      'Aucun plan n’est reconnu dans ce texte',
    ],
    [
      'Se buscaron áreas («Área - …») o acciones numeradas bajo encabezados en mayúsculas. La primera línea que no se entiende es la {line}.',
      'Buscaram-se áreas (“Área - …”) ou ações numeradas sob títulos em maiúsculas. A primeira linha que não se entende é a {line}.',
      'Areas (“Área - …”) or numbered actions under headings in capitals were looked for. The first line that is not understood is {line}.',
      'On a cherché des domaines (« Área - … ») ou des actions numérotées sous des titres en capitales. La première ligne incomprise est la {line}.',
    ],
  ),
  'plan-not-understood': reason(
    [
      'Una parte del texto no se entiende, y no se registró nada',
      'Uma parte do texto não se entende, e nada foi registrado',
      'Part of the text is not understood, and nothing was recorded',
      'Une partie du texte est incomprise, et rien n’a été enregistré',
    ],
    ['Línea {line}: {finding}.', 'Linha {line}: {finding}.', 'Line {line}: {finding}.', 'Ligne {line} : {finding}.'],
  ),
  'plan-too-large': reason(
    [
      'El plan tiene demasiadas partes',
      'O plano tem partes demais',
      'The plan has too many parts',
      'Le plan a trop de parties',
    ],
    ['Como máximo {itemsMax}.', 'No máximo {itemsMax}.', 'At most {itemsMax}.', 'Au plus {itemsMax}.'],
  ),
  'plan-without-projects': reason(
    [
      'Ninguna área del texto tiene proyectos, y no se registró nada',
      'Nenhuma área do texto tem projetos, e nada foi registrado',
      'No area of the text has projects, and nothing was recorded',
      'Aucun domaine du texte n’a de projets, et rien n’a été enregistré',
    ],
    [
      'La primera área está en la línea {line}.',
      'A primeira área está na linha {line}.',
      'The first area is on line {line}.',
      'Le premier domaine est à la ligne {line}.',
    ],
  ),
  'plan-code-unknown': reason(
    [
      'El texto no dice de qué plan es',
      'O texto não diz de que plano é',
      'The text does not say which plan it is',
      'Le texte ne dit pas de quel plan il s’agit',
    ],
    [
      'Indique su código, como ?code=CELAC-2020.',
      'Indique seu código, como ?code=CELAC-2020.',
      'Name its code, as in ?code=CELAC-2020.',
      'Indiquez son code, comme ?code=CELAC-2020.',
    ],
  ),
  'plan-code-malformed': reason(
    [
      'El código del plan no tiene la forma debida',
      'O código do plano não tem a forma devida',
      'The plan’s code is malformed',
      'Le code du plan est mal formé',
    ],
    ['Como CELAC-2020.', 'Como CELAC-2020.', 'As in CELAC-2020.', 'Comme CELAC-2020.'],
  ),
};
