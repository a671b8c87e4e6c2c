import { findingsMax, obstacleCodes, type Finding, type FindingCode, type ObstacleCode } from './plan-draft';

export function findingOf(code: FindingCode, line: number, text: string): Finding {
  const excerpt = excerptOf(text);
  return isObstacle(code)
    ? { line, severity: 'not-understood', code, excerpt }
    : { line, severity: 'doubtful', code, excerpt };
}

function isObstacle(code: FindingCode): code is ObstacleCode {
  return (obstacleCodes as readonly FindingCode[]).includes(code);
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
