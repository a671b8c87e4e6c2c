import {
  AskedBy,
  Describe,
  May,
  ReaderLanguage,
  type Caller,
  type Language,
  type Listing,
  type Unpublished,
  type Versioned,
} from '@acta/nest';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { CommitmentPath } from './commitment-path';
import { CommitmentReads } from './commitment-reads';
import { CommitmentsQuery } from './commitments-query';
import { CommitmentItemView, CommitmentView } from './views-of-commitments';

/** What the body took on. */
@Controller('commitments')
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentReads) {}

  @Get()
  @May('commitment.read')
  @Describe({
    summary: 'Commitments in the order of their codes, with how they stand',
    answers: CommitmentItemView,
    list: true,
  })
  list(@Query() query: CommitmentsQuery, @AskedBy() caller: Caller): Promise<Listing | Unpublished<Listing>> {
    return this.commitments.list(query, caller);
  }

  @Get(':commitmentId')
  @May('commitment.read')
  @Describe({ summary: 'One commitment, by id or code', answers: CommitmentView })
  get(
    @Param() { commitmentId }: CommitmentPath,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<Versioned | Unpublished<Versioned>> {
    return this.commitments.get(commitmentId, caller, language);
  }
}
