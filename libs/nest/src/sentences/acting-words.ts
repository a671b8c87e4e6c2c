import type { Language } from '../http/language';
import { words, type Words } from '../problems/problem-catalogue';

/** Who acted, as a sentence begins with it. */
const actors: Readonly<Record<string, Words>> = {
  administrator: words('La administración', 'A administração', 'The administration', 'L’administration'),
  secretariat: words('La secretaría', 'A secretaria', 'The secretariat', 'Le secrétariat'),
  'national-coordinator': words(
    'La coordinación nacional',
    'A coordenação nacional',
    'The national coordinator',
    'La coordination nationale',
  ),
  'focal-point': words('El punto focal', 'O ponto focal', 'The focal point', 'Le point focal'),
  auditor: words('La auditoría', 'A auditoria', 'The auditor', 'L’audit'),
  system: words('Un sistema', 'Um sistema', 'A system', 'Un système'),
  operator: words('Quien opera Acta', 'Quem opera a Acta', 'The operator of Acta', 'L’opérateur d’Acta'),
  reaction: words('Acta', 'Acta', 'Acta', 'Acta'),
};

const somebody = words('Alguien', 'Alguém', 'Somebody', 'Quelqu’un');

/** `of`: for which State or institution. Never a name of a person: functions act. */
export function whoActed(as: string, of: string | undefined, language: Language): string {
  const who = (actors[as] ?? somebody)[language];
  return of === undefined ? who : `${who} (${of})`;
}

const formats = new Map<Language, Intl.DateTimeFormat>();

/** A day as people write it: "8 de enero de 2020". */
export function dayIn(day: string, language: Language): string {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(new Date(`${day}T12:00:00Z`));
}
