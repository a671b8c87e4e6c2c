import { CommitmentAdopted, type AdoptCommitment } from '@acta/contracts';
import { refuseAsConflict, sameContent, type Decision, type Meta, type Refusal } from '@acta/kernel';
import { calendarAskedFor } from '../calendar/asked-calendar';
import { beforeAllDays } from '../calendar/days';
import type { KnownPlan } from '../known/plan';
import { bodySince, termOn, type KnownStates } from '../known/states';
import type { Knowing } from '../track/track-known';
import type { ProjectTriage } from '../triage/triage';
import { notYetHappened, tooEarly } from './acts-on-commitment';
import { milestonesOf } from './asked-milestones';
import type { AdoptedCommitment, Commitment } from './commitment';
import { authenticWithoutText, wordsOf } from './commitment-text';
import { misfitOf } from './fulfilment-parts';
import { obligationOf } from './named-obligation';
import { placeOf } from './place-in-plan';
import { resolveDue } from './resolve-due';

/** What an adoption relies on. */
export interface AdoptionKnown {
  /** The plan of `planAskedFor`. */
  readonly plan: KnownPlan | undefined;
  /** Of the project that the source names. */
  readonly triage: ProjectTriage | undefined;
  readonly states: KnownStates;
}

/**
 * rules.md §3: the body takes a commitment on. Its stream is that of `codeAskedFor`. Term and chair are those of the
 * day of the adoption, and so is what States there are.
 *
 * Refuses: `date-in-future`, `date-too-early`, what `placeOf`, `obligationOf`, `misfitOf`, `authenticWithoutText`, `resolveDue`,
 * `milestonesOf` and `calendarAskedFor` refuse, `project-not-a-commitment` (409), `commitment-already-adopted` (409).
 */
export function adoptCommitment(
  state: Commitment,
  { command, known }: Knowing<AdoptCommitment, AdoptionKnown>,
  { now }: Meta,
): Decision<CommitmentAdopted> {
  const { on } = command.adoption;
  const misdated =
    notYetHappened(on, now, '/adoption/on') ?? tooEarly(on, bodySince(known.states) ?? on, '/adoption/on');
  if (misdated) return misdated;
  const place = placeOf(command, known.plan);
  if ('refused' in place) return place;
  const { project } = place.source;
  if (project !== undefined && known.triage?.decision === 'not-a-commitment') {
    return refuseAsConflict('project-not-a-commitment', '/source/project', { project });
  }
  const content = contentOf(command, known.states);
  if ('refused' in content) return content;
  const term = termOn(known.states, on);
  const inTerm = term && { term: term.id, chair: term.member };
  const adopted = CommitmentAdopted({ ...place, ...content, adoption: command.adoption, ...inTerm });
  if (state.status === 'absent') return [adopted];
  return sameContent(asAdopted(state), adopted.data) ? [] : refuseAsConflict('commitment-already-adopted', 'code');
}

type Content = Omit<CommitmentAdopted['data'], 'code' | 'source' | 'adoption' | 'term' | 'chair'>;

function contentOf(command: AdoptCommitment, states: KnownStates): Content | Refusal {
  const { title, text, authentic, fulfilment, weight = 1 } = command;
  const { on } = command.adoption;
  const obligation = obligationOf(command.obligation, states, on);
  if ('refused' in obligation) return obligation;
  const misfit = misfitOf(fulfilment) ?? authenticWithoutText(authentic, text);
  if (misfit) return misfit;
  const ground = { states, on, notBefore: on };
  const due = resolveDue(command.due, ground);
  if ('refused' in due) return due;
  const milestones = milestonesOf(command.milestones ?? [], { ...ground, due });
  if ('refused' in milestones) return milestones;
  const calendar = command.calendar && calendarAskedFor(command.calendar);
  if (calendar && 'refused' in calendar) return calendar;
  const words = { ...(title && { title }), text, authentic };
  return { ...words, obligation, fulfilment, due, milestones, ...(calendar && { calendar }), weight };
}

/** What an adoption would say that led to this. */
function asAdopted(state: AdoptedCommitment): Partial<CommitmentAdopted['data']> {
  const { code, title, authentic, obligation, fulfilment, source, adoption, weight, term, chair } = state;
  return {
    ...{ code, text: wordsOf(state), authentic, obligation, fulfilment, source, adoption, weight },
    ...(title && { title }),
    ...(term !== undefined && { term }),
    ...(chair !== undefined && { chair }),
    ...(state.dues[0] && { due: state.dues[0].due }),
    milestones: state.milestones.flatMap(({ id, title: called, dues: [first] }) =>
      first ? [{ id, title: called, due: first.due }] : [],
    ),
    ...state.calendars.filter(({ on }) => on === beforeAllDays).map(({ calendar }) => ({ calendar }))[0],
  };
}
