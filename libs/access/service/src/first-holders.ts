import type { Designate } from '@acta/contracts';
import { idCreatedBy, targetOf } from '@acta/kernel';
import { FirstStart, type Installation } from '@acta/nest';
import { designate, designations, issueToken, mintToken, people, registerPerson, tokens } from '@acta/access/domain';
import type { WhatIsKnown } from '@acta/access/domain';
import { keptDetails } from './personal-data';

/** Somebody who is to have a token from the first start on. */
export interface FirstHolder {
  /** What the token goes by: `coordinator-mex`. */
  readonly name: string;
  /** A person; absent for a system, whose key is then `source-<name>`. */
  readonly person?: { readonly name: string; readonly language: string };
  readonly designation: Omit<Designate, 'holder'>;
  readonly known: WhatIsKnown;
}

/** Token texts by holder: kept outside the record, in a file that only its owner may read. */
export type FirstSecrets = Readonly<Record<string, string>>;

/** Makes a token text for each holder. */
export function mintFirstSecrets(holders: readonly FirstHolder[], { surroundings }: Installation): FirstSecrets {
  return Object.fromEntries(holders.map(({ name }) => [name, mintToken(surroundings).secret]));
}

export class FirstHolders {
  private readonly start: FirstStart;

  constructor(private readonly installation: Installation) {
    this.start = new FirstStart(installation);
  }

  /** Whether every holder got a token, at this start or an earlier one. */
  async areRecorded(holders: readonly FirstHolder[]): Promise<boolean> {
    for (const { name } of holders) if (!(await this.start.recorded(keyOf(name, 'token')))) return false;
    return true;
  }

  /** Registers, designates and gives tokens. Said again with the same secrets, it goes on where it was stopped. */
  async record(holders: readonly FirstHolder[], secrets: FirstSecrets): Promise<void> {
    for (const holder of holders) {
      const key = await this.introduce(holder);
      const secret = secrets[holder.name];
      if (secret === undefined) throw new Error(`there is no token text for ${holder.name}`);
      await this.issue(holder.name, key, secret);
    }
  }

  /** Registers and designates somebody who gets no token, and answers their key. */
  async introduce(holder: FirstHolder): Promise<string> {
    const key = holder.person ? await this.register(holder.name, holder.person) : `source-${holder.name}`;
    await this.designate(holder, key);
    return key;
  }

  private async register(name: string, person: NonNullable<FirstHolder['person']>): Promise<string> {
    const id = this.idOf(name, 'person');
    // The name first: a start that is killed in between leaves a name that the next start writes again.
    await this.installation.personalData.put(`person-${id}`, keptDetails({ name: person.name }));
    await this.start.record({
      key: keyOf(name, 'person'),
      action: 'person.register',
      target: targetOf(people, id),
      decide: registerPerson,
      command: person,
    });
    return `person-${id}`;
  }

  private async designate({ name, designation, known, person }: FirstHolder, holder: string): Promise<void> {
    await this.start.record({
      key: keyOf(name, 'designation'),
      action: 'designation.grant',
      target: targetOf(designations, this.idOf(name, 'designation')),
      decide: designate,
      command: {
        designate: { ...designation, holder },
        known: { ...known, ...(person && { person: 'registered' as const }) },
      },
      effectiveOn: designation.from,
    });
  }

  private async issue(name: string, holder: string, secret: string): Promise<void> {
    const minted = { prefix: secret.split('_')[1] ?? '', hash: this.installation.surroundings.hashing.sha256(secret) };
    const isPerson = holder.startsWith('person-');
    await this.start.record({
      key: keyOf(name, 'token'),
      action: 'token.issue',
      target: targetOf(tokens, this.idOf(name, 'token')),
      decide: issueToken,
      command: {
        issue: { holder, scopes: ['read', 'write'], label: name },
        minted,
        ...(isPerson && { person: 'registered' as const }),
      },
    });
  }

  private idOf(name: string, what: string): string {
    return idCreatedBy(this.installation.surroundings, this.start.commitIdOf(keyOf(name, what)), what);
  }
}

const keyOf = (name: string, what: string): string => `${what}/${name}`;
