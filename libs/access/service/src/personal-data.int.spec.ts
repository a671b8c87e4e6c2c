import { PersonForgotten, PersonRegistered } from '@acta/contracts';
import { makeCommit, OutcomeUnknown, tokenOf, type Fact } from '@acta/kernel';
import { Answered, Problem } from '@acta/nest';
import { freshId, metaOf } from '@acta/testing';
import { Logger } from '@nestjs/common';
import request from 'supertest';
import { Erasure } from './erasure';
import { accessApp, type AccessApp } from './fixture/access-app';
import { PersonalData } from './personal-data';

describe('personal data', () => {
  let app: AccessApp;
  let data: PersonalData;
  beforeAll(async () => {
    app = await accessApp();
    data = app.nest.get(PersonalData);
  });
  afterAll(() => app.close());

  const ana = { name: 'Ana Gómez', email: 'ana@example.org' };
  const luis = { name: 'Luis Gómez' };
  const keysOf = (person: string) =>
    app.installation.personalData.keys().then((keys) => keys.filter((key) => key === person));
  const startAgain = () => app.nest.get(Erasure).onApplicationBootstrap();

  /** Records facts on a person as the command under this commit id would. */
  async function commit(
    commitId: string,
    person: string,
    version: number,
    ...facts: readonly Fact[]
  ): Promise<Answered> {
    const { store, registry, surroundings } = app.installation;
    const draft = {
      log: 'access',
      stream: person,
      version,
      command: 'x',
      request: ana,
      facts,
      meta: metaOf({ commitId }),
    };
    await store.append(makeCommit(draft, registry, surroundings));
    const token = tokenOf({ log: 'access', stream: person, version, commitId });
    await app.reached(token);
    return new Answered({ commitId, id: person, stream: person, version, token }, 'recorded');
  }
  const registered = PersonRegistered({ language: 'es' });
  const dies = (): Promise<never> => Promise.reject(new OutcomeUnknown());

  test('that was lost is said at the next start, and nothing is mended; of one who was forgotten nothing is said', async () => {
    const ready = async () => (await request(app.nest.getHttpServer()).get('/health/ready').expect(200)).body as object;
    await startAgain();
    expect(await ready()).toEqual({ status: 'ready' });
    const [lost, forgotten] = [`person-${freshId()}`, `person-${freshId()}`];
    for (const person of [lost, forgotten]) {
      const commitId = freshId();
      await data.changedBy(commitId, person, ana, () => commit(commitId, person, 1, registered));
    }
    await commit(freshId(), forgotten, 2, PersonForgotten({ reason: 'asked' }));
    await app.installation.personalData.forget(lost);
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    await startAgain();
    expect(said.mock.calls.flat().join()).toContain(lost);
    expect(said.mock.calls.flat().join()).not.toContain(forgotten);
    expect(await ready()).toEqual({ status: 'ready', notes: ['people-without-names:1'] });
    expect(await keysOf(lost)).toEqual([]);
  });

  test('is there once the commit is', async () => {
    const [commitId, person] = [freshId(), `person-${freshId()}`];
    await data.changedBy(commitId, person, ana, () => commit(commitId, person, 1, registered));
    expect(await data.of(person)).toEqual(ana);
  });

  test('of a refused command is not left behind', async () => {
    const [commitId, person] = [freshId(), `person-${freshId()}`];
    const refuses = () => Promise.reject(new Problem(422, 'no'));
    await expect(data.changedBy(commitId, person, ana, refuses)).rejects.toThrow('no');
    expect(await keysOf(person)).toEqual([]);
  });

  test('stays as it was when a change is refused or changes nothing', async () => {
    const [commitId, person] = [freshId(), `person-${freshId()}`];
    const { answer } = await data.changedBy(commitId, person, ana, () => commit(commitId, person, 1, registered));
    await expect(
      data.changedBy(freshId(), person, luis, () => Promise.reject(new Problem(412, 'late'))),
    ).rejects.toThrow();
    await data.changedBy(freshId(), person, luis, async () => new Answered(answer, 'unchanged'));
    expect(await data.of(person)).toEqual(ana);
  });

  test('of a command that died before its commit is gone after the next start', async () => {
    const [commitId, person] = [freshId(), `person-${freshId()}`];
    await expect(data.changedBy(commitId, person, ana, dies)).rejects.toThrow(OutcomeUnknown);
    expect(await data.of(person)).toBeUndefined();
    await startAgain();
    expect(await keysOf(person)).toEqual([]);
  });

  test('of a command that died after its commit is there after the next start', async () => {
    const [commitId, person] = [freshId(), `person-${freshId()}`];
    const diesAfter = async () => {
      await commit(commitId, person, 1, registered);
      return dies();
    };
    await expect(data.changedBy(commitId, person, ana, diesAfter)).rejects.toThrow(OutcomeUnknown);
    await startAgain();
    expect(await data.of(person)).toEqual(ana);
    await startAgain();
    expect(await data.of(person)).toEqual(ana);
  });

  test('of a command whose key recorded something else is gone after the next start', async () => {
    const [commitId, person, other] = [freshId(), `person-${freshId()}`, `person-${freshId()}`];
    const losesTheRace = async () => {
      await commit(commitId, other, 1, registered);
      return dies();
    };
    await expect(data.changedBy(commitId, person, ana, losesTheRace)).rejects.toThrow(OutcomeUnknown);
    await startAgain();
    expect(await keysOf(person)).toEqual([]);
  });

  test('is not changed by a request that is repeated under its key', async () => {
    const [commitId, person] = [freshId(), `person-${freshId()}`];
    const { answer } = await data.changedBy(commitId, person, ana, () => commit(commitId, person, 1, registered));
    await data.changedBy(commitId, person, luis, async () => new Answered(answer, 'replayed'));
    expect(await data.of(person)).toEqual(ana);
    await expect(data.changedBy(commitId, person, luis, dies)).rejects.toThrow(OutcomeUnknown);
    await startAgain();
    expect(await data.of(person)).toEqual(ana);
  });

  test('of one person is changed by one at a time, also after one that failed', async () => {
    const said: string[] = [];
    const work = (name: string) => () =>
      keysOf('nobody').then(async () => {
        said.push(`${name} begins`);
        await keysOf('nobody');
        said.push(`${name} ends`);
        if (name === 'first') throw new Error('failed');
      });
    const person = `person-${freshId()}`;
    await Promise.allSettled(['first', 'second', 'third'].map((name) => data.inTurn(person, work(name))));
    const inOrder = ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]);
    expect(said).toEqual(inOrder);
  });

  test('of one whose erasure was cut short is erased at the next start', async () => {
    const [commitId, person] = [freshId(), `person-${freshId()}`];
    await data.changedBy(commitId, person, ana, () => commit(commitId, person, 1, registered));
    await commit(freshId(), person, 2, PersonForgotten({ reason: 'asked' }));
    await startAgain();
    expect(await keysOf(person)).toEqual([]);
    for (const { request, sealed } of await app.commits(person)) {
      expect(sealed.map(({ hash }) => hash)).not.toContain(request);
    }
  });
});
