import {
  AskedBy,
  Describe,
  May,
  PageQuery,
  ReaderLanguage,
  type Caller,
  type Language,
  type Listing,
  type Unpublished,
  type Versioned,
} from '@acta/nest';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { CommitmentPath } from '../commitments/commitment-path';
import { TrackReads } from './track-reads';
import { TrackPath } from './track-paths';
import { TrackItemView, TrackView } from './views-of-tracks';

/** Each obligor's own record under a commitment. */
@Controller('commitments/:commitmentId/tracks')
export class TracksController {
  constructor(private readonly tracks: TrackReads) {}

  @Get()
  @May('commitment.read')
  @Describe({ summary: 'Tracks of a commitment, by the name of the obligor', answers: TrackItemView, list: true })
  list(
    @Param() { commitmentId }: CommitmentPath,
    @Query() _query: PageQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<Listing | Unpublished<Listing>> {
    return this.tracks.ofCommitment(commitmentId, caller, language);
  }

  @Get(':obligor')
  @May('commitment.read')
  @Describe({ summary: 'One track: standing explained, dues, milestones, periods', answers: TrackView })
  get(@Param() track: TrackPath, @AskedBy() caller: Caller): Promise<Versioned | Unpublished<Versioned>> {
    return this.tracks.get(track, caller);
  }
}
