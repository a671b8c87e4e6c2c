import { amendPerson, forgetPerson, people, registerPerson, type Person, type PersonFact } from '@acta/access/domain';
import type { AmendPerson, ForgetPerson, PersonField, RegisterPerson } from '@acta/contracts';
import { idCreatedBy, targetOf, type Target } from '@acta/kernel';
import { Commands, Installation, type Answered, type HttpMeta } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Erasure } from './erasure';
import { PersonalData, type PersonalDetails } from './personal-data';

export const personTarget = (id: string): Target<Person, PersonFact> => targetOf(people, id);

/** Commands on people, each with what it does to the personal data beside the record. */
@Injectable()
export class PersonCommands {
  constructor(
    private readonly commands: Commands,
    private readonly installation: Installation,
    private readonly personalData: PersonalData,
    private readonly erasure: Erasure,
  ) {}

  async register(command: RegisterPerson, meta: HttpMeta): Promise<Answered> {
    const target = personTarget(idCreatedBy(this.installation.surroundings, meta.commitId, 'person'));
    const { name, email } = command;
    const details = { name, ...(email !== undefined && { email }) };
    return this.personalData.inTurn(target.stream, () =>
      this.personalData.changedBy(meta.commitId, target.stream, details, () =>
        this.commands.run(target, registerPerson, command, meta),
      ),
    );
  }

  async amend(id: string, command: AmendPerson, meta: HttpMeta): Promise<Answered> {
    const target = personTarget(id);
    return this.personalData.inTurn(target.stream, async () => {
      const known = await this.personalData.of(target.stream);
      const { state } = await this.commands.stateOf(target);
      const language = state.status === 'registered' ? state.language : undefined;
      const details = amended(known, command);
      const fields = changedFields({ ...known, language }, { ...details, language: command.language ?? language });
      const amendment = { fields, ...(command.language !== undefined && { language: command.language }) };
      const run = () => this.commands.run(target, amendPerson, amendment, meta);
      return details ? this.personalData.changedBy(meta.commitId, target.stream, details, run) : run();
    });
  }

  /** Says it, then does it; said again, it is done again where it was cut short. */
  async forget(id: string, command: ForgetPerson, meta: HttpMeta): Promise<Answered> {
    const target = personTarget(id);
    return this.personalData.inTurn(target.stream, async () => {
      const answered = await this.commands.run(target, forgetPerson, command, meta);
      await this.erasure.erase(target.stream);
      return answered;
    });
  }
}

/** RFC 7396 on what is known; nothing where nothing is known to change. */
function amended(known: PersonalDetails | undefined, { name, email }: AmendPerson): PersonalDetails | undefined {
  if (!known) return undefined;
  const address = email === undefined ? known.email : (email ?? undefined);
  return { name: name ?? known.name, ...(address !== undefined && { email: address }) };
}

type Compared = Partial<Readonly<Record<PersonField, string | undefined>>>;

function changedFields(before: Compared, after: Compared): readonly PersonField[] {
  const fields = ['name', 'email', 'language'] as const;
  return fields.filter((field) => before[field] !== after[field]);
}
