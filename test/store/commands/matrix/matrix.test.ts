import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { routes } from '../../../../bot/routes.ts';
import { isRefusal } from '../../../../domain/refusal.ts';
import { contextFor, everybody, whoSees } from '../../../support/everybody.ts';
import { createGroupFixture, type GroupFixture } from '../../../support/group-fixture.ts';
import type { Matrix } from './matrix.ts';

/** What the program itself does, with no person's right in question: everything else is tried as everybody. */
const withoutActor = [
  'commands/admit-tenants',
  'commands/answer-later',
  'commands/catch-up-deliveries',
  'commands/claim-activity',
  'commands/clean-up',
  'commands/forget-conversation',
  'commands/greet-person',
  'commands/mark-unreachable',
  'commands/note-shown-card',
  'commands/postpone-message',
  'commands/publish-faq',
  'commands/register-conversation',
  'commands/release-messages',
  'commands/reserve-send-slot',
  'commands/settle-message',
  'commands/take-message',
  'queries/actor-of',
  'queries/business-time',
  'queries/delivery-health',
  'queries/nomination-timeline',
  'queries/reach-problem',
  'queries/recipient',
  'queries/request-timeline',
];

const here = import.meta.dirname;
const files = (await readdir(here)).filter((name) => !/^matrix(\.test)?\.ts$/.test(name));
const features = await Promise.all(
  files.map(async (name) => ((await import(join(here, name))) as { readonly matrix: Matrix }).matrix),
);
const commands = features.flatMap((feature) => Object.entries(feature.commands));
const queries = features.flatMap((feature) => feature.queries);

const opened: GroupFixture[] = [];
async function newGroup(): Promise<GroupFixture> {
  const fixture = await createGroupFixture();
  opened.push(fixture);
  return fixture;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((fixture) => fixture.drop()));
});

describe('Who may command what', () => {
  it.each(commands)('%s', async (_name, { may, hear = {}, arrange, run, state }) => {
    const fixture = await newGroup();
    const subjectId = await arrange(fixture);
    for (const who of everybody.filter((one) => !may.includes(one))) {
      const outcome = await run(await contextFor(fixture, who), subjectId, fixture);
      expect.soft(isRefusal(outcome) && outcome.code, who).toBe(hear[who] ?? 'unknown-or-forbidden');
      expect.soft(await state?.read(fixture, subjectId), `after ${who}`).toEqual(state?.before);
    }
    for (const who of may) {
      const own = who === may[0] ? fixture : await newGroup();
      const ownId = who === may[0] ? subjectId : await arrange(own);
      const outcome = await run(await contextFor(own, who), ownId, own);
      expect.soft(isRefusal(outcome) ? outcome.code : 'done', who).toBe('done');
      expect.soft(await state?.read(own, ownId), `after ${who}`).toEqual(state?.after);
    }
  });

  it('something that does not exist looks like something forbidden', async () => {
    const fixture = await newGroup();
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const [name, { run, state }] of commands) {
      if (!state) continue;
      const outcome = await run(await fixture.as('serviceLeader'), nowhere, fixture);
      expect.soft(isRefusal(outcome) && outcome.code, name).toBe('unknown-or-forbidden');
    }
  });
});

describe('Who may see what', () => {
  it.each(queries)('$query: $what', async ({ sees, arrange, look }) => {
    const fixture = await newGroup();
    const subjectId = (await arrange?.(fixture)) ?? '';
    expect(await whoSees(fixture, (context) => look(context, subjectId))).toEqual(sees);
  });
});

describe('The table is whole', () => {
  it('every command and every query is tried as everybody, or is the program’s own', async () => {
    const tried = [
      ...commands.map(([name]) => `commands/${name}`),
      ...new Set(queries.map(({ query }) => `queries/${query}`)),
    ];
    expect([...tried, ...withoutActor].sort()).toEqual((await storeFiles()).map(({ name }) => name).sort());
  });

  it('what is the program’s own takes no actor', async () => {
    for (const { name, source } of await storeFiles()) {
      const takesActor = /context: CommandContext|actor: Actor/.test(source);
      expect.soft(takesActor, name).toBe(!withoutActor.includes(name));
    }
  });

  it('every verb that writes is a command with a row', () => {
    const names = commands.map(([name]) => name);
    const writing = Object.entries(routes).flatMap(([verb, route]) => (route.writes ? [verb] : []));
    expect(writing.filter((verb) => !names.includes(verb))).toEqual([]);
  });
});

async function storeFiles(): Promise<{ readonly name: string; readonly source: string }[]> {
  const store = join(here, '../../../../store');
  const folders = await Promise.all(
    ['commands', 'queries'].map(async (folder) =>
      Promise.all(
        (await readdir(join(store, folder))).map(async (file) => ({
          name: `${folder}/${file.replace(/\.ts$/, '')}`,
          source: await readFile(join(store, folder, file), 'utf8'),
        })),
      ),
    ),
  );
  return folders.flat();
}
