import {
  designate,
  designations,
  endDesignation,
  people,
  type DesignateKnowing,
  type Designation,
  type DesignationFact,
} from '@acta/access/domain';
import {
  ownerKeyOf,
  personKeyShape,
  type Designate,
  type DesignatedFunction,
  type EndDesignation,
} from '@acta/contracts';
import { idCreatedBy, refuse, targetOf, type Target } from '@acta/kernel';
import {
  Commands,
  Installation,
  may,
  onBehalfOf,
  permit,
  permitToChange,
  Problem,
  problemOf,
  type Action,
  type Answered,
  type Caller,
  type HttpMeta,
  type Owner,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { MembersAndTerms } from './members-and-terms';
import { People } from './people';

const designationTarget = (id: string): Target<Designation, DesignationFact> => targetOf(designations, id);

/** Which row of the permission table gives somebody the right to give, and to end, a function. */
const rightTo: Readonly<Record<DesignatedFunction, Action>> = {
  administrator: 'designation.grant',
  secretariat: 'designation.grant',
  'national-coordinator': 'designation.grant-national',
  'focal-point': 'designation.grant-focal-point',
  system: 'designation.grant',
  auditor: 'designation.grant',
};

@Injectable()
export class DesignationCommands {
  constructor(
    private readonly commands: Commands,
    private readonly installation: Installation,
    private readonly people: People,
    private readonly membersAndTerms: MembersAndTerms,
  ) {}

  async designate(command: Designate, meta: HttpMeta): Promise<Answered> {
    const owner = ownerOf(command);
    const action = rightTo[command.function];
    permit(meta.caller, action, owner);
    refuseForOneself(command, owner, meta);
    const target = designationTarget(idCreatedBy(this.installation.surroundings, meta.commitId, 'designation'));
    const known = await this.known(command, meta.caller);
    return this.commands.run(target, designate, { designate: command, known }, onBehalfOf({ ...meta, action }, owner));
  }

  async end(id: string, command: EndDesignation, meta: HttpMeta): Promise<Answered> {
    const { state } = await this.commands.stateOf(designationTarget(id));
    if (state.status === 'unknown') throw new Problem(404, 'not-found');
    const owner = { ...ownerOf(state), person: state.holder };
    permitToChange(meta.caller, { action: rightTo[state.function], seenBy: 'designation.read' }, owner);
    return this.commands.run(designationTarget(id), endDesignation, command, onBehalfOf(meta, owner));
  }

  /** rules.md 1.15: from this context's own copy, and of people what the record says now. */
  private async known({ holder, for: whom, from }: Designate, caller: Caller): Promise<DesignateKnowing['known']> {
    const [person, membership, chair] = await Promise.all([
      this.personSeenBy(caller, holder),
      whom.member === undefined ? undefined : this.membersAndTerms.membershipOn(whom.member, from),
      whom.term === undefined ? undefined : this.membersAndTerms.chairOf(whom.term),
    ]);
    return { ...(person && { person }), ...(membership && { membership }), ...(chair !== undefined && { chair }) };
  }

  /** Whoever designates somebody gets to see them, so nobody can designate a person whom they may not see already. */
  private async personSeenBy(caller: Caller, holder: string): Promise<'registered' | 'forgotten' | undefined> {
    if (!personKeyShape.test(holder)) return undefined;
    const { state, version } = await this.commands.stateOf(targetOf(people, holder.slice('person-'.length)));
    if (state.status === 'unknown') return undefined;
    const person = await this.people.get(holder, version);
    // A token that may only write still acts for one who may see.
    const seeing = { ...caller, scopes: ['read'] };
    const seen = person && may(seeing, 'person.read', { owners: person.owners, person: holder });
    return seen ? state.status : undefined;
  }
}

/** Else a secretariat could make itself the voice of any State. Who acts for it already, or may grant everything, gains nothing. */
function refuseForOneself({ holder }: Designate, { owners = [] }: Owner, { actor, caller }: HttpMeta): void {
  if (holder !== actor.id || may(caller, 'designation.grant', {})) return;
  const actsForIt = caller.held.some(({ onBehalfOf }) => onBehalfOf !== undefined && owners.includes(onBehalfOf));
  if (!actsForIt) throw problemOf(refuse('not-for-oneself', 'holder'));
}

function ownerOf({ for: whom }: Pick<Designate, 'for'>): Owner {
  const key = ownerKeyOf(whom);
  return key === undefined ? {} : { owners: [key] };
}
