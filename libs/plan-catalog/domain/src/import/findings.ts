import { findingsMax, type Finding } from './plan-draft';

const messages = {
  'text-before-first-area': ['not-understood', 'Texto antes de la primera área que no es título ni fuente.'],
  'heading-outside-area': ['not-understood', 'Encabezado fuera de un área.'],
  'area-without-title': ['not-understood', 'Área sin título.'],
  'axis-without-name': ['not-understood', 'Eje temático sin nombre legible.'],
  'may-be-two': ['doubtful', 'Puede contener dos proyectos; queda como fue publicado y una persona puede dividirlo.'],
  'doubtful-date': ['doubtful', 'Fecha dudosa: puede ser un día o un año; una persona decide.'],
  'objective-by-position': [
    'doubtful',
    'El área no tiene encabezado de objetivo: se toma como objetivo por su posición.',
  ],
  'project-repeated': ['doubtful', 'El mismo proyecto ya está en esta área.'],
  'area-repeated': ['doubtful', 'Ya hay un área con este título.'],
  'area-without-objective': ['doubtful', 'El área no tiene objetivos.'],
  'area-without-project': ['doubtful', 'El área no tiene proyectos.'],
  'area-without-axis': ['doubtful', 'El área no nombra un eje temático.'],
  'group-without-project': ['doubtful', 'Línea de grupo sin proyectos debajo.'],
  'letters-lost': ['doubtful', 'El texto perdió letras antes de llegar aquí (carácter de reemplazo).'],
  'presidency-unknown': ['doubtful', 'No se reconoce el Estado que ejerce la presidencia.'],
  'code-differs': ['doubtful', 'El texto nombra otro plan que el código indicado.'],
} as const;

export type FindingCode = keyof typeof messages;

export function findingOf(code: FindingCode, line: number, text: string): Finding {
  const [severity, message] = messages[code];
  return { line, severity, code, message, excerpt: excerptOf(text) };
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
