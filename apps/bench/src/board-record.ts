import { CommitmentAdopted, ReportEndorsed, ReportSubmitted, TrackOpened } from '@acta/contracts';
import { makeCommit, type Fact, type Written } from '@acta/kernel';
import type { Installation } from '@acta/nest';
import { recordReference } from '@acta/plan-catalog/service';
import { randomUUID } from 'node:crypto';
import type { MovedClock } from './moved-clock';
import { inFlight } from './rounds';

export const commitmentCount = 1_000;
const areaCount = 14;
const inFlightMax = 256;
/** Of a period that is over, so many of a hundred tracks have no report. */
const silentOf100 = 20;
const reportedAfterMs = 10 * 24 * 3_600_000;
const log = 'commitments';
const actor = {
  kind: 'person',
  id: 'person-00000000-0000-8000-8000-000000000000',
  as: 'national-coordinator',
} as const;
const reportedInWords = 'Se celebraron dos reuniones técnicas y se acordó el calendario del año. '.repeat(4);

/**
 * The 33 members, the plan of one presidency, and commitments of `each` that are two years old: a track for each, most
 * of them with a report for each half-year, each recorded on its day. Commits are made and appended as the command path
 * does, without deciding.
 */
export class BoardRecord {
  readonly states: readonly string[];
  /** Half-years that are over, oldest first. */
  readonly periods: readonly string[];
  private readonly adoptedOn: string;
  private readonly versions = new Map<string, number>();
  eventCount = 0;
  last: Written | undefined;

  private constructor(
    private readonly installation: Installation,
    states: readonly string[],
    today: string,
  ) {
    const year = Number(today.slice(0, 4));
    this.states = states;
    this.adoptedOn = `${year - 2}-01-10`;
    this.periods = [year - 2, year - 1, year]
      .flatMap((of) => [`${of}-H1`, `${of}-H2`])
      .filter((period) => lastDayOf(period) < today);
  }

  /** The installation goes by the clock, which goes through the years here. */
  static async record(installation: Installation, clock: MovedClock): Promise<BoardRecord> {
    const today = clock.now().slice(0, 10);
    clock.set(`${Number(today.slice(0, 4)) - 2}-01-09T12:00:00.000Z`);
    await recordReference(installation, () => undefined);
    const { commits } = await installation.store.readLog('plan-catalog', undefined, 1_000);
    const members = commits.filter(({ stream, version }) => stream.startsWith('member-') && version === 1);
    const states = members.map(({ stream }) => stream.slice('member-'.length));
    const record = new BoardRecord(installation, states, today);
    const commitments = Array.from({ length: commitmentCount }, (_, index) => index);
    clock.set(`${record.adoptedOn}T12:00:00.000Z`);
    await inFlight(inFlightMax, commitments, (commitment) => record.adopt(commitment));
    const tracks = commitments.flatMap((commitment) => states.map((_, state) => ({ commitment, state })));
    await inFlight(inFlightMax, tracks, ({ commitment, state }) => record.open(commitment, state));
    for (const [place, period] of record.periods.entries()) {
      clock.set(Date.parse(`${lastDayOf(period)}T12:00:00.000Z`) + reportedAfterMs);
      const isSilent = (commitment: number, state: number) =>
        (commitment * 31 + state * 17 + place * 7) % 100 < silentOf100;
      const reporting = tracks.filter(({ commitment, state }) => !isSilent(commitment, state));
      await inFlight(inFlightMax, reporting, ({ commitment, state }) => record.report(commitment, state, period));
    }
    clock.goOn();
    return record;
  }

  codeOf(commitment: number): string {
    const [area, number] = [(commitment % areaCount) + 1, 100 + Math.floor(commitment / areaCount)];
    return `CELAC-2020-${String(area).padStart(2, '0')}-${number}`;
  }

  /** One more report that is endorsed at once, as a coordinator's is. Answers when it is durable. */
  async report(commitment: number, state: number, period: string): Promise<void> {
    await this.append(this.trackOf(commitment, state), this.reportFacts(period));
  }

  private async adopt(commitment: number): Promise<void> {
    const code = this.codeOf(commitment);
    const text = `Compromiso ${commitment}: cooperar en lo que el área dispone y dar cuenta de ello cada semestre`;
    const adopted = CommitmentAdopted({
      code,
      title: { es: `Compromiso ${commitment}` },
      text: { es: text },
      authentic: ['es'],
      obligation: { mode: 'each', obligors: this.states },
      fulfilment: { kind: 'deliverable' },
      source: { area: code.slice(0, 'CELAC-2020-01'.length) },
      adoption: { instrument: 'Declaración', on: this.adoptedOn, basis: 'consenso' },
      due: { precision: 'none' },
      milestones: [],
      weight: 1,
    });
    await this.append(`commitment-${code.toLowerCase()}`, [adopted]);
  }

  private async open(commitment: number, state: number): Promise<void> {
    const id = this.codeOf(commitment).toLowerCase();
    const obligor = this.states[state] as string;
    const opened = TrackOpened({ commitment: id, obligor, on: this.adoptedOn, how: 'adopted' });
    await this.append(this.trackOf(commitment, state), [opened]);
  }

  private reportFacts(period: string): readonly Fact[] {
    const reportId = randomUUID();
    const submitted = ReportSubmitted({
      reportId,
      period,
      final: false,
      arrival: 'in-time',
      statements: [{ measure: 'progress', value: '40', observedOn: lastDayOf(period) }],
      narrative: reportedInWords,
      risk: 'none',
      milestones: [],
      evidence: [],
    });
    return [submitted, ReportEndorsed({ reportId, how: 'sole-signature' })];
  }

  private trackOf(commitment: number, state: number): string {
    return `track-${this.codeOf(commitment).toLowerCase()}-${this.states[state] as string}`;
  }

  private async append(stream: string, facts: readonly Fact[]): Promise<void> {
    const { store, registry, surroundings } = this.installation;
    const version = (this.versions.get(stream) ?? 0) + 1;
    this.versions.set(stream, version);
    const commitId = randomUUID();
    const meta = { commitId, actor, now: surroundings.clock.now(), correlationId: commitId };
    const draft = { log, stream, version, command: 'commitments.report.submit', request: null, facts, meta };
    const { kind } = await store.append(makeCommit(draft, registry, surroundings));
    if (kind !== 'appended') throw new Error(`${stream} ${version}: ${kind}`);
    this.eventCount += facts.length;
    this.last = { log, stream, version };
  }
}

const lastDayOf = (period: string): string => period.replace('-H1', '-06-30').replace('-H2', '-12-31');
