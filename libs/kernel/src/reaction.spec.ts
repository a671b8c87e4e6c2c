import { openEmbedded, type Embedded } from '@acta/adapters/embedded';
import {
  commitOf,
  eventually,
  notebook,
  notesRegistry,
  NoteTaken,
  surroundingsWith,
  takeNote,
  TemporaryFolders,
  wholeLog,
} from '@acta/testing';
import { CommandHandling } from './handle-command';
import { consequence, Reactor, type Reaction } from './reaction';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
let embedded: Embedded;
let reactors: Reactor[];

/** Every note of a notebook is copied into its shadow, which nobody reacts to. */
const shadowing = (amountOf = (amount: number) => amount): Reaction => ({
  name: 'shadowing',
  log: 'notes',
  reactTo: ({ stream, facts }) =>
    stream.startsWith('notebook-shadow')
      ? []
      : facts.map((fact) =>
          consequence({
            target: notebook(`shadow-${stream}`),
            name: 'testing.take-note',
            decide: takeNote,
            command: { amount: amountOf((fact.data as { amount: number }).amount) },
          }),
        ),
});

beforeEach(async () => {
  embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test' });
  reactors = [];
});
afterEach(async () => {
  await Promise.all(reactors.map((reactor) => reactor.stop()));
  await embedded.close();
  folders.removeAll();
});

function reactor(reaction = shadowing()): Reactor {
  const commands = new CommandHandling(embedded.store, notesRegistry, surroundings);
  const { clock } = surroundings;
  const made = new Reactor(reaction, { ...embedded, commands, registry: notesRegistry, surroundings, clock });
  reactors.push(made);
  return made;
}

async function record(version: number, amount = version) {
  const commit = commitOf(surroundings, { version, facts: [NoteTaken({ amount })] });
  await embedded.store.append(commit);
  return commit;
}

const shadow = () => embedded.store.readStream('notes', 'notebook-shadow-notebook-a', 0);

test('records what follows from each commit, as its own act caused by that commit', async () => {
  await reactor().start();
  const first = await record(1);
  await record(2);
  await eventually(async () => expect(await shadow()).toHaveLength(2));
  expect((await shadow())[0]).toMatchObject({
    actor: { kind: 'reaction', id: 'shadowing' },
    causationId: first.id,
    correlationId: first.correlationId,
    effectiveOn: first.effectiveOn,
  });
});

test('goes on after a restart where it was, and changes nothing by running again', async () => {
  const first = reactor();
  await first.start();
  await record(1);
  await eventually(async () => expect(await embedded.checkpoints.get('shadowing', 'notes')).toBeDefined());
  await first.stop();
  await record(2);
  const second = reactor();
  await second.start();
  await eventually(async () => expect(await shadow()).toHaveLength(2));
  const before = await wholeLog(embedded.store, 'notes');
  for (const commit of before) await second.run(commit);
  expect(await wholeLog(embedded.store, 'notes')).toEqual(before);
});

test('does not come back after a restart to what changed nothing at its time', async () => {
  const first = reactor();
  await first.start();
  await record(1, 0);
  await record(2);
  await eventually(async () => expect(await embedded.checkpoints.get('shadowing', 'notes')).toBe('3'));
  expect(await shadow()).toHaveLength(1);
  await first.stop();
  /* By now the first commit would have a consequence. */
  const second = reactor(shadowing((amount) => amount + 1));
  await second.start();
  await record(3);
  await eventually(async () => expect(await embedded.checkpoints.get('shadowing', 'notes')).toBe('5'));
  expect(await shadow()).toHaveLength(2);
});

test('does not react a second time in other words once a later version of it says them', async () => {
  const commit = await record(1);
  await reactor().run(commit);
  await reactor(shadowing((amount) => amount * 10)).run(commit);
  expect(await shadow()).toHaveLength(1);
});

test('lets a command have the result at once, and the log brings nothing new', async () => {
  const started = reactor();
  await started.start();
  const commit = await record(1);
  await started.run(commit);
  expect(await shadow()).toHaveLength(1);
  await eventually(async () => expect(await embedded.checkpoints.get('shadowing', 'notes')).toBe('2'));
  expect(await shadow()).toHaveLength(1);
});

test('parks a commit whose consequence is refused, and reacts to it by replay when it no longer is', async () => {
  let amount = -1;
  const started = reactor(shadowing(() => amount));
  await started.start();
  await record(1);
  await record(2);
  await eventually(async () => expect(await embedded.lot.list()).toHaveLength(2));
  expect((await embedded.lot.list())[0]?.reason).toBe('testing.take-note was refused: amount-negative');
  amount = 5;
  expect(await started.replay('notebook-a')).toEqual({ replayed: 2 });
  expect(await shadow()).toHaveLength(2);
});
