import { Injectable } from '@nestjs/common';
import { pointerTo } from '@acta/contracts';
import { writtenFrom, type Violation, type Written } from '@acta/kernel';
import { Installation } from '../installation';
import { problemAt } from '../problem';
import type { ActaRequest } from '../acta-request';
import { invalid } from '../validation.pipe';
import type { Route } from './route';
import { forbiddenKeys } from './strict-json';

const bodyKind = 3;
const queryKind = 4;

/**
 * What holds for every route before anybody is asked who they are: parameters come once and only where a route reads
 * them, bodies too, and what the caller wrote before is visible here (conventions.md, HTTP 5 and 6).
 */
@Injectable()
export class RequestGate {
  constructor(private readonly installation: Installation) {}

  async check(request: ActaRequest): Promise<void> {
    const { found } = request;
    if (!found || found.outsideApi) return;
    const errors = [...queryViolations(request, found), ...bodyViolations(request, found)];
    if (errors.length > 0) throw invalid(errors);
    await this.waitFor(request.header('Acta-After'));
  }

  private async waitFor(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    const written = writtenFrom(token);
    if (!written || !(await this.isRecorded(written))) throw problemAt('/header/Acta-After', 400, 'token-malformed');
    const { projectors, settings } = this.installation;
    const following = projectors.filter((projector) => projector.follows(written.log));
    await Promise.all(following.map((projector) => projector.reached(written, settings.readYourWritesMs)));
  }

  /** A token that somebody made up would tell them, by how it is met, what is recorded that they may not read (G13). */
  private async isRecorded({ log, stream, version, commitId }: Written): Promise<boolean> {
    if (version === 0) return true;
    const commit = commitId === undefined ? undefined : await this.installation.store.findCommit(commitId);
    return commit?.log === log && commit.stream === stream && commit.version === version;
  }
}

function queryViolations({ query }: ActaRequest, found: Route): readonly Violation[] {
  const reading = found.arguments.filter(({ kind }) => kind === queryKind);
  const readsAll = reading.some(({ data }) => data === undefined);
  return Object.entries(query).flatMap(([name, value]) => {
    const pointer = `/query${pointerTo(name)}`;
    if (Array.isArray(value)) return [{ pointer, code: 'repeated-parameter', message: 'may come only once' }];
    if ((readsAll && !forbiddenKeys.has(name)) || reading.some(({ data }) => data === name)) return [];
    return [{ pointer, code: 'unknown-parameter', message: 'unknown parameter' }];
  });
}

function bodyViolations({ body }: ActaRequest, found: Route): readonly Violation[] {
  if (found.body.kind === 'none' || found.arguments.some(({ kind }) => kind === bodyKind)) return [];
  return Object.keys((body ?? {}) as object).map((name) => ({
    pointer: pointerTo(name),
    code: 'unknown-field',
    message: 'unknown field',
  }));
}
