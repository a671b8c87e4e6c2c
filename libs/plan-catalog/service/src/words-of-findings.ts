import { words, type Language, type Words } from '@acta/nest';
import type { Finding, FindingCode } from '@acta/plan-catalog/domain';
import type { FindingView } from './views';

/** What the reader of a plan says to the person who imports it. */
const wordsOfFindings: Readonly<Record<FindingCode, Words>> = {
  'text-before-first-area': words(
    'Texto antes de la primera área que no es título ni fuente.',
    'Texto antes da primeira área que não é título nem fonte.',
    'Text before the first area that is neither title nor source.',
    'Texte avant le premier domaine, qui n’est ni titre ni source.',
  ),
  'heading-outside-area': words(
    'Encabezado fuera de un área.',
    'Cabeçalho fora de uma área.',
    'Heading outside an area.',
    'Intitulé hors d’un domaine.',
  ),
  'encoded-twice': words(
    'El texto se guardó en una codificación equivocada: las letras con acento son otras.',
    'O texto foi salvo em uma codificação errada: as letras com acento são outras.',
    'The text was saved in a wrong encoding: its accented letters are others.',
    'Le texte a été enregistré dans un mauvais encodage : les lettres accentuées sont autres.',
  ),
  'area-without-title': words('Área sin título.', 'Área sem título.', 'Area without a title.', 'Domaine sans titre.'),
  'in-another-language': words(
    'El texto no está en español ni en portugués.',
    'O texto não está em espanhol nem em português.',
    'The text is neither in Spanish nor in Portuguese.',
    'Le texte n’est ni en espagnol ni en portugais.',
  ),
  'another-plan': words(
    'Título de otro plan: cada plan se importa de su propio texto.',
    'Título de outro plano: cada plano é importado de seu próprio texto.',
    'Title of another plan: each plan is imported from its own text.',
    'Titre d’un autre plan : chaque plan s’importe de son propre texte.',
  ),
  'heading-in-another-language': words(
    'Encabezado en otro idioma: el texto se lee en español.',
    'Cabeçalho em outro idioma: o texto é lido em espanhol.',
    'Heading in another language: the text is read in Spanish.',
    'Intitulé dans une autre langue : le texte est lu en espagnol.',
  ),
  'axis-without-name': words(
    'Eje temático sin nombre legible.',
    'Eixo temático sem nome legível.',
    'Thematic axis without a readable name.',
    'Axe thématique sans nom lisible.',
  ),
  'may-be-two': words(
    'Puede contener dos proyectos; queda como fue publicado y una persona puede dividirlo.',
    'Pode conter dois projetos; fica como foi publicado, e uma pessoa pode dividi-lo.',
    'It may hold two projects; it stays as published, and a person may split it.',
    'Peut contenir deux projets ; il reste comme publié, et une personne peut le diviser.',
  ),
  'doubtful-date': words(
    'Fecha dudosa: puede ser un día o un año; una persona decide.',
    'Data duvidosa: pode ser um dia ou um ano; uma pessoa decide.',
    'Doubtful date: it may be a day or a year; a person decides.',
    'Date douteuse : ce peut être un jour ou une année ; une personne décide.',
  ),
  'objective-by-position': words(
    'El área no tiene encabezado de objetivo: se toma como objetivo por su posición.',
    'A área não tem cabeçalho de objetivo: este é tomado como objetivo por sua posição.',
    'The area has no heading for its objective: this is taken as one by its position.',
    'Le domaine n’a pas d’intitulé d’objectif : ceci est pris comme objectif par sa position.',
  ),
  'title-by-position': words(
    'El título del área se toma de la línea siguiente a su encabezado.',
    'O título da área é tomado da linha seguinte a seu cabeçalho.',
    'The title of the area is taken from the line after its heading.',
    'Le titre du domaine est pris de la ligne qui suit son intitulé.',
  ),
  'may-be-axis': words(
    'Puede nombrar otro eje temático; se toma como fundamento.',
    'Pode nomear outro eixo temático; é tomado como fundamentação.',
    'It may name another thematic axis; it is taken as rationale.',
    'Peut nommer un autre axe thématique ; pris comme justification.',
  ),
  'section-empty': words(
    'Encabezado sin texto debajo.',
    'Cabeçalho sem texto abaixo.',
    'Heading without text under it.',
    'Intitulé sans texte en dessous.',
  ),
  'axis-may-be-two': words(
    'Puede nombrar dos ejes temáticos; queda como fue publicado.',
    'Pode nomear dois eixos temáticos; fica como foi publicado.',
    'It may name two thematic axes; it stays as published.',
    'Peut nommer deux axes thématiques ; reste comme publié.',
  ),
  'may-be-heading': words(
    'Parece un encabezado que no se reconoce; se toma como texto.',
    'Parece um cabeçalho que não se reconhece; é tomado como texto.',
    'It looks like a heading that is not recognised; it is taken as text.',
    'Semble un intitulé qui n’est pas reconnu ; pris comme texte.',
  ),
  'may-be-text': words(
    'Puede ser un encabezado o un texto con este nombre; se toma como encabezado.',
    'Pode ser um cabeçalho ou um texto com este nome; é tomado como cabeçalho.',
    'It may be a heading, or a text of this name; it is taken as a heading.',
    'Peut être un intitulé ou un texte de ce nom ; pris comme intitulé.',
  ),
  'may-continue': words(
    'Empieza en minúscula: puede ser continuación de la línea anterior.',
    'Começa em minúscula: pode ser continuação da linha anterior.',
    'It begins with a small letter: it may continue the line before.',
    'Commence par une minuscule : peut continuer la ligne précédente.',
  ),
  'section-again': words(
    'El área ya tenía esta sección: puede faltar el encabezado de otra área.',
    'A área já tinha esta seção: pode faltar o cabeçalho de outra área.',
    'The area had this section already: the heading of another area may be missing.',
    'Le domaine avait déjà cette section : l’intitulé d’un autre domaine peut manquer.',
  ),
  'line-without-words': words(
    'Línea sin palabras, como un número de página: no se toma.',
    'Linha sem palavras, como um número de página: não é tomada.',
    'Line without words, such as a page number: it is not taken.',
    'Ligne sans mots, comme un numéro de page : elle n’est pas prise.',
  ),
  'running-head': words(
    'Repite el título del plan, como el encabezado de una página: no se toma.',
    'Repete o título do plano, como o cabeçalho de uma página: não é tomado.',
    'It repeats the title of the plan, as the head of a page does: it is not taken.',
    'Répète le titre du plan, comme l’en-tête d’une page : n’est pas pris.',
  ),
  'project-repeated': words(
    'El mismo proyecto ya está en esta área.',
    'O mesmo projeto já está nesta área.',
    'The same project is in this area already.',
    'Le même projet est déjà dans ce domaine.',
  ),
  'area-repeated': words(
    'Ya hay un área con este título.',
    'Já há uma área com este título.',
    'There is an area with this title already.',
    'Il y a déjà un domaine avec ce titre.',
  ),
  'area-without-objective': words(
    'El área no tiene objetivos.',
    'A área não tem objetivos.',
    'The area has no objectives.',
    'Le domaine n’a pas d’objectifs.',
  ),
  'area-without-project': words(
    'El área no tiene proyectos.',
    'A área não tem projetos.',
    'The area has no projects.',
    'Le domaine n’a pas de projets.',
  ),
  'area-without-axis': words(
    'El área no nombra un eje temático.',
    'A área não nomeia um eixo temático.',
    'The area names no thematic axis.',
    'Le domaine ne nomme pas d’axe thématique.',
  ),
  'group-without-project': words(
    'Línea de grupo sin proyectos debajo.',
    'Linha de grupo sem projetos abaixo.',
    'Line of a group without projects under it.',
    'Ligne de groupe sans projets en dessous.',
  ),
  'letters-lost': words(
    'El texto perdió letras antes de llegar aquí (carácter de reemplazo).',
    'O texto perdeu letras antes de chegar aqui (caractere de substituição).',
    'The text lost letters before it came here (replacement character).',
    'Le texte a perdu des lettres avant d’arriver ici (caractère de remplacement).',
  ),
  'presidency-unknown': words(
    'No se reconoce el Estado que ejerce la presidencia.',
    'Não se reconhece o Estado que exerce a presidência.',
    'The State that holds the presidency is not recognised.',
    'L’État qui exerce la présidence n’est pas reconnu.',
  ),
  'code-differs': words(
    'El texto nombra otro plan que el código indicado.',
    'O texto nomeia outro plano que não o do código indicado.',
    'The text names another plan than the given code does.',
    'Le texte nomme un autre plan que le code indiqué.',
  ),
  'number-skipped': words(
    'La numeración salta: puede faltar una acción.',
    'A numeração salta: pode faltar uma ação.',
    'The numbering skips: an action may be missing.',
    'La numérotation saute : une action peut manquer.',
  ),
  'numbering-again': words(
    'La numeración empieza de nuevo sin encabezado: puede faltar uno.',
    'A numeração recomeça sem cabeçalho: pode faltar um.',
    'The numbering begins again without a heading: one may be missing.',
    'La numérotation recommence sans intitulé : il peut en manquer un.',
  ),
  'may-be-action': words(
    'Puede ser otra acción; se toma con el texto anterior.',
    'Pode ser outra ação; é tomada com o texto anterior.',
    'It may be another action; it is taken with the text before it.',
    'Peut être une autre action ; prise avec le texte qui précède.',
  ),
  'action-without-number': words(
    'Acción sin número; se toma una por párrafo.',
    'Ação sem número; toma-se uma por parágrafo.',
    'Action without a number; each paragraph is taken as one.',
    'Action sans numéro ; on en prend une par paragraphe.',
  ),
  'holds-points': words(
    'La acción tiene incisos; queda como una, y una persona puede dividirla.',
    'A ação tem alíneas; fica como uma, e uma pessoa pode dividi-la.',
    'The action has points of its own; it stays one, and a person may split it.',
    'L’action a des alinéas ; elle reste une, et une personne peut la diviser.',
  ),
  'heading-by-position': words(
    'Se toma como encabezado por su posición.',
    'É tomado como cabeçalho por sua posição.',
    'It is taken as a heading by its position.',
    'Pris comme intitulé par sa position.',
  ),
  'text-under-heading': words(
    'Texto bajo un encabezado sin acciones numeradas después; se toma como fundamento.',
    'Texto sob um cabeçalho sem ações numeradas depois; é tomado como fundamentação.',
    'Text under a heading without numbered actions after it; it is taken as rationale.',
    'Texte sous un intitulé sans actions numérotées ensuite ; pris comme justification.',
  ),
  'note-of-page': words(
    'Se repite en las páginas o es una nota: no se toma como parte de una acción.',
    'Repete-se nas páginas ou é uma nota: não é tomado como parte de uma ação.',
    'It comes again on the pages, or is a note: it is not taken as part of an action.',
    'Se répète sur les pages ou est une note : n’est pas pris comme partie d’une action.',
  ),
  'several-dues': words(
    'La acción nombra varias fechas: se propone cada una y una persona decide.',
    'A ação nomeia várias datas: propõe-se cada uma, e uma pessoa decide.',
    'The action names several dates: each is proposed, and a person decides.',
    'L’action nomme plusieurs dates : chacune est proposée, et une personne décide.',
  ),
  'due-without-year': words(
    'Nombra un plazo sin decir el año: no se propone ninguno.',
    'Nomeia um prazo sem dizer o ano: não se propõe nenhum.',
    'It names a deadline without its year: none is proposed.',
    'Nomme une échéance sans dire l’année : aucune n’est proposée.',
  ),
  'due-not-read': words(
    'Nombra una fecha que puede ser un plazo o no serlo: no se propone.',
    'Nomeia uma data que pode ser um prazo ou não: não é proposta.',
    'It names a date that may be a deadline or not: it is not proposed.',
    'Nomme une date qui peut être une échéance ou non : elle n’est pas proposée.',
  ),
  'due-excludes-day': words(
    'Dice «antes de» un día: se propone ese día, y una persona decide.',
    'Diz “antes de” um dia: propõe-se esse dia, e uma pessoa decide.',
    'It says “before” a day: that day is proposed, and a person decides.',
    'Dit « avant » un jour : ce jour est proposé, et une personne décide.',
  ),
};

export function findingView(finding: Finding, language: Language): FindingView {
  const { line, severity, code, excerpt } = finding;
  return { line, severity, code, message: wordsOfFindings[code][language], excerpt };
}
