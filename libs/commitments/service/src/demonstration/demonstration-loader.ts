import {
  adoptCommitment,
  allMembers,
  areaCodeOf,
  celac2020Story,
  codeAskedFor,
  commitmentOf,
  effectiveOnOf,
  evidenceOf,
  planAskedFor,
  receiveEvidence,
  todayFor,
  trackOf,
  triageOf,
  triageProject,
  type Reading,
  type StoryAct,
  type SubmissionKnown,
} from '@acta/commitments/domain';
import type { AdoptCommitment, SubmitReport, Texts } from '@acta/contracts';
import { idCreatedBy, type Actor, type Decide, type Fact } from '@acta/kernel';
import { FirstStart, Installation, type FirstAct } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { ChangedTracks } from '../tracks/changed-tracks';
import { decisionsOnCommitments, decisionsOnTracks } from './demonstration-decisions';
import { PlansKnown, projectIn, type KnownPlan } from '../projects/plans-known';
import { StatesKnown } from '../sight/states-known';
import { TracksOpener } from '../tracks/tracks-opener';

/** Who somebody of the story is in the record. */
export type StoryPerson = NonNullable<FirstAct<unknown, unknown, Fact>['by']> & { readonly actor: Actor };

/** The States that act in the story. */
export const storyMembers = allMembers;

const instrument = 'Plan de trabajo 2020 de la Presidencia Pro Tempore de México';
const plan2020 = 'CELAC-2020';

/** Records the story of the demonstration, act by act on the day of each, by the same commands as anybody's. */
@Injectable()
export class DemonstrationLoader {
  private readonly start: FirstStart;

  constructor(
    private readonly installation: Installation,
    private readonly plans: PlansKnown,
    private readonly states: StatesKnown,
    private readonly tracks: ChangedTracks,
    private readonly opener: TracksOpener,
  ) {
    this.start = new FirstStart(installation);
  }

  /** Up to a day. `setTo` sets the clock. What was recorded by a start that was stopped half-way is not recorded again. */
  async record(
    until: string,
    people: Readonly<Record<string, StoryPerson>>,
    setTo: (instant: string) => void,
  ): Promise<void> {
    for (const acts of byDay(celac2020Story(until))) {
      setTo(`${acts[0]?.on ?? until}T15:00:00.000Z`);
      /* Streams do not wait for each other; what happens to one of them happens in its order. */
      await Promise.all(byStream(acts).map((ofOne) => this.oneAfterAnother(ofOne, people)));
    }
  }

  private async oneAfterAnother(
    acts: readonly StoryAct[],
    people: Readonly<Record<string, StoryPerson>>,
  ): Promise<void> {
    for (const act of acts) {
      const by = people[act.by];
      if (!by) throw new Error(`the story does not know ${act.by}`);
      await this.recordAct(act, by);
    }
  }

  private async recordAct(act: StoryAct, by: StoryPerson): Promise<void> {
    if (act.act === 'adopt') return this.adopt(act.body, act.key, by);
    if (act.act === 'triage') return this.triage(act, by);
    return act.obligor === undefined ? this.changeCommitment(act, by) : this.changeTrack(act, act.obligor, by);
  }

  private async adopt(reading: Reading, key: string, by: StoryPerson): Promise<void> {
    const plan = await this.plans.get(plan2020);
    if (!plan) throw new Error(`${plan2020} is not on record`);
    const command = commitmentFrom(reading, plan);
    const known = {
      plan: planAskedFor(command) === undefined ? undefined : plan,
      triage: undefined,
      states: await this.states.get(),
    };
    const target = commitmentOf(codeAskedFor(command) ?? '');
    const answer = await this.start.record({
      key: keyOf(key),
      action: 'commitment.adopt',
      target,
      decide: adoptCommitment,
      command: { command, known },
      request: { command },
      by,
      effectiveOn: command.adoption.on,
    });
    await this.opener.openedBy(answer.commitId);
  }

  private async triage({ key, of, on, body }: StoryAct & { readonly act: 'triage' }, by: StoryPerson): Promise<void> {
    const known = { project: of, plan: await this.plans.get(plan2020), commitments: [] };
    await this.start.record({
      key: keyOf(key),
      action: 'project.triage',
      target: triageOf(of),
      decide: triageProject,
      command: { command: body, known },
      request: { command: body },
      by,
      ...whyOf(body),
      effectiveOn: on,
    });
  }

  private async changeCommitment({ act, key, of, on, body }: StoryAct, by: StoryPerson): Promise<void> {
    const deciding = decisionsOnCommitments[act];
    if (!deciding) throw new Error(`nothing decides ${act} on a commitment`);
    const command = deciding.knowing ? { command: body, known: { states: await this.states.get() } } : body;
    await this.start.record({
      key: keyOf(key),
      action: deciding.action,
      target: commitmentOf(of),
      decide: deciding.decide as Decide<unknown, object>,
      command,
      request: { command: body },
      by,
      ...whyOf(body),
      effectiveOn: on,
    } as FirstAct<unknown, object, Fact>);
  }

  private async changeTrack(story: StoryAct, obligor: string, by: StoryPerson): Promise<void> {
    const { act, key, of, body, report } = story;
    const deciding = decisionsOnTracks[act];
    if (!deciding) throw new Error(`nothing decides ${act} on a track`);
    const commitmentId = of.toLowerCase();
    const { known } = await this.tracks.of({ commitmentId, obligor });
    const attached = story.act === 'transcribe' ? await this.attach(story.body.note, key, by) : { files: {}, body: {} };
    const submission: SubmissionKnown = {
      ...known,
      newReportId: this.reportIdOf(key),
      evidence: attached.files,
      invented: true,
    };
    const reported = { ...body, ...attached.body };
    const command = report === undefined ? reported : { ...reported, reportId: this.reportIdOf(report) };
    const now = this.installation.surroundings.clock.now();
    const tells = ['submit', 'transcribe', 'correct'].includes(act);
    await this.start.record({
      key: keyOf(key),
      action: deciding.action,
      target: trackOf(commitmentId, obligor),
      decide: deciding.decide as Decide<unknown, object>,
      command: { command, known: submission },
      request: { command },
      by,
      ...whyOf(body),
      effectiveOn: tells ? effectiveOnOf(body as SubmitReport, known, now) : todayFor(known.states, obligor, now),
    } as FirstAct<unknown, object, Fact>);
  }

  /** rules.md 4.6: the note that is transcribed is attached: a file like any other. */
  private async attach(note: string, key: string, by: StoryPerson) {
    const text = new TextEncoder().encode(`${note}\n\nTexto inventado para la demostración de Acta.\n`);
    const { sha256, byteCount } = await this.installation.evidence.put(
      (async function* () {
        yield text;
      })(),
    );
    const file = { sha256, byteCount, mediaType: 'text/plain', owner: by.onBehalfOf ?? '' };
    const of = { target: evidenceOf(file.owner, sha256), decide: receiveEvidence, command: file, by };
    await this.start.record({ key: keyOf(`${key}/file`), action: 'evidence.receive', ...of });
    const evidence = [{ title: note, sha256, visibility: 'public' as const }];
    return { files: { [sha256]: { mediaType: file.mediaType, byteCount } }, body: { evidence } };
  }

  private reportIdOf(key: string): string {
    return idCreatedBy(this.installation.surroundings, this.start.commitIdOf(keyOf(key)), 'report');
  }
}

const keyOf = (key: string): string => `story/${key}`;

function whyOf(body: object): { readonly why?: string } {
  return 'reason' in body && typeof body.reason === 'string' ? { why: body.reason } : {};
}

/** As a person would ask for it: the text is the published one. */
function commitmentFrom(reading: Reading, plan: KnownPlan): AdoptCommitment {
  const { code, line, title, obligation, fulfilment, due, milestones = {}, text } = reading;
  const published = projectIn(plan, code)?.project.text;
  const words: Texts | undefined = text === undefined ? published : { es: text };
  if (!words) throw new Error(`${code} is no project of ${plan.code}`);
  return {
    code,
    title,
    text: words,
    authentic: ['es'],
    obligation,
    fulfilment,
    source: {
      plan: plan.code,
      ...(text === undefined ? { project: code } : { area: areaCodeOf(code) }),
      document: { title: instrument, url: 'https://ppt-celac.org/plan-de-trabajo', line },
    },
    adoption: {
      instrument,
      on: '2020-01-08',
      basis: 'lectura hecha para la demostración, no una decisión de la CELAC',
    },
    due,
    milestones: Object.entries(milestones).map(([id, called]) => ({ id, title: called, due })),
  };
}

function byDay(acts: readonly StoryAct[]): readonly (readonly StoryAct[])[] {
  return grouped(acts, ({ on }) => on);
}

const byStream = (acts: readonly StoryAct[]): readonly (readonly StoryAct[])[] =>
  grouped(acts, ({ of, obligor = '' }) => `${of} ${obligor}`);

function grouped<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group) group.push(item);
    else groups.set(keyOfItem(item), [item]);
  }
  return [...groups.values()];
}
