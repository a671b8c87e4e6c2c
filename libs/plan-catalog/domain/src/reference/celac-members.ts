import { type AdmitMember, type UncertainDate } from '@acta/contracts';
import { memberNamesEn } from './member-names-en';
import { memberNamesEs } from './member-names-es';
import { memberNamesFr } from './member-names-fr';
import { memberNamesPt } from './member-names-pt';

/* ISO 3166-1 alpha-3, alpha-2 and numeric; the capital's zone; working language; blocs inside the region. */
const rows: readonly (readonly [keyof typeof memberNamesEs, string, string, string, string, ...string[]])[] = [
  ['ARG', 'AR', '032', 'America/Argentina/Buenos_Aires', 'es'],
  ['ATG', 'AG', '028', 'America/Antigua', 'en', 'CARICOM'],
  ['BHS', 'BS', '044', 'America/Nassau', 'en', 'CARICOM'],
  ['BLZ', 'BZ', '084', 'America/Belize', 'en', 'CARICOM', 'SICA'],
  ['BOL', 'BO', '068', 'America/La_Paz', 'es'],
  ['BRA', 'BR', '076', 'America/Sao_Paulo', 'pt'],
  ['BRB', 'BB', '052', 'America/Barbados', 'en', 'CARICOM'],
  ['CHL', 'CL', '152', 'America/Santiago', 'es'],
  ['COL', 'CO', '170', 'America/Bogota', 'es'],
  ['CRI', 'CR', '188', 'America/Costa_Rica', 'es', 'SICA'],
  ['CUB', 'CU', '192', 'America/Havana', 'es'],
  ['DMA', 'DM', '212', 'America/Dominica', 'en', 'CARICOM'],
  ['DOM', 'DO', '214', 'America/Santo_Domingo', 'es', 'SICA'],
  ['ECU', 'EC', '218', 'America/Guayaquil', 'es'],
  ['GRD', 'GD', '308', 'America/Grenada', 'en', 'CARICOM'],
  ['GTM', 'GT', '320', 'America/Guatemala', 'es', 'SICA'],
  ['GUY', 'GY', '328', 'America/Guyana', 'en', 'CARICOM'],
  ['HND', 'HN', '340', 'America/Tegucigalpa', 'es', 'SICA'],
  ['HTI', 'HT', '332', 'America/Port-au-Prince', 'fr', 'CARICOM'],
  ['JAM', 'JM', '388', 'America/Jamaica', 'en', 'CARICOM'],
  ['KNA', 'KN', '659', 'America/St_Kitts', 'en', 'CARICOM'],
  ['LCA', 'LC', '662', 'America/St_Lucia', 'en', 'CARICOM'],
  ['MEX', 'MX', '484', 'America/Mexico_City', 'es'],
  ['NIC', 'NI', '558', 'America/Managua', 'es', 'SICA'],
  ['PAN', 'PA', '591', 'America/Panama', 'es', 'SICA'],
  ['PER', 'PE', '604', 'America/Lima', 'es'],
  ['PRY', 'PY', '600', 'America/Asuncion', 'es'],
  ['SLV', 'SV', '222', 'America/El_Salvador', 'es', 'SICA'],
  ['SUR', 'SR', '740', 'America/Paramaribo', 'nl', 'CARICOM'],
  ['TTO', 'TT', '780', 'America/Port_of_Spain', 'en', 'CARICOM'],
  ['URY', 'UY', '858', 'America/Montevideo', 'es'],
  ['VCT', 'VC', '670', 'America/St_Vincent', 'en', 'CARICOM'],
  ['VEN', 'VE', '862', 'America/Caracas', 'es'],
];

/** The day on which the body was founded, by all its members. */
export const celacFoundation: UncertainDate = { on: '2011-12-03', precision: 'day' };

/** The 33 members of CELAC, in the order of their codes. */
export const celacMembers: readonly AdmitMember[] = rows.map(
  ([code, alpha2, numeric, zone, language, ...subregions]) => ({
    code,
    alpha2,
    numeric,
    names: {
      es: nameIn(memberNamesEs, code),
      pt: nameIn(memberNamesPt, code),
      en: nameIn(memberNamesEn, code),
      fr: nameIn(memberNamesFr, code),
    },
    zone,
    language,
    subregions,
    from: celacFoundation,
  }),
);

function nameIn<Code extends string>(names: Readonly<Record<Code, readonly [string, string]>>, code: Code) {
  const [official, short] = names[code];
  return { official, short };
}
