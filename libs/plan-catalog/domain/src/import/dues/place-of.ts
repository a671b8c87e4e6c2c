import { readable } from '../../plan/plan-text';

/* Names in capitals, with what joins them: "San José de Costa Rica", "Cidade do Panamá". */
const name =
  "\\p{Lu}[\\p{L}'’.]{1,30}(?:(?: (?:de|del|do|da|de la|de los|dos|das|y|e) | )\\p{Lu}[\\p{L}'’.]{1,30}){0,4}";
const town = `(?:(?:la |a )?(?:ciudad|cidade) (?:de |do |da )?|la |el )?(${name}(?:(?:, | \\()${name}\\)?)?)`;
const inTown = `(?:en|em|no|na) ${town}`;
/* What begins like a town and is a region, a body or a document. */
const noTown =
  /^(?:Am[ée]rica|Latinoam[ée]rica|Centroam[ée]rica|Sudam[ée]rica|Caribe|Europa|Regi[óo]n|CELAC|Comunidad|Comunidade|Estados? (?!Unidos)|Naciones|Na[çc][õo]es|ONU|CEPAL|FAO|UNASUR|ALBA|SICA|CARICOM|MERCOSUR|Agenda|Marco|Plan|Plano|Cumbre|C[úu]pula|Foro|F[óo]rum|Declaraci|Declara[çc]|Objetivos|Secretar|Ministerio|PPT|Presidencia|Presid[êe]ncia|Embajadas?|Grupo|Reuni)/u;
const months =
  /^(?:Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Setiembre|Octubre|Noviembre|Diciembre|Janeiro|Fevereiro|Março|Maio|Junho|Julho|Setembro|Outubro|Novembro|Dezembro)$/u;

const endsBefore = new RegExp(`(?<!\\p{L})${inTown}[,;]? ?$`, 'u');
const beginsAfter = new RegExp(
  `^,? ${inTown}(?=[,;.)]|$| (?:el|la|los|las|un|una|o|a|os|as|um|uma|con|com|para) )`,
  'u',
);
/* The act itself is held there, and nothing that it only names. */
const held = new RegExp(
  `(?<!\\p{L})(?:[Cc]elebrar(?:se|la|lo|á|se-á)?|[Rr]ealizar(?:se|la|lo|á|se-á)?|[Cc]onvocar|[Oo]rganizar|[Ee]fectuar|[Ee]fetuar|[Ss]ostener|[Rr]eunir(?:se)?|[Ii]naugurar|[Ii]nstalar|[Cc]on sede|[Cc]om sede),? ${inTown}(?=[,;.)]|$| (?:el|la|los|las|un|una|o|a|os|as|um|uma|en|em|no|na|del?|do|durante|entre|para) )`,
  'u',
);

/** The place that stands beside a date: "en Caracas, durante …", "… de 2014, em Brasília". */
export function placeBeside(text: string, { at, end }: { readonly at: number; readonly end: number }) {
  const before = endsBefore.exec(text.slice(Math.max(0, at - 120), at))?.[1];
  return townOf(before) ?? townOf(beginsAfter.exec(text.slice(end, end + 160))?.[1]);
}

/** Where a text says that what it asks for is held. */
export function placeIn(text: string): string | undefined {
  return townOf(held.exec(readable(text.slice(0, 2_000)))?.[1]);
}

function townOf(found: string | undefined): string | undefined {
  if (found === undefined || noTown.test(found) || months.test(found)) return undefined;
  return found.replace(/[.,]$/, '').slice(0, 200);
}
