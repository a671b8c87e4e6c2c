import type { AuditEntry } from '@acta/kernel';
import { languages, permissions, registerReasons, reason } from '@acta/nest';
import { auditEntryOf } from '@acta/testing';
import { tellNote } from './note-sentences';

const noted = (type: string, more: Partial<AuditEntry> = {}) =>
  auditEntryOf(1, { kind: 'refusal', type, actorKind: 'person', as: 'focal-point', onBehalfOf: 'MEX', ...more });
const nameOf = (key: string) => ({ MEX: 'México', ARG: 'Argentina' })[key] ?? key;

test('every row of the permission table is told in four languages, and none by its code', () => {
  for (const type of Object.keys(permissions)) {
    for (const kind of ['refusal', 'read'] as const) {
      const told = languages.map((language) => tellNote(noted(type), kind, language, nameOf));
      expect(new Set(told).size).toBe(languages.length);
      for (const sentence of told) {
        expect(sentence).not.toContain(type);
        expect(sentence).not.toMatch(/[{}]|undefined|[a-z]\.[a-z]|[a-z]\/[a-z]/);
      }
    }
  }
});

test('a refusal says who wanted what, of what, and why not', () => {
  registerReasons({ 'a-reason': reason(['No es suyo', 'Não é seu', 'Not theirs', 'Pas à lui']) });
  const of = { commitment: 'celac-2020-13-02', member: 'ARG', reason: 'a-reason' };
  expect(tellNote(noted('report.endorse', of), 'refusal', 'es', nameOf)).toBe(
    'El punto focal (México) quiso avalar un informe (CELAC-2020-13-02, Argentina), y se rechazó: No es suyo.',
  );
  expect(tellNote(noted('audit.read', { ...of, commitment: 'c', member: 'MEX' }), 'refusal', 'en', nameOf)).toBe(
    'The focal point (México) wanted to read the audit trail (C), and it was refused: Not theirs.',
  );
});

test('a read says what was read, and no address that somebody typed', () => {
  const read = noted('commitment.read', { plan: 'celac-2020', stream: 'plans/celac-2020/x' });
  expect(tellNote(read, 'read', 'es', nameOf)).toBe(
    'El punto focal (México) leyó lo que no es público: compromisos, con sus seguimientos e informes (CELAC-2020).',
  );
});

test('what another version of Acta noted stands as it was noted', () => {
  expect(tellNote(noted('ballot.cast'), 'refusal', 'es', nameOf)).toContain('«ballot.cast»');
});
