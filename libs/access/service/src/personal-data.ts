import { OutcomeUnknown, type JsonObject } from '@acta/kernel';
import { Installation, type Answered } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** What is known of a person apart from the record. */
export interface PersonalDetails {
  readonly name: string;
  readonly email?: string;
}

/** As it is kept: `pending` is what a commit is about to make of it, so that a crash between the two can be made good. */
interface Kept {
  readonly known?: PersonalDetails;
  readonly pending?: { readonly commitId: string; readonly details: PersonalDetails };
}

/**
 * Names and addresses, by `person-<uuid>`, written only around a commit that succeeds and erased for good. Calls for
 * one person take their turns within this process, so that the last commit is also the last word here.
 */
@Injectable()
export class PersonalData {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly installation: Installation) {}

  async of(person: string): Promise<PersonalDetails | undefined> {
    return (await this.kept(person))?.known;
  }

  async ofMany(people: readonly string[]): Promise<ReadonlyMap<string, PersonalDetails>> {
    const kept = await this.installation.personalData.getMany(people);
    return new Map(
      [...kept].flatMap(([key, { known }]) => (known ? [[key, known as unknown as PersonalDetails]] : [])),
    );
  }

  inTurn<Result>(person: string, work: () => Promise<Result>): Promise<Result> {
    const result = (this.turns.get(person) ?? Promise.resolve()).then(work);
    const done = result.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(person, done);
    void done.then(() => this.turns.get(person) === done && this.turns.delete(person));
    return result;
  }

  /** Runs a command that changes what is known. A refusal, and a repeat of a request, leave everything as it was. */
  async changedBy(
    commitId: string,
    person: string,
    details: PersonalDetails,
    command: () => Promise<Answered>,
  ): Promise<Answered> {
    const { personalData, store } = this.installation;
    if (await store.findCommit(commitId)) return command();
    const before = (await this.kept(person))?.known;
    await personalData.put(person, asJson({ ...(before && { known: before }), pending: { commitId, details } }));
    try {
      const answered = await command();
      await this.settle(person, answered.kind === 'recorded' ? details : before);
      return answered;
    } catch (error) {
      // The commit may be there after all: the next start finds out.
      if (!(error instanceof OutcomeUnknown)) await this.settle(person, before);
      throw error;
    }
  }

  /** Everything, also what was about to be written. */
  async forget(person: string): Promise<void> {
    await this.installation.personalData.forget(person);
  }

  /** Of whom anything is kept. */
  async people(): Promise<readonly string[]> {
    return (await this.installation.personalData.keys()).filter((key) => key.startsWith('person-'));
  }

  /** After a crash: finishes what a commit stands for, and drops what none does. */
  async recover(person: string): Promise<void> {
    const kept = await this.kept(person);
    if (!kept?.pending) return;
    const committed = await this.installation.store.findCommit(kept.pending.commitId);
    // The same key may have recorded something else, meanwhile, of somebody else.
    await this.settle(person, committed?.stream === person ? kept.pending.details : kept.known);
  }

  private async settle(person: string, details: PersonalDetails | undefined): Promise<void> {
    if (details) await this.installation.personalData.put(person, keptDetails(details));
    else await this.forget(person);
  }

  private async kept(person: string): Promise<Kept | undefined> {
    return (await this.installation.personalData.get(person)) as unknown as Kept | undefined;
  }
}

/** For the first start, whose commands nobody else can send at the same time. */
export function keptDetails(details: PersonalDetails): JsonObject {
  return asJson({ known: details });
}

function asJson(kept: Kept): JsonObject {
  return kept as unknown as JsonObject;
}
