import { IssueToken, RevokeToken } from '@acta/contracts';
import {
  AskedBy,
  CommandMeta,
  listing,
  Describe,
  May,
  permitToSee,
  Problem,
  reachOf,
  versioned,
  type Answered,
  type Caller,
  type HttpMeta,
  type Listing,
  type Versioned,
} from '@acta/nest';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IdPath } from './paths';
import { TokenCommands } from './token-commands';
import { Tokens, TokensQuery } from './tokens';
import { TokenView } from './views';

/** Bearer tokens of people and systems; their text is shown once and kept nowhere. */
@Controller('tokens')
export class TokensController {
  constructor(
    private readonly commands: TokenCommands,
    private readonly tokens: Tokens,
  ) {}

  @Post()
  @May('token.issue')
  @Describe({
    summary: 'Issues a bearer token',
    extra: { secret: 'The whole token, in the first answer only: a repeat with the same key has none' },
  })
  issue(@Body() command: IssueToken, @CommandMeta({ creates: true, at: 'tokens' }) meta: HttpMeta): Promise<Answered> {
    return this.commands.issue(command, meta);
  }

  /** In the order in which they were issued. */
  @Get()
  @May('token.read')
  @Describe({
    summary: 'Tokens that the caller may see, in the order in which they were issued',
    answers: TokenView,
    list: true,
  })
  async list(@Query() query: TokensQuery, @AskedBy() caller: Caller): Promise<Listing> {
    const tokens = await this.tokens.within(reachOf(caller, 'token.read'), query);
    return listing(tokens, { keyOf: ({ issuedAt, id }) => [issuedAt, id] });
  }

  @Get(':id')
  @May('token.read')
  @Describe({ summary: 'One token, without its text', answers: TokenView })
  async get(@Param() { id }: IdPath, @AskedBy() caller: Caller): Promise<Versioned> {
    const token = await this.tokens.get(id);
    if (!token) throw new Problem(404, 'not-found');
    permitToSee(caller, 'token.read', { person: token.view.holder });
    return versioned(token.version, token.view);
  }

  @Post(':id/revoke')
  @May('token.revoke')
  @Describe({ summary: 'Ends a token at once' })
  revoke(@Param() { id }: IdPath, @Body() command: RevokeToken, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.revoke(id, command, meta);
  }
}
