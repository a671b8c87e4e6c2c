import type { DiscardNote, ParkedMessage, Projector } from '@acta/kernel';
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { ActaRequest } from '../acta-request';
import { listing, PageQuery, type Listing } from '../answers/listing';
import { Installation } from '../installation';
import { Describe } from '../openapi/describe';
import { heldFor } from '../permissions';
import { Problem, problemAt } from '../problem';
import { May } from '../route-metadata';

/** A stream of a handler: what is parked of it is tried in order. */
class ReplayRequest {
  /** The read model or reaction that could not process it. */
  @IsString() @Length(1, 200) readonly handler!: string;
  @IsString() @Length(1, 200) readonly stream!: string;
}

/** The message that a stream of a handler waits for. */
class DiscardRequest extends ReplayRequest {
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) readonly version!: number;
  /** Where two logs have a stream of that name. */
  @IsOptional() @IsString() @Length(1, 60) readonly log?: string;
  @IsString() @Length(3, 1_000) readonly reason!: string;
}

/** A message that somebody gave up. */
class DiscardedView {
  @IsString() readonly at!: string;
  @IsString() readonly actorId!: string;
  /** `parked/<handler>/<log>/<stream>/<version>` */
  @IsString() readonly target!: string;
  @IsString() readonly why!: string;
}

/** Whoever follows a log and may have to leave something behind. */
type Following = Pick<Projector, 'replay' | 'discard'>;

const discardsMax = 10_000;

/** What could not be processed, and waits with its successors of the same stream (G11). */
@Controller('parked')
export class ParkedController {
  constructor(private readonly installation: Installation) {}

  @Get()
  @May('parked.read')
  async list(@Query() _query: PageQuery): Promise<Listing> {
    return listing(await this.installation.lot.list(), { keyOf: ({ parkedAt, id }) => [parkedAt, id] }, parkedView);
  }

  @Get('discarded')
  @May('parked.read')
  @Describe({ summary: 'Messages that were given up, by whom and why', answers: DiscardedView, list: true })
  async discarded(@Query() _query: PageQuery): Promise<Listing> {
    const { entries } = await this.installation.journal.discards(undefined, discardsMax);
    return listing(entries, { keyOf: ({ at, target }) => [at, target] }, discardedView);
  }

  /** Records nothing, so it takes no key: what went through once is not there a second time. */
  @Post('replay')
  @HttpCode(200)
  @May('parked.replay')
  async replay(@Body() { handler, stream }: ReplayRequest): Promise<object> {
    const parked = await this.installation.lot.list({ handler, stream });
    const following = this.following(handler);
    if (parked.length === 0 || !following) throw new Problem(404, 'not-found');
    let replayed = 0;
    for (const log of new Set(parked.map((message) => message.log))) {
      const of = await following.replay(log, stream);
      replayed += of.replayed;
      if (of.stoppedBy !== undefined) return { replayed, stoppedBy: of.stoppedBy };
    }
    return { replayed };
  }

  /** No key either: what was given up waits no longer. Noted before it is done, so that nobody gives up unseen. */
  @Post('discard')
  @HttpCode(200)
  @May('parked.discard')
  @Describe({ summary: 'Gives up the message that a stream waits for, and goes on with those behind it' })
  async discard(@Body() { handler, stream, version, log, reason }: DiscardRequest, @Req() request: ActaRequest) {
    const parked = await this.installation.lot.list({ handler, stream });
    const message = parked.find((one) => one.version === version && (log ?? one.log) === one.log);
    const following = this.following(handler);
    if (!message || !following) throw new Problem(404, 'not-found');
    const first = parked.find((one) => one.log === message.log);
    if (first?.version !== version) throw problemAt('/version', 409, 'parked-behind');
    await this.installation.journal.note(this.noteOf(message, reason, request));
    const done = await following.discard(message.log, stream, version);
    if (!done) throw new Problem(404, 'not-found');
    return done;
  }

  private following(handler: string): Following | undefined {
    const { projectors, reactors } = this.installation;
    const projector = projectors.find(({ projection }) => projection.name === handler);
    if (projector) return projector;
    const reactor = reactors.find(({ reaction }) => reaction.name === handler);
    return (
      reactor && {
        replay: (_log, stream) => reactor.replay(stream),
        discard: (_log, stream, version) => reactor.discard(stream, version),
      }
    );
  }

  private noteOf(message: ParkedMessage, why: string, request: ActaRequest): DiscardNote {
    const { handler, log, stream, version } = message;
    const { caller, traceId } = request;
    const held = heldFor(caller, 'parked.discard');
    return {
      kind: 'discard',
      at: this.installation.surroundings.clock.now(),
      actorId: caller.actor?.id ?? '',
      ...(held && { as: held.role }),
      action: 'parked.discard',
      target: ['parked', handler, log, stream, version].join('/'),
      why,
      traceId,
    };
  }
}

/** Without the commit itself: its texts are not for those who run the machine. */
function parkedView({ commit: { id: commitId }, ...message }: ParkedMessage): object {
  return { ...message, commitId };
}

function discardedView({ at, actorId, target, why }: DiscardNote): DiscardedView {
  return { at, actorId, target, why };
}
