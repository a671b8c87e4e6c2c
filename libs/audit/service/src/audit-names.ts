import type { MemberAdmitted, MemberNames, MemberRenamed } from '@acta/contracts';
import { foldCommit, type Projection } from '@acta/kernel';
import { Installation, words, type Language, type Words } from '@acta/nest';
import { Injectable } from '@nestjs/common';

interface KnownName {
  readonly code: string;
  readonly names: MemberNames;
}

const prefix = 'member-';

/** What States are called: this context's own copy (rules.md 1.15). */
export const auditNamesProjection: Projection<KnownName> = {
  name: 'audit-names',
  version: 1,
  logs: ['plan-catalog'],
  documentsOf: ({ stream }) => (stream.startsWith(prefix) ? [stream.slice(prefix.length)] : []),
  fold: (known, commit, code) =>
    foldCommit<KnownName | undefined, MemberAdmitted | MemberRenamed>(
      (before, { type, data }) =>
        type === 'plan-catalog.member-admitted' || type === 'plan-catalog.member-renamed'
          ? { code, names: data.names }
          : before,
      known,
      commit,
    ),
};

const offices: Readonly<Record<string, Words>> = {
  joint: words('Todos en conjunto', 'Todos em conjunto', 'All together', 'Tous ensemble'),
  ppt: words('Presidencia pro témpore', 'Presidência pro tempore', 'Pro-tempore presidency', 'Présidence pro tempore'),
};

export type NamesIn = (language: Language) => (key: string) => string;

@Injectable()
export class AuditNames {
  constructor(private readonly installation: Installation) {}

  /** An institution is known by its key alone. */
  async get(): Promise<NamesIn> {
    const copy = this.installation.readModels.live<KnownName>(auditNamesProjection.name);
    const known = new Map((await copy.find({})).map(({ code, names }) => [code, names]));
    return (language) => (key) => known.get(key)?.[language].short ?? offices[key]?.[language] ?? key;
  }
}
