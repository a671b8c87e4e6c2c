import type { Violation } from '@acta/kernel';
import type { Language } from '../http/language';
import { fill, words, wordsOf, type Words } from './problem-catalogue';

/** By the code of the rule that was broken; `{0}` and `{1}` are the numbers that the rule names, in order. */
const messages: Readonly<Record<string, Words>> = {
  'unknown-field': words('campo desconocido', 'campo desconhecido', 'unknown field', 'champ inconnu'),
  'unknown-parameter': words(
    'parámetro desconocido',
    'parâmetro desconhecido',
    'unknown parameter',
    'paramètre inconnu',
  ),
  'repeated-parameter': words('va una sola vez', 'vai uma só vez', 'may come only once', 'une seule fois'),
  'duplicate-key': words('la clave se repite', 'a chave se repete', 'the key comes twice', 'la clé est répétée'),
  'forbidden-key': words('clave no admitida', 'chave não aceita', 'this key is not accepted', 'clé non admise'),
  'lone-surrogate': words(
    'texto Unicode roto',
    'texto Unicode corrompido',
    'broken Unicode text',
    'texte Unicode rompu',
  ),
  'control-character': words(
    'contiene un carácter de control',
    'contém um caractere de controle',
    'holds a control character',
    'contient un caractère de contrôle',
  ),
  'direction-override': words(
    'contiene un carácter que cambia la dirección de la escritura',
    'contém um caractere que muda a direção da escrita',
    'holds a character that changes the direction of writing',
    'contient un caractère qui change le sens de l’écriture',
  ),
  undecodable: words('no se puede decodificar', 'não se pode decodificar', 'cannot be decoded', 'indéchiffrable'),
  'number-too-large': words('número demasiado grande', 'número grande demais', 'number too large', 'nombre trop grand'),
  'not-an-object': words('debe ser un objeto', 'deve ser um objeto', 'must be an object', 'doit être un objet'),
  isObject: words('debe ser un objeto', 'deve ser um objeto', 'must be an object', 'doit être un objet'),
  isString: words('debe ser un texto', 'deve ser um texto', 'must be a text', 'doit être un texte'),
  isNotEmpty: words('no puede faltar', 'não pode faltar', 'must not be missing', 'ne peut manquer'),
  isDefined: words('no puede faltar', 'não pode faltar', 'must not be missing', 'ne peut manquer'),
  isInt: words(
    'debe ser un número entero',
    'deve ser um número inteiro',
    'must be a whole number',
    'doit être un entier',
  ),
  isNumber: words('debe ser un número', 'deve ser um número', 'must be a number', 'doit être un nombre'),
  isBoolean: words(
    'debe ser true o false',
    'deve ser true ou false',
    'must be true or false',
    'doit être true ou false',
  ),
  isArray: words('debe ser una lista', 'deve ser uma lista', 'must be a list', 'doit être une liste'),
  isEmail: words(
    'debe ser un correo electrónico',
    'deve ser um e-mail',
    'must be an e-mail address',
    'doit être une adresse électronique',
  ),
  isUuid: words('debe ser un UUID', 'deve ser um UUID', 'must be a UUID', 'doit être un UUID'),
  isIn: words(
    'no es uno de los valores admitidos',
    'não é um dos valores aceitos',
    'is not one of the accepted values',
    'n’est pas une des valeurs admises',
  ),
  equals: words(
    'no es el valor admitido',
    'não é o valor aceito',
    'is not the accepted value',
    'n’est pas la valeur admise',
  ),
  matches: words(
    'no tiene la forma debida',
    'não tem a forma devida',
    'is not in the required form',
    'n’a pas la forme requise',
  ),
  isLength: words(
    'debe tener de {0} a {1} caracteres',
    'deve ter de {0} a {1} caracteres',
    'must have {0} to {1} characters',
    'doit avoir de {0} à {1} caractères',
  ),
  maxLength: words(
    'debe tener {0} caracteres como máximo',
    'deve ter no máximo {0} caracteres',
    'must have at most {0} characters',
    'doit avoir au plus {0} caractères',
  ),
  minLength: words(
    'debe tener {0} caracteres como mínimo',
    'deve ter no mínimo {0} caracteres',
    'must have at least {0} characters',
    'doit avoir au moins {0} caractères',
  ),
  min: words(
    'no puede ser menor que {0}',
    'não pode ser menor que {0}',
    'must not be less than {0}',
    'ne peut être inférieur à {0}',
  ),
  max: words(
    'no puede ser mayor que {0}',
    'não pode ser maior que {0}',
    'must not be more than {0}',
    'ne peut être supérieur à {0}',
  ),
  arrayNotEmpty: words('no puede estar vacía', 'não pode estar vazia', 'must not be empty', 'ne peut être vide'),
  arrayMinSize: words(
    'debe tener {0} elementos como mínimo',
    'deve ter no mínimo {0} elementos',
    'must have at least {0} elements',
    'doit avoir au moins {0} éléments',
  ),
  arrayMaxSize: words(
    'debe tener {0} elementos como máximo',
    'deve ter no máximo {0} elementos',
    'must have at most {0} elements',
    'doit avoir au plus {0} éléments',
  ),
  arrayUnique: words(
    'hay elementos repetidos',
    'há elementos repetidos',
    'elements come twice',
    'des éléments sont répétés',
  ),
  isCalendarDate: words(
    'debe ser una fecha AAAA-MM-DD que exista',
    'deve ser uma data AAAA-MM-DD que exista',
    'must be a date YYYY-MM-DD that the calendar has',
    'doit être une date AAAA-MM-JJ qui existe',
  ),
  isTimestamp: words(
    'debe ser un instante con su huso, como 2026-11-24T12:00:00-06:00',
    'deve ser um instante com seu fuso, como 2026-11-24T12:00:00-06:00',
    'must be a moment with its offset, such as 2026-11-24T12:00:00-06:00',
    'doit être un instant avec son décalage, comme 2026-11-24T12:00:00-06:00',
  ),
  isInstant: words(
    'debe ser un instante UTC, p. ej. 2026-11-24T12:00:00Z',
    'deve ser um instante UTC, p. ex. 2026-11-24T12:00:00Z',
    'must be a UTC moment such as 2026-11-24T12:00:00Z',
    'doit être un instant UTC, p. ex. 2026-11-24T12:00:00Z',
  ),
  isTexts: words(
    'debe tener un texto en al menos un idioma: { "es": "…" }',
    'deve ter um texto em pelo menos um idioma: { "pt": "…" }',
    'must hold a text for at least one language: { "en": "…" }',
    'doit avoir un texte dans au moins une langue : { "fr": "…" }',
  ),
  isTimeZone: words(
    'debe ser una zona horaria IANA, p. ej. America/Lima',
    'deve ser um fuso horário IANA, p. ex. America/Lima',
    'must be an IANA time zone such as America/Lima',
    'doit être un fuseau horaire IANA, p. ex. America/Lima',
  ),
  isISO31661Alpha3: words(
    'debe ser un código ISO 3166-1 de tres letras',
    'deve ser um código ISO 3166-1 de três letras',
    'must be a three-letter code of ISO 3166-1',
    'doit être un code ISO 3166-1 de trois lettres',
  ),
  isISO31661Alpha2: words(
    'debe ser un código ISO 3166-1 de dos letras',
    'deve ser um código ISO 3166-1 de duas letras',
    'must be a two-letter code of ISO 3166-1',
    'doit être un code ISO 3166-1 de deux lettres',
  ),
  nestedValidation: words('debe ser un objeto', 'deve ser um objeto', 'must be an object', 'doit être un objet'),
  isStatementValue: words(
    'debe ser un número entero, un decimal entre comillas ("12.5") o un paso de una escala',
    'deve ser um número inteiro, um decimal entre aspas ("12.5") ou um passo de uma escala',
    'must be a whole number, decimal digits as text ("12.5"), or a step of a scale',
    'doit être un entier, un décimal entre guillemets ("12.5") ou un échelon d’une échelle',
  ),
  isUrl: words('debe ser una dirección web', 'deve ser um endereço web', 'must be a URL', 'doit être une adresse web'),
  namesOne: words(
    'debe nombrar exactamente uno',
    'deve nomear exatamente um',
    'must name exactly one',
    'doit en nommer exactement un',
  ),
  isLanguageTag: words(
    'debe ser un código de idioma BCP 47',
    'deve ser um código de idioma BCP 47',
    'must be a BCP 47 language tag',
    'doit être un code de langue BCP 47',
  ),
};

/** The violation with its message in the reader's language, where Acta has words for its code. */
export function violationIn(language: Language, violation: Violation): Violation {
  const known = messages[codeOf(violation)]?.[language];
  if (known !== undefined) return { ...violation, message: fill(known, numbersIn(violation)) };
  const reason = wordsOf(violation.code)?.title[language];
  return reason === undefined ? violation : { ...violation, message: reason };
}

/** `isLength` says which end was passed, where it was only one. */
function codeOf({ code, message }: Violation): string {
  if (code !== 'isLength') return code;
  const [tooShort, tooLong] = [message.includes('longer'), message.includes('shorter')];
  if (tooShort === tooLong) return code;
  return tooLong ? 'maxLength' : 'minLength';
}

/** The rule's own sentence begins with the field's name, which may hold digits too. */
function numbersIn({ pointer, message }: Violation): Readonly<Record<string, string>> {
  const field = pointer.split('/').at(-1) ?? '';
  const sentence = message.startsWith(field) ? message.slice(field.length) : message;
  return Object.fromEntries((sentence.match(/-?[0-9]+(\.[0-9]+)?/g) ?? []).map((number, index) => [index, number]));
}
