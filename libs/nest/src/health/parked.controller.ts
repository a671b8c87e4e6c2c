import type { ParkedMessage, Replayed } from '@acta/kernel';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { listing, PageQuery, type Listing } from '../answers/listing';
import { Installation } from '../installation';
import { Problem } from '../problem';
import { May } from '../route-metadata';

/** A stream of a handler: what is parked of it is tried in order. */
class ReplayRequest {
  /** The read model or reaction that could not process it. */
  @IsString() @Length(1, 200) readonly handler!: string;
  @IsString() @Length(1, 200) readonly stream!: string;
}

/** What could not be processed, and waits with its successors of the same stream (G11). */
@Controller('parked')
export class ParkedController {
  constructor(private readonly installation: Installation) {}

  @Get()
  @May('parked.read')
  async list(@Query() _query: PageQuery): Promise<Listing> {
    return listing(await this.installation.lot.list(), { keyOf: ({ parkedAt, id }) => [parkedAt, id] }, parkedView);
  }

  /** Records nothing, so it takes no key: what went through once is not there a second time. */
  @Post('replay')
  @HttpCode(200)
  @May('parked.replay')
  async replay(@Body() { handler, stream }: ReplayRequest): Promise<object> {
    const parked = await this.installation.lot.list({ handler, stream });
    const replayOf = this.replayOf(handler);
    if (parked.length === 0 || !replayOf) throw new Problem(404, 'not-found');
    let replayed = 0;
    for (const log of new Set(parked.map((message) => message.log))) {
      const of = await replayOf(log, stream);
      replayed += of.replayed;
      if (of.stoppedBy !== undefined) return { replayed, stoppedBy: of.stoppedBy };
    }
    return { replayed };
  }

  private replayOf(handler: string): ((log: string, stream: string) => Promise<Replayed>) | undefined {
    const { projectors, reactors } = this.installation;
    const projector = projectors.find(({ projection }) => projection.name === handler);
    if (projector) return (log, stream) => projector.replay(log, stream);
    const reactor = reactors.find(({ reaction }) => reaction.name === handler);
    return reactor && ((_log, stream) => reactor.replay(stream));
  }
}

/** Without the commit itself: its texts are not for those who run the machine. */
function parkedView({ commit: { id: commitId }, ...message }: ParkedMessage): object {
  return { ...message, commitId };
}
