import { planCodePattern, UndoImport, UndoRequest } from '@acta/contracts';
import {
  Answered,
  CommandMeta,
  Commands,
  Conversions,
  Describe,
  type HttpMeta,
  Installation,
  IsTrueOrFalseText,
  type Language,
  listing,
  type Listing,
  May,
  PageQuery,
  Problem,
  problemAt,
  problemOf,
  ReaderLanguage,
  TakesText,
  versioned,
  Versioned,
} from '@acta/nest';
import {
  importPlan,
  planFormats,
  memberNamedAmong,
  planIdOf,
  planOf,
  planTextBytesMax,
  readPlan,
  readPlanText,
  undoImport,
  type PlanReading,
} from '@acta/plan-catalog/domain';
import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { documentBytesMax, documentMedia } from './document-media';
import type { DocumentReading } from './document-text';
import { dryRunView, problemOfReading } from './import-view';
import { Members } from './members';
import { importView } from './plan-view';
import { DryRunView, PlanImportView } from './views';
import { Plans } from './plans';

class ImportQuery {
  /** Tells what would be recorded, and records nothing. */
  @IsOptional() @IsTrueOrFalseText() readonly dryRun?: boolean;
  /** The plan's code, where the text does not say it: `CELAC-2021`. */
  @IsOptional() @Matches(planCodePattern) readonly code?: string;
  /** The format of the text, where it is not to be recognised. */
  @IsOptional() @IsIn(planFormats) readonly format?: string;
}

const takes = { 'text/plain': { type: 'string' }, [documentMedia]: { type: 'string', format: 'binary' } };

class ImportPath {
  /** The import's commit, or the plan's id for its newest import. */
  @Matches(/^[a-z0-9-]{1,60}$/) readonly importId!: string;
}

/** Plans as they were published, read from their text. */
@Controller('plan-imports')
export class PlanImportsController {
  constructor(
    private readonly commands: Commands,
    private readonly plans: Plans,
    private readonly members: Members,
    private readonly installation: Installation,
    private readonly conversions: Conversions,
  ) {}

  @Post()
  @May('plan.import')
  @Describe({ summary: 'Records a plan as it was published, from its text', dryRun: DryRunView, takes })
  @TakesText({ bytesMax: planTextBytesMax, document: { media: documentMedia, bytesMax: documentBytesMax } })
  async import(
    @Body() bytes: Uint8Array,
    @Query() { dryRun, ...use }: ImportQuery,
    @Headers('content-type') media: string | undefined,
    @CommandMeta({ creates: true, at: 'plans' }) meta: HttpMeta,
    @ReaderLanguage() language: Language,
  ): Promise<Answered | object> {
    const reading = await this.read(bytes, media?.toLowerCase().startsWith(documentMedia) === true, use);
    if (dryRun === true) return this.dryRun(reading, { now: meta.now, language });
    const { command } = reading;
    if (!command) throw problemOfReading(reading, language);
    return this.commands.run(planOf(planIdOf(command.code)), importPlan, command, meta);
  }

  @Get()
  @May('plan-import.read')
  @Describe({ summary: 'Imports, also those taken back', answers: PlanImportView, list: true })
  async list(@Query() _query: PageQuery): Promise<Listing> {
    const plans = await this.plans.withEveryImport();
    const imports = plans.flatMap((plan) => plan.editions.map((edition) => ({ plan, edition })));
    return listing(imports, { keyOf: ({ edition }) => [edition.importedAt, edition.importId] }, ({ plan, edition }) =>
      importView(plan, edition),
    );
  }

  @Get(':importId')
  @May('plan-import.read')
  @Describe({ summary: 'One import', answers: PlanImportView })
  async get(@Param() { importId }: ImportPath): Promise<Versioned> {
    const { plan, edition } = await this.importOf(importId);
    return versioned(plan.version, importView(plan, edition));
  }

  @Post(':importId/undo')
  @May('plan.undo-import')
  @Describe({ summary: 'Takes an import back, where nothing hangs on it' })
  async undo(
    @Param() { importId }: ImportPath,
    @Body() { reason }: UndoRequest,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    const { plan, edition } = await this.importOf(importId);
    const command: UndoImport = { edition: edition.edition, reason };
    return this.commands.run(planOf(plan.planId), undoImport, command, meta);
  }

  private async read(bytes: Uint8Array, isDocument: boolean, { code, format }: ImportQuery): Promise<PlanReading> {
    const { hashing } = this.installation.surroundings;
    const memberNamed = memberNamedAmong(await this.members.all());
    const use = { memberNamed, ...(code !== undefined && { code }), ...(format !== undefined && { format }) };
    if (!isDocument) return readPlan(bytes, hashing, use);
    const document = await this.documentText(bytes);
    if ('refusal' in document) return { findings: [], findingCount: 0, refusal: document.refusal };
    return readPlanText(document.text, hashing.sha256(bytes), use);
  }

  private documentText(bytes: Uint8Array): Promise<DocumentReading> {
    const tooCostly = () => problemAt('/text', 422, 'document-too-costly');
    return this.conversions.run({ worker: 'document-text-worker', input: () => bytes, tooCostly });
  }

  private async dryRun(
    reading: PlanReading,
    asked: { readonly now: string; readonly language: Language },
  ): Promise<object> {
    if (!reading.draft) throw problemOfReading(reading, asked.language);
    const { command } = reading;
    if (!command) return dryRunView(reading, [], asked);
    const planId = planIdOf(command.code);
    const decision = importPlan((await this.commands.stateOf(planOf(planId))).state, command);
    if ('refused' in decision) throw problemOf(decision);
    const recorded = await this.plans.get(planId);
    return dryRunView(reading, decision, { ...asked, ...(recorded && { recorded }) });
  }

  private async importOf(importId: string) {
    for (const plan of await this.plans.withEveryImport()) {
      const edition =
        plan.planId === importId ? plan.editions.at(-1) : plan.editions.find((known) => known.importId === importId);
      if (edition) return { plan, edition };
    }
    throw new Problem(404, 'not-found');
  }
}
