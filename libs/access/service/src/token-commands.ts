import { issueToken, mintToken, people, revokeToken, tokens, type Token, type TokenFact } from '@acta/access/domain';
import { personKeyShape, type IssueToken, type RevokeToken } from '@acta/contracts';
import { idCreatedBy, refuse, targetOf, type Target } from '@acta/kernel';
import {
  Answered,
  Commands,
  Installation,
  permit,
  permitToChange,
  Problem,
  problemOf,
  type HttpMeta,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';

const tokenTarget = (id: string): Target<Token, TokenFact> => targetOf(tokens, id);

@Injectable()
export class TokenCommands {
  constructor(
    private readonly commands: Commands,
    private readonly installation: Installation,
  ) {}

  /** The token's text is answered once, by the call that recorded it: a repeat has the same answer without it. */
  async issue(command: IssueToken, meta: HttpMeta): Promise<Answered> {
    permit(meta.caller, 'token.issue', { person: command.holder });
    refuseMoreThanOwn(command, meta);
    const { surroundings } = this.installation;
    const target = tokenTarget(idCreatedBy(surroundings, meta.commitId, 'token'));
    const { secret, ...minted } = mintToken(surroundings);
    const person = await this.personWho(command.holder);
    const issue = { issue: command, minted, ...(person && { person }) };
    const { answer, kind } = await this.commands.run(target, issueToken, issue, meta);
    return new Answered(answer, kind, kind === 'recorded' ? { secret } : {});
  }

  async revoke(id: string, command: RevokeToken, meta: HttpMeta): Promise<Answered> {
    const { state } = await this.commands.stateOf(tokenTarget(id));
    if (state.status === 'unknown') throw new Problem(404, 'not-found');
    const right = { action: 'token.revoke', seenBy: 'token.read' } as const;
    permitToChange(meta.caller, right, { person: state.holder });
    return this.commands.run(tokenTarget(id), revokeToken, command, meta);
  }

  private async personWho(holder: string): Promise<'registered' | 'forgotten' | undefined> {
    if (!personKeyShape.test(holder)) return undefined;
    const { state } = await this.commands.stateOf(targetOf(people, holder.slice('person-'.length)));
    return state.status === 'unknown' ? undefined : state.status;
  }
}

/** A token may not make one that can do more than itself. */
function refuseMoreThanOwn({ scopes }: IssueToken, { caller }: HttpMeta): void {
  if (scopes.some((scope) => !caller.scopes.includes(scope))) throw problemOf(refuse('scope-beyond-own', 'scopes'));
}
