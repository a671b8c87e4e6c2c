import { evidenceOf, receiveEvidence, type KnownFile } from '@acta/commitments/domain';
import { Commands, Installation, invalid, onBehalfOf, permit, withBytes } from '@acta/nest';
import type { Answered, HttpMeta, IncomingBytes } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { mediaTypeOf } from './media-type';

/** Files that are uploaded for reports: each belongs to those on whose behalf it came (rules.md 4.9). */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly commands: Commands,
    private readonly installation: Installation,
  ) {}

  /** Durable before it is recorded. All of it is done whether another owner has the file or not, so that nothing tells. */
  async receive(bytes: IncomingBytes, whom: string | undefined, asked: HttpMeta): Promise<Answered> {
    const meta = actingFor(whom, asked);
    const owner = meta.onBehalfOf;
    if (owner === undefined)
      throw invalid([{ pointer: '/query/onBehalfOf', code: 'isDefined', message: 'is missing' }]);
    const { sha256, byteCount } = await this.installation.evidence.put(bytes);
    const command = { sha256, byteCount, mediaType: mediaTypeOf(bytes.head), owner };
    // Callers know it by its digest alone.
    const target = { ...evidenceOf(owner, sha256), id: sha256 };
    return this.commands.run(target, receiveEvidence, command, withBytes(meta, sha256));
  }

  /** Of these files, those that were uploaded on behalf of the owner, as the record says at this moment. */
  async uploadedBy(owner: string, sha256s: readonly string[]): Promise<Readonly<Record<string, KnownFile>>> {
    const states = await Promise.all(
      [...new Set(sha256s)].map(async (sha256) => (await this.commands.stateOf(evidenceOf(owner, sha256))).state),
    );
    const received = states.flatMap((file) => (file.status === 'received' ? [file] : []));
    return Object.fromEntries(
      received.map(({ sha256, mediaType, byteCount }) => [sha256, { mediaType, byteCount }] as const),
    );
  }
}

/** Whoever holds several functions says for whom; nobody uploads for those they do not act for. */
function actingFor(whom: string | undefined, meta: HttpMeta): HttpMeta {
  if (whom === undefined) return meta;
  permit(meta.caller, meta.action, { owners: [whom] });
  return { ...onBehalfOf(meta, { owners: [whom] }), onBehalfOf: whom };
}
