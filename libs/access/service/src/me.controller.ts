import { AskedBy, Describe, May, type Caller } from '@acta/nest';
import { Controller, Get } from '@nestjs/common';
import { People } from './people';
import { CallerView } from './views';

/** Who the caller is to Acta, at this moment. */
@Controller('me')
export class MeController {
  constructor(private readonly people: People) {}

  @Get()
  @May('caller.read')
  @Describe({ summary: 'Who the caller is to Acta now, and in which functions', answers: CallerView })
  async show(@AskedBy() { actor, held, scopes, tokenId }: Caller): Promise<CallerView> {
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
