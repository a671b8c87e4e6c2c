import { ReportingBoard, RollUps, type Phrase, type Silence } from '@acta/commitments/service';
import { thePublic, type Language } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** What became of it all, and who owes a report; as it is at an instant. */
export interface Standing {
  readonly at: string;
  readonly sentence: readonly Phrase[];
  readonly silence: Silence;
}

@Injectable()
export class FrontPageStanding {
  constructor(
    private readonly rollUps: RollUps,
    private readonly board: ReportingBoard,
  ) {}

  /** As the public sees it, so that each number is that of the list behind it. Nothing where nothing was adopted. */
  async now(language: Language): Promise<Standing | undefined> {
    const [{ at, commitmentCount, sentence }, silence] = await Promise.all([
      this.rollUps.sentence(thePublic, language),
      this.board.silence(thePublic),
    ]);
    return commitmentCount === 0 ? undefined : { at, sentence, silence };
  }
}
