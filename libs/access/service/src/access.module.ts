import { registerReasons, registerSentences } from '@acta/nest';
import { Module } from '@nestjs/common';
import { DesignationCommands } from './designation-commands';
import { Designations } from './designations';
import { DesignationsController } from './designations.controller';
import { Erasure } from './erasure';
import { MeController } from './me.controller';
import { MembersAndTerms } from './members-and-terms';
import { People } from './people';
import { PeopleController } from './people.controller';
import { PersonCommands } from './person-commands';
import { PersonalData } from './personal-data';
import { accessReasons } from './reasons';
import { sentencesOfAccess } from './sentences';
import { TokenCommands } from './token-commands';
import { Tokens } from './tokens';
import { TokensController } from './tokens.controller';

registerReasons(accessReasons);
registerSentences(sentencesOfAccess);

/** People, designations and tokens. Its read models must be started before the application listens. */
@Module({
  controllers: [PeopleController, DesignationsController, TokensController, MeController],
  providers: [
    PersonCommands,
    DesignationCommands,
    TokenCommands,
    People,
    Designations,
    Tokens,
    MembersAndTerms,
    PersonalData,
    Erasure,
  ],
})
export class AccessModule {}
