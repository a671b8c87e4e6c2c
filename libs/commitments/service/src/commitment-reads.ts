import { commitmentStandingOf, type TrackStanding } from '@acta/commitments/domain';
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
import { isShownToFew, isState, namingFor } from './seen-by';
import { TracksInScope, type CommitmentInScope } from './tracks-in-scope';
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
    const { commitments } = await this.inScope.of(query, caller);
    const asAsked = isAsAsked(query);
    const found = commitments.filter(
      (one) => asAsked(one.document) && (query.standing?.includes(standingIn(one)) ?? true),
    );
    const list = listing(found, { keyOf: ({ document: { code, id } }) => [code, id] }, (one) =>
      commitmentItem(one.document, standingsIn(one)),
    );
    const ofState = query.member !== undefined && isState(query.member);
    return ofState && found.some(({ namedToFew }) => namedToFew) ? unpublished(list) : list;
  }

  /** Throws 404. */
  async get(idOrCode: string, caller: Caller, language: Language): Promise<Versioned | Unpublished<Versioned>> {
    const document = await this.commitments.get(idOrCode);
    if (!document) throw new Problem(404, 'not-found');
    const whole = await this.whole.of(document);
    const naming = namingFor(caller, whole.plan?.publicDetail);
    const at = this.installation.surroundings.clock.now();
    const answer = versionedAsOfNow(document.version, commitmentView(whole, { named: naming.states, language, at }));
    return namedIn(document).some((party) => isShownToFew(party, naming)) ? unpublished(answer) : answer;
  }
}

const standingsIn = ({ tracks }: CommitmentInScope): readonly TrackStanding[] =>
  tracks.map(({ standing }) => standing.standing);

const standingIn = (one: CommitmentInScope) => commitmentStandingOf(standingsIn(one)).standing;
