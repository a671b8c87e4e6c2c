import { AdmitMember, IsCalendarDate, RenameMember, ResumeMembership, SuspendMembership } from '@acta/contracts';
import {
  Answered,
  collatorOf,
  CommandMeta,
  Commands,
  Describe,
  type HttpMeta,
  Installation,
  type Language,
  listing,
  type Listing,
  May,
  PageQuery,
  Problem,
  ReaderLanguage,
  versioned,
  Versioned,
} from '@acta/nest';
import {
  admitMember,
  membershipOf,
  renameMember,
  resumeMembership,
  suspendMembership,
} from '@acta/plan-catalog/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { IsIn, IsISO31661Alpha3, IsOptional } from 'class-validator';
import { memberView } from './member-view';
import { MemberView } from './views';
import { membershipOn, Members } from './members';

class MemberPath {
  @IsISO31661Alpha3() readonly code!: string;
}

class MemberQuery {
  /** The day for which membership is told; today where nothing is said. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
}

class MembersQuery extends PageQuery {
  /** The day for which membership is told; today where nothing is said. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
  @IsOptional() @IsIn(['member', 'suspended']) readonly status?: 'member' | 'suspended';
}

/** The States of the body, by date (domain.md §5). */
@Controller('members')
export class MembersController {
  constructor(
    private readonly commands: Commands,
    private readonly members: Members,
    private readonly installation: Installation,
  ) {}

  /** Those that were members on the day, suspended ones among them and marked so; in the reader's alphabet. */
  @Get()
  @May('member.read')
  @Describe({ summary: 'Member States on a day, suspended ones marked', answers: MemberView, list: true })
  async list(@Query() { on, status }: MembersQuery, @ReaderLanguage() language: Language): Promise<Listing> {
    const day = on ?? this.today();
    const there = (await this.members.all()).filter((member) => {
      const turn = membershipOn(member, day);
      return turn !== undefined && (status === undefined || turn.status === status);
    });
    return listing(
      there,
      { keyOf: ({ names, code }) => [names[language].short, code], compare: collatorOf(language).compare },
      (member) => memberView(member, day),
    );
  }

  @Get(':code')
  @May('member.read')
  @Describe({ summary: 'One member State on a day', answers: MemberView })
  async get(@Param() { code }: MemberPath, @Query() { on }: MemberQuery): Promise<Versioned> {
    const member = await this.members.get(code);
    if (!member) throw new Problem(404, 'not-found');
    return versioned(member.version, memberView(member, on ?? this.today()));
  }

  @Post()
  @May('member.admit')
  @Describe({ summary: 'A State becomes a member' })
  admit(
    @Body() command: AdmitMember,
    @CommandMeta({ creates: true, at: 'members' }) meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.run(membershipOf(command.code), admitMember, command, meta);
  }

  @Post(':code/suspend')
  @May('member.suspend')
  @Describe({ summary: 'A member takes no part from a date on' })
  suspend(
    @Param() { code }: MemberPath,
    @Body() command: SuspendMembership,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.run(membershipOf(code), suspendMembership, command, meta);
  }

  @Post(':code/resume')
  @May('member.resume')
  @Describe({ summary: 'A suspended member takes part again' })
  resume(
    @Param() { code }: MemberPath,
    @Body() command: ResumeMembership,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.run(membershipOf(code), resumeMembership, command, meta);
  }

  /** All names of the State, at once: a name that is left out would be lost unseen. */
  @Patch(':code')
  @May('member.rename')
  @Describe({ summary: 'A State goes by other names' })
  rename(
    @Param() { code }: MemberPath,
    @Body() command: RenameMember,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.run(membershipOf(code), renameMember, command, meta);
  }

  private today(): string {
    return this.installation.shownAt.slice(0, 10);
  }
}
