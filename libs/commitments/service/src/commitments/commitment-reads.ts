import { isState, type TrackStanding } from '@acta/commitments/domain';
import {
  Installation,
  listing,
  Problem,
  unpublished,
  versionedAsOfNow,
  type Caller,
  type Language,
  type Listing,
  type Unpublished,
  type Versioned,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Commitments } from './commitments';
import { isAsAsked, namedIn, type CommitmentsQuery } from './commitments-query';
import { commitmentItem, commitmentView } from './commitment-view';
import { isShownToFew, namingFor } from '../sight/seen-by';
import { TracksInScope, type CommitmentInScope } from '../tracks/tracks-in-scope';
import { WholeCommitments } from './whole-commitments';

/** The reads of commitments: standings are those of the moment of asking. */
@Injectable()
export class CommitmentReads {
  constructor(
    private readonly installation: Installation,
    private readonly commitments: Commitments,
    private readonly inScope: TracksInScope,
    private readonly whole: WholeCommitments,
  ) {}

  /** In the order of their codes. */
  async list(query: CommitmentsQuery, caller: Caller): Promise<Listing | Unpublished<Listing>> {
    const { demonstration } = this.installation.settings;
    const { commitments } = await this.inScope.of(query, caller, query.standing && 'standing');
    const asAsked = isAsAsked(query);
    const found = commitments.filter((one) => asAsked(one.document) && standsAsAsked(one, query));
    const list = listing(found, { keyOf: ({ document: { code, id } }) => [code, id] }, (one) =>
      commitmentItem(one.document, { standing: one.judged.standing, ofTracks: standingsIn(one) }, demonstration),
    );
    const ofState = query.member !== undefined && isState(query.member);
    return ofState && found.some(({ namedToFew }) => namedToFew) ? unpublished(list) : list;
  }

  /** Throws 404. */
  async get(idOrCode: string, caller: Caller, language: Language): Promise<Versioned | Unpublished<Versioned>> {
    const found = await this.find(idOrCode, caller, language);
    if (!found) throw new Problem(404, 'not-found');
    return found;
  }

  async find(
    idOrCode: string,
    caller: Caller,
    language: Language,
  ): Promise<Versioned | Unpublished<Versioned> | undefined> {
    const document = await this.commitments.get(idOrCode);
    if (!document) return undefined;
    const whole = await this.whole.of(document);
    const naming = namingFor(caller, whole.plan?.publicDetail);
    const { shownAt: at, settings } = this.installation;
    const invented = settings.demonstration;
    const answer = versionedAsOfNow(
      document.version,
      commitmentView(whole, { named: naming.states, language, at, invented }),
    );
    return namedIn(document).some((party) => isShownToFew(party, naming)) ? unpublished(answer) : answer;
  }
}

const standingsIn = ({ tracks }: CommitmentInScope): readonly TrackStanding[] =>
  tracks.map(({ standing }) => standing.standing);

/** Of one obligor, how its own track stands: so the figures of a State lead to what they count (rules.md 3.1). */
function standsAsAsked(one: CommitmentInScope, { standing, member }: CommitmentsQuery): boolean {
  if (standing === undefined) return true;
  if (member === undefined) return standing.includes(one.judged.standing.standing);
  return one.tracks.some((track) => track.obligor === member && standing.includes(track.standing.standing));
}
