import type { Projection } from '@acta/kernel';
import { designations } from './designations';
import { membersAndTerms } from './members-and-terms';
import { people } from './people';
import { tokens } from './tokens';

export { AccessModule } from './access.module';
export { DesignationCommands } from './designation-commands';

/** The read models that the routes of this context ask; `callers` of `@acta/nest` comes beside them in every service. */
export const accessProjections = [people, designations, tokens, membersAndTerms] as unknown as readonly Projection[];
export { FirstHolders, mintFirstSecrets, type FirstHolder, type FirstSecrets } from './first-holders';
