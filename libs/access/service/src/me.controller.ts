import { AskedBy, May, type Caller } from '@acta/nest';
import { Controller, Get } from '@nestjs/common';
import { People } from './people';

/** Who the caller is to Acta, at this moment. */
@Controller('me')
export class MeController {
  constructor(private readonly people: People) {}

  @Get()
  @May('caller.read')
  async show(@AskedBy() { actor, held, scopes, tokenId }: Caller): Promise<object> {
    const person = actor?.kind === 'person' ? await this.people.get(actor.id) : undefined;
    return {
      ...(actor && { kind: actor.kind, holder: actor.id }),
      ...(person && { person: person.view }),
      functions: held.map(({ role, onBehalfOf }) => ({
        function: role,
        ...(onBehalfOf !== undefined && { onBehalfOf }),
      })),
      scopes,
      ...(tokenId !== undefined && { tokenId }),
    };
  }
}
