import { IsObligor } from '@acta/contracts';
import { AskedBy, CommandMeta, Describe, FileAnswer, IncomingBytes, May, TakesBytes } from '@acta/nest';
import type { Answered, Caller, HttpMeta, Unpublished } from '@acta/nest';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { EvidenceFiles } from './evidence-files';
import { EvidenceReads } from './evidence-reads';

export const evidenceBytesMax = 25 * 1024 * 1024;

class EvidencePath {
  @Matches(/^[0-9a-f]{64}$/) readonly sha256!: string;
}

class UploadQuery {
  /** For whom, where the caller acts for several: a State, an institution, `ppt`. */
  @IsOptional() @IsObligor() readonly onBehalfOf?: string;
}

/** The documents that reports rest on. */
@Controller('evidence')
export class EvidenceController {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly reads: EvidenceReads,
  ) {}

  @Post()
  @May('evidence.receive')
  @Describe({ summary: 'Receives a file, for a report to name it by the SHA-256 that is answered as its id' })
  @TakesBytes({ bytesMax: evidenceBytesMax })
  receive(
    @Body() bytes: IncomingBytes,
    @Query() { onBehalfOf }: UploadQuery,
    @CommandMeta({ creates: true, at: 'evidence' }) meta: HttpMeta,
  ): Promise<Answered> {
    return this.files.receive(bytes, onBehalfOf, meta);
  }

  @Get(':sha256')
  @May('evidence.read')
  @Describe({ summary: 'A file, to those who may read a report that names it', file: true })
  get(@Param() { sha256 }: EvidencePath, @AskedBy() caller: Caller): Promise<FileAnswer | Unpublished<FileAnswer>> {
    return this.reads.get(sha256, caller);
  }
}
