import { Installation, ServiceHealth, TokenUse } from '@acta/nest';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { people, type PersonDocument } from './people';
import { PersonalData } from './personal-data';
import { tokens, type TokenDocument } from './tokens';

const log = 'access';
/** In a line of the log. */
const shownMax = 50;

/** Makes true what the record says: that somebody is forgotten, or what somebody is called (G17). */
@Injectable()
export class Erasure implements OnApplicationBootstrap {
  private readonly log = new Logger('people');

  constructor(
    private readonly installation: Installation,
    private readonly personalData: PersonalData,
    private readonly tokenUse: TokenUse,
    private readonly health: ServiceHealth,
  ) {}

  /**
   * Erases what is known of a person, and what in the record could be guessed back or was said of them: the salt of
   * every request that held the name, the labels of their tokens. What is known goes last, so that an erasure cut
   * short is seen at the next start and done again.
   */
  async erase(person: string): Promise<void> {
    const { readModels, store } = this.installation;
    for (const { id, request } of await store.readStream(log, person, 0)) await store.redact(log, id, [request]);
    for (const { id } of await readModels.live<TokenDocument>(tokens.name).find({ holder: person })) {
      for (const commit of await store.readStream(log, `token-${id}`, 0)) {
        const hashes = commit.sealed.map(({ hash }) => hash);
        await store.redact(log, commit.id, hashes);
      }
      await this.tokenUse.forget(id);
    }
    await this.personalData.forget(person);
  }

  /** Makes good at each start, once the read models show the whole record, what a crash left between two steps. */
  async onApplicationBootstrap(): Promise<void> {
    const forgotten = await this.installation.readModels
      .live<PersonDocument>(people.name)
      .find({ status: 'forgotten' });
    const erased = new Set(forgotten.map(({ id }) => id));
    for (const person of await this.personalData.people()) {
      if (erased.has(person)) await this.erase(person);
      else await this.personalData.recover(person);
    }
    await this.sayWhoHasNoName();
  }

  /**
   * Of everybody whom the record holds as registered a name was written first. Where one is gone its file was damaged or
   * brought back from an earlier copy; what they are called nobody here knows, so it is said and nothing is mended.
   */
  private async sayWhoHasNoName(): Promise<void> {
    const { readModels } = this.installation;
    const registered = await readModels.live<PersonDocument>(people.name).find({ status: 'registered' });
    const named = await this.personalData.ofMany(registered.map(({ id }) => id));
    const nameless = registered.flatMap(({ id }) => (named.has(id) ? [] : [id]));
    if (nameless.length === 0) return;
    this.health.note('people-without-names', nameless.length);
    const shown = [...nameless].sort().slice(0, shownMax).join(', ');
    this.log.error(
      `${nameless.length} registered people have no name, and nobody forgot them: personal data was lost. ${shown}` +
        (nameless.length > shownMax ? ' …' : ''),
    );
  }
}
