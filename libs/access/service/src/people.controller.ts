import { AmendPerson, ForgetPerson, RegisterPerson } from '@acta/contracts';
import {
  AskedBy,
  collatorOf,
  CommandMeta,
  listing,
  Describe,
  May,
  PageQuery,
  permitToChange,
  permitToSee,
  Problem,
  reachOf,
  ReaderLanguage,
  versioned,
  type Answered,
  type Caller,
  type HttpMeta,
  type Language,
  type Listing,
  type Versioned,
} from '@acta/nest';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { IdPath } from './paths';
import { People, type PersonRead } from './people';
import { PersonCommands } from './person-commands';
import { PersonView } from './views';

/** People: their names and addresses are shown from beside the record, to those who may see them. */
@Controller('people')
export class PeopleController {
  constructor(
    private readonly commands: PersonCommands,
    private readonly people: People,
  ) {}

  @Post()
  @May('person.register')
  @Describe({ summary: 'Registers a person; name and address stay outside the record' })
  register(
    @Body() command: RegisterPerson,
    @CommandMeta({ creates: true, at: 'people' }) meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.register(command, meta);
  }

  /** By name, in the reader's alphabet. */
  @Get()
  @May('person.read')
  @Describe({ summary: 'People whom the caller may see, by name', answers: PersonView, list: true })
  async list(
    @Query() _query: PageQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<Listing> {
    const people = await this.people.within(reachOf(caller, 'person.read'));
    return listing(people, { keyOf: ({ name, id }) => [name ?? '', id], compare: collatorOf(language).compare });
  }

  @Get(':id')
  @May('person.read')
  @Describe({ summary: 'One person', answers: PersonView })
  async get(@Param() { id }: IdPath, @AskedBy() caller: Caller): Promise<Versioned> {
    const { version, view, owners } = await this.read(id);
    permitToSee(caller, 'person.read', { owners, person: view.person });
    return versioned(version, view);
  }

  @Patch(':id')
  @May('person.amend')
  @Describe({ summary: 'Changes what is known of a person' })
  async amend(@Param() { id }: IdPath, @Body() command: AmendPerson, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    const { view, owners } = await this.read(id);
    const right = { action: 'person.amend', seenBy: 'person.read' } as const;
    permitToChange(meta.caller, right, { owners, person: view.person });
    return this.commands.amend(id, command, meta);
  }

  @Post(':id/forget')
  @May('person.forget')
  @Describe({ summary: 'Erases what is known of a person, and ends their tokens' })
  async forget(
    @Param() { id }: IdPath,
    @Body() command: ForgetPerson,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    const { view, owners } = await this.read(id);
    const right = { action: 'person.forget', seenBy: 'person.read' } as const;
    permitToChange(meta.caller, right, { owners, person: view.person });
    return this.commands.forget(id, command, meta);
  }

  private async read(id: string): Promise<PersonRead> {
    const person = await this.people.get(`person-${id}`);
    if (!person) throw new Problem(404, 'not-found');
    return person;
  }
}
