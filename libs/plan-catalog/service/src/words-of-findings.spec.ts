import { planDoubtCodes } from '@acta/contracts';
import { languages } from '@acta/nest';
import { obstacleCodes, type Finding } from '@acta/plan-catalog/domain';
import { findingView } from './words-of-findings';

const at = { line: 1, excerpt: '' };
const findings: readonly Finding[] = [
  ...obstacleCodes.map((code) => ({ ...at, severity: 'not-understood' as const, code })),
  ...planDoubtCodes.map((code) => ({ ...at, severity: 'doubtful' as const, code })),
];

test.each(findings.map((finding) => [finding.code, finding] as const))(
  '%s has words of its own in each language, and leaves no place in them open',
  (_code, finding) => {
    const said = languages.map((language) => findingView(finding, language).message);
    expect(new Set(said).size).toBe(languages.length);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}[^{}]+\.$/u);
  },
);

test('no two findings are said alike', () => {
  for (const language of languages) {
    expect(new Set(findings.map((finding) => findingView(finding, language).message)).size).toBe(findings.length);
  }
});
