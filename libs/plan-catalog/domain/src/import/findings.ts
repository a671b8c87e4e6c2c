import type { PlanDoubtCode } from '@acta/contracts';
import { findingsMax, type Finding, type ObstacleCode } from './plan-draft';

const obstacles: Readonly<Record<ObstacleCode, string>> = {
  'text-before-first-area': 'Texto antes de la primera área que no es título ni fuente.',
  'heading-outside-area': 'Encabezado fuera de un área.',
  'encoded-twice': 'El texto se guardó en una codificación equivocada: las letras con acento son otras.',
  'area-without-title': 'Área sin título.',
  'in-another-language': 'El texto no está en español ni en portugués.',
  'another-plan': 'Título de otro plan: cada plan se importa de su propio texto.',
  'heading-in-another-language': 'Encabezado en otro idioma: el texto se lee en español.',
  'axis-without-name': 'Eje temático sin nombre legible.',
};
const doubts: Readonly<Record<PlanDoubtCode, string>> = {
  'may-be-two': 'Puede contener dos proyectos; queda como fue publicado y una persona puede dividirlo.',
  'doubtful-date': 'Fecha dudosa: puede ser un día o un año; una persona decide.',
  'objective-by-position': 'El área no tiene encabezado de objetivo: se toma como objetivo por su posición.',
  'title-by-position': 'El título del área se toma de la línea siguiente a su encabezado.',
  'may-be-axis': 'Puede nombrar otro eje temático; se toma como fundamento.',
  'section-empty': 'Encabezado sin texto debajo.',
  'axis-may-be-two': 'Puede nombrar dos ejes temáticos; queda como fue publicado.',
  'may-be-heading': 'Parece un encabezado que no se reconoce; se toma como texto.',
  'may-be-text': 'Puede ser un encabezado o un texto con este nombre; se toma como encabezado.',
  'may-continue': 'Empieza en minúscula: puede ser continuación de la línea anterior.',
  'section-again': 'El área ya tenía esta sección: puede faltar el encabezado de otra área.',
  'line-without-words': 'Línea sin palabras, como un número de página: no se toma.',
  'running-head': 'Repite el título del plan, como el encabezado de una página: no se toma.',
  'project-repeated': 'El mismo proyecto ya está en esta área.',
  'area-repeated': 'Ya hay un área con este título.',
  'area-without-objective': 'El área no tiene objetivos.',
  'area-without-project': 'El área no tiene proyectos.',
  'area-without-axis': 'El área no nombra un eje temático.',
  'group-without-project': 'Línea de grupo sin proyectos debajo.',
  'letters-lost': 'El texto perdió letras antes de llegar aquí (carácter de reemplazo).',
  'presidency-unknown': 'No se reconoce el Estado que ejerce la presidencia.',
  'code-differs': 'El texto nombra otro plan que el código indicado.',
  'number-skipped': 'La numeración salta: puede faltar una acción.',
  'numbering-again': 'La numeración empieza de nuevo sin encabezado: puede faltar uno.',
  'may-be-action': 'Puede ser otra acción; se toma con el texto anterior.',
  'action-without-number': 'Acción sin número; se toma una por párrafo.',
  'holds-points': 'La acción tiene incisos; queda como una, y una persona puede dividirla.',
  'heading-by-position': 'Se toma como encabezado por su posición.',
  'text-under-heading': 'Texto bajo un encabezado sin acciones numeradas después; se toma como fundamento.',
  'note-of-page': 'Se repite en las páginas o es una nota: no se toma como parte de una acción.',
  'several-dues': 'La acción nombra varias fechas: se propone cada una y una persona decide.',
  'due-without-year': 'Nombra un plazo sin decir el año: no se propone ninguno.',
  'due-not-read': 'Nombra una fecha que puede ser un plazo o no serlo: no se propone.',
  'due-excludes-day': 'Dice «antes de» un día: se propone ese día, y una persona decide.',
};

export type FindingCode = Finding['code'];

export function findingOf(code: FindingCode, line: number, text: string): Finding {
  const excerpt = excerptOf(text);
  return isObstacle(code)
    ? { line, severity: 'not-understood', code, message: obstacles[code], excerpt }
    : { line, severity: 'doubtful', code, message: doubts[code], excerpt };
}

function isObstacle(code: FindingCode): code is ObstacleCode {
  return code in obstacles;
}

/** Collects findings, and counts those that are too many to show. */
export class Findings {
  private readonly found: Finding[] = [];
  private blocked: Finding | undefined;
  count = 0;

  add(code: FindingCode, line: number, text: string): void {
    const finding = findingOf(code, line, text);
    this.count++;
    if (this.found.length < findingsMax) this.found.push(finding);
    else if (finding.severity === 'not-understood') this.blocked ??= finding;
  }

  /** By line; one that stops the import is always among them. */
  inOrder(): readonly Finding[] {
    const shown = this.blocked ? [...this.found.slice(0, findingsMax - 1), this.blocked] : this.found;
    return [...shown].sort((one, other) => one.line - other.line);
  }
}

/** The beginning, whole characters only. */
function excerptOf(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119).replace(/[\ud800-\udbff]$/, '')}…`;
}
