import { registerReasons, words, type ReasonWords } from './problem-catalogue';

/** What is wrong with a request before anybody asks what it wants. Released words never change their meaning. */
const ofRequests: Readonly<Record<string, ReasonWords>> = {
  'request-invalid': {
    title: words(
      'La solicitud no tiene la forma debida',
      'O pedido não tem a forma devida',
      'The request is not in the required shape',
      'La requête n’a pas la forme requise',
    ),
  },
  'request-unreadable': {
    title: words(
      'No se pudo leer la solicitud',
      'Não se pôde ler o pedido',
      'The request could not be read',
      'La requête n’a pas pu être lue',
    ),
  },
  'host-missing': {
    title: words(
      'Falta la cabecera Host',
      'Falta o cabeçalho Host',
      'The Host header is missing',
      'L’en-tête Host manque',
    ),
  },
  'headers-too-large': {
    title: words(
      'La dirección y las cabeceras son demasiado largas',
      'O endereço e os cabeçalhos são longos demais',
      'The address and the headers are too long',
      'L’adresse et les en-têtes sont trop longs',
    ),
  },
  'request-too-slow': {
    title: words(
      'La solicitud tardó demasiado en llegar',
      'O pedido demorou demais a chegar',
      'The request took too long to arrive',
      'La requête a mis trop de temps à arriver',
    ),
  },
  'unknown-parameter': {
    title: words(
      'Parámetro de consulta desconocido',
      'Parâmetro de consulta desconhecido',
      'Unknown query parameter',
      'Paramètre de requête inconnu',
    ),
  },
  'as-of-in-future': {
    title: words(
      'Ese instante no ha llegado',
      'Esse instante ainda não chegou',
      'That instant has not come yet',
      'Cet instant n’est pas encore venu',
    ),
  },
  'as-of-with-after': {
    title: words(
      'No se puede pedir el pasado y a la vez lo que se acaba de escribir',
      'Não se pode pedir o passado e ao mesmo tempo o que acaba de ser escrito',
      'The past and what was just written cannot be asked for at once',
      'On ne peut demander à la fois le passé et ce qui vient d’être écrit',
    ),
    detail: words(
      'Quite asOf o la cabecera Acta-After.',
      'Retire asOf ou o cabeçalho Acta-After.',
      'Leave out asOf or the header Acta-After.',
      'Retirez asOf ou l’en-tête Acta-After.',
    ),
  },
  'json-malformed': {
    title: words(
      'El JSON está mal formado',
      'O JSON está malformado',
      'The JSON is malformed',
      'Le JSON est mal formé',
    ),
  },
  'json-too-deep': {
    title: words(
      'El JSON está demasiado anidado',
      'O JSON está aninhado demais',
      'The JSON is nested too deeply',
      'Le JSON est trop imbriqué',
    ),
  },
  'body-not-utf8': {
    title: words(
      'El cuerpo no es UTF-8',
      'O corpo não é UTF-8',
      'The body is not UTF-8',
      'Le corps n’est pas en UTF-8',
    ),
  },
  'body-unexpected': {
    title: words(
      'Aquí no va un cuerpo',
      'Aqui não cabe um corpo',
      'No body is expected here',
      'Aucun corps attendu ici',
    ),
  },
  'body-incomplete': {
    title: words(
      'El cuerpo llegó incompleto',
      'O corpo chegou incompleto',
      'The body is incomplete',
      'Corps incomplet',
    ),
  },
  'body-too-large': {
    title: words(
      'El cuerpo es demasiado grande',
      'O corpo é grande demais',
      'The body is too large',
      'Le corps est trop volumineux',
    ),
    detail: words(
      'Máximo {bytesMax} bytes.',
      'Máximo {bytesMax} bytes.',
      'At most {bytesMax} bytes.',
      'Maximum {bytesMax} octets.',
    ),
  },
  'body-empty': {
    title: words('El archivo está vacío', 'O arquivo está vazio', 'The file is empty', 'Le fichier est vide'),
  },
  'body-not-a-file': {
    title: words(
      'El cuerpo debe ser el archivo mismo',
      'O corpo deve ser o próprio arquivo',
      'The body must be the file itself',
      'Le corps doit être le fichier lui-même',
    ),
    detail: words(
      'Envíe los bytes del archivo tal como son: sin formulario (multipart) y sin comprimir el envío.',
      'Envie os bytes do arquivo tais como são: sem formulário (multipart) e sem comprimir o envio.',
      'Send the bytes of the file as they are: in no form (multipart), and without a Content-Encoding.',
      'Envoyez les octets du fichier tels quels : sans formulaire (multipart) et sans Content-Encoding.',
    ),
  },
  busy: {
    title: words(
      'Demasiado a la vez; inténtelo en un momento',
      'Demais ao mesmo tempo; tente em um instante',
      'Too much at once; try again in a moment',
      'Trop à la fois ; réessayez dans un instant',
    ),
  },
  'media-type-unsupported': {
    title: words(
      'Tipo de contenido no admitido',
      'Tipo de conteúdo não aceito',
      'Unsupported media type',
      'Type de contenu non pris en charge',
    ),
    detail: words(
      'Se admite {accepted} en UTF-8, sin comprimir.',
      'Aceita-se {accepted} em UTF-8, sem compressão.',
      'Send {accepted} in UTF-8, not compressed.',
      'Envoyez {accepted} en UTF-8, sans compression.',
    ),
  },
};

registerReasons(ofRequests);
