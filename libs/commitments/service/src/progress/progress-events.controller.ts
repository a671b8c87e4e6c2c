import { EventName } from '@acta/contracts';
import {
  AskedBy,
  Describe,
  Installation,
  IsTrueOrFalseText,
  May,
  Problem,
  ReaderLanguage,
  TakesEvents,
  type ActaRequest,
  type Caller,
  type HttpMeta,
  type Language,
} from '@acta/nest';
import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { answerOf, problemOfEvent } from './progress-answers';
import { ProgressEventReads } from './progress-event-reads';
import { ProgressIntake } from './progress-intake';
import { readEvent } from './read-event';
import { aboutEvent, RejectedEvents } from './rejected-events';
import { sentEvents } from './sent-events';
import { cloudEventSchemas } from './cloud-event-schemas';
import { EventAnswersView, KeptAnswerView } from './views-of-progress';

/** A batch of a thousand events of some kilobytes each. */
const eventsBytesMax = 8 * 1024 * 1024;

class SendQuery {
  /** Says what would become of each, and records nothing. */
  @IsOptional() @IsTrueOrFalseText() readonly dryRun?: boolean;
}

/** What systems of secretariats and ministries send, as CloudEvents 1.0. */
@Controller('progress-events')
export class ProgressEventsController {
  constructor(
    private readonly intake: ProgressIntake,
    private readonly rejections: RejectedEvents,
    private readonly reads: ProgressEventReads,
    private readonly installation: Installation,
  ) {}

  @Post()
  @May('progress-event.send')
  @Describe({
    summary: 'Takes events of a system: one, or up to a thousand, each answered on its own',
    takes: cloudEventSchemas,
    answers: EventAnswersView,
  })
  @TakesEvents({ bytesMax: eventsBytesMax })
  async send(
    @Body() bytes: Buffer,
    @Query() { dryRun = false }: SendQuery,
    @Req() request: ActaRequest,
    @ReaderLanguage() language: Language,
  ): Promise<EventAnswersView> {
    const { isBatch, events } = sentEvents(request, bytes);
    const read = events.map((element) => readEvent(element, this.installation.surroundings.canonicalisation));
    const meta = metaOf(request);
    const taken = await (dryRun ? this.intake.rehearse(read, meta) : this.intake.take(read, meta));
    const [only] = taken;
    if (!isBatch && only?.status === 'rejected') {
      const about = aboutEvent(only, meta);
      if (!dryRun && about) request.about = about;
      throw problemOfEvent(only, only.rejection);
    }
    if (!dryRun) {
      for (const one of taken) if (one.status === 'rejected') await this.rejections.note(one, meta);
    }
    return { events: taken.map((one) => answerOf(one, language)) };
  }

  @Get(':source/:id')
  @May('progress-event.read')
  @Describe({ summary: 'What became of an event', answers: KeptAnswerView })
  get(
    @Param() { source, id }: EventName,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<KeptAnswerView> {
    return this.reads.get({ source, id }, caller, language);
  }
}

/** Of no event yet: each has a commit, a reason and a content of its own, and of several States one that it is about. */
function metaOf({ caller, action, receivedAt, traceId }: ActaRequest): HttpMeta {
  const { actor } = caller;
  if (!actor) throw new Problem(401, 'token-required');
  const systems = caller.held.filter(({ role }) => role === 'system');
  const [held] = systems;
  const owner = systems.length === 1 ? held?.onBehalfOf : undefined;
  return {
    commitId: '',
    actor: { ...actor, ...(held && { as: held.role }) },
    ...(owner !== undefined && { onBehalfOf: owner }),
    now: receivedAt,
    correlationId: traceId,
    action,
    caller,
    request: null,
  };
}
