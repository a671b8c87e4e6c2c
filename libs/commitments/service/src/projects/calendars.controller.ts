import { calendarTurnsOf, planCalendarOf, setPlanCalendar } from '@acta/commitments/domain';
import { SetCalendar } from '@acta/contracts';
import {
  CommandMeta,
  Commands,
  Describe,
  Installation,
  May,
  Problem,
  versionedAsOfNow,
  type Answered,
  type HttpMeta,
  type Versioned,
} from '@acta/nest';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Matches } from 'class-validator';
import { calendarInForce } from './calendar-view';
import { AsId } from '../commitments/code-text';
import { noTurns, PlanCalendars } from './plan-calendars';
import { PlansKnown } from './plans-known';
import { PlanCalendarView } from './views-of-calendars';

/** `plans/{planId}/calendar`: by the plan's id or code. */
class PlanPath {
  @AsId() @Matches(/^[a-z]{2,12}-[0-9]{4}[a-z]?$/) readonly planId!: string;
}

/** rules.md 4.1: how the commitments of a plan report. */
@Controller('plans/:planId/calendar')
export class CalendarsController {
  constructor(
    private readonly commands: Commands,
    private readonly plans: PlansKnown,
    private readonly calendars: PlanCalendars,
    private readonly installation: Installation,
  ) {}

  @Get()
  @May('plan.read')
  @Describe({ summary: 'How the commitments of a plan report', answers: PlanCalendarView })
  async get(@Param() { planId }: PlanPath): Promise<Versioned> {
    const [plan, calendar] = await Promise.all([this.plans.get(planId), this.calendars.get(planId)]);
    if (!plan) throw new Problem(404, 'not-found');
    const { turns, version } = calendar ?? { turns: noTurns, version: 0 };
    const today = this.installation.shownAt.slice(0, 10);
    const inForce = calendarInForce(calendarTurnsOf({ calendars: noTurns }, turns), today);
    return versionedAsOfNow(version, { plan: plan.code, inForce, turns });
  }

  @Post()
  @May('plan.set-calendar')
  @Describe({ summary: 'Sets the calendar of a plan; periods that have begun keep theirs' })
  async set(
    @Param() { planId }: PlanPath,
    @Body() command: SetCalendar,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    const plan = await this.plans.get(planId);
    return this.commands.run(planCalendarOf(planId), setPlanCalendar, { command, known: { plan } }, meta);
  }
}
