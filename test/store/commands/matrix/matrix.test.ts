import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { routes } from '../../../../bot/routes.ts';
import { isRefusal } from '../../../../domain/refusal.ts';
import {
  channels,
  channelsThatSee,
  contextFor,
  contextForChannel,
  everybody,
  whoSees,
} from '../../../support/everybody.ts';
import { createGroupFixture, type GroupFixture } from '../../../support/group-fixture.ts';
import type { Matrix } from './matrix.ts';

/** What takes no actor, and why: everything else is tried as everybody. */
const withoutActor: Readonly<Record<string, string>> = {
  'commands/admit-first-administrator': 'what the operator’s setting says, at the start',
  'commands/admit-tenants': 'what the operator’s setting says, at the start',
  'commands/answer-later': 'put up by the turn of the person it goes to',
  'commands/catch-up-deliveries': 'upkeep of the delivery',
  'commands/claim-activity': 'about an activity, not a person',
  'commands/clean-up': 'upkeep',
  'commands/confirm-link-code': 'tried with a token and the code, which say who it is',
  'commands/forget-old': 'upkeep',
  'commands/forget-conversation': 'what the channel says of itself',
  'commands/greet-person': 'put up by the turn of the person it goes to',
  'commands/issue-link': 'a step of the delivery, and of the receipt of whoever has just answered',
  'commands/mail-unreached': 'a step of the delivery, at the start',
  'commands/mark-address-refused': 'a step of the delivery',
  'commands/mark-unreachable': 'a step of the delivery',
  'commands/hand-to-mail': 'a step of the delivery',
  'commands/take-back-link-code': 'a code that never left, by the page that made it',
  'commands/make-link-code': 'asked for with a token, whose person gets it by mail',
  'commands/note-tick': 'upkeep',
  'commands/note-shown-card': 'about what the turn of the person has put into the own chat',
  'commands/postpone-message': 'a step of the delivery',
  'commands/publish-faq': 'the program’s own words, at its start',
  'commands/register-conversation': 'what the channel says of itself',
  'commands/release-messages': 'a step of the delivery',
  'commands/renew-link': 'asked for with a token, whose person gets it by mail',
  'commands/reserve-mail-slot': 'a step of the delivery',
  'commands/reserve-opening-slot': 'a step of the delivery',
  'commands/reserve-moments': 'a step of the delivery',
  'commands/reserve-send-slot': 'a step of the delivery',
  'commands/settle-message': 'a step of the delivery',
  'commands/take-message': 'a step of the delivery',
  'queries/actor-of': 'finds the actor',
  'queries/channel-actor': 'finds the actor',
  'queries/find-link': 'finds the actor',
  'queries/mail-address': 'a step of the delivery',
  'queries/business-time': 'the clock',
  'queries/channel-users': 'what the channel calls the readers of a card that is about to be sent',
  'queries/delivery-health': 'numbers for the operator’s probe',
  'queries/known-answers': 'a part of a chapter’s page, which section-view authorises',
  'queries/helped-chapters': 'a part of home-view, of the reader’s own',
  'queries/nomination-timeline': 'a part of nomination-view, which authorises',
  'queries/reminders-lain-there': 'a step of the delivery, about the reader’s own card',
  'queries/reminder-health': 'numbers for the operator’s probe',
  'queries/reminder-matters': 'what keeps the reminders, for the operator’s probe and the alert',
  'queries/report-reminder': 'a step of the delivery, of a report that report-view has authorised',
  'queries/request-timeline': 'a part of request-view, which authorises',
  'queries/quiet-hours': 'the clock',
  'queries/reach-problem': 'a part of nomination-view, which authorises',
  'queries/recipient': 'a step of the delivery',
  'queries/subject-version': 'a number, for what has been authorised and drawn',
  'queries/superseded-card': 'a step of the delivery',
  'queries/told-anew': 'a step of the delivery',
  'queries/undone-appointment': 'a step of the delivery, about what its reader was told',
};

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
  it.each(commands)('%s', async (_name, { may, hear = {}, arrange, run, repeats, state }) => {
    const fixture = await newGroup();
    const subjectId = await arrange(fixture);
    for (const who of everybody.filter((one) => !may.includes(one))) {
      const outcome = await run(await contextFor(fixture, who), subjectId, fixture);
      expect.soft(isRefusal(outcome) && outcome.code, who).toBe(hear[who] ?? 'unknown-or-forbidden');
      expect.soft(await state?.read(fixture, subjectId), `after ${who}`).toEqual(state?.before);
    }
    // A channel is a reader: whoever presses there acts with the own rights.
    for (const who of channels) {
      const outcome = await run(contextForChannel(fixture, who), subjectId, fixture);
      expect.soft(isRefusal(outcome) && outcome.code, who).toBe('unknown-or-forbidden');
      expect.soft(await state?.read(fixture, subjectId), `after ${who}`).toEqual(state?.before);
    }
    for (const who of may) {
      const isSame = who === may[0] || repeats === true;
      const own = isSame ? fixture : await newGroup();
      const ownId = isSame ? subjectId : await arrange(own);
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
  it.each(queries)('$query: $what', async ({ sees, channels: seenIn = [], arrange, look }) => {
    const fixture = await newGroup();
    const subjectId = (await arrange?.(fixture)) ?? '';
    expect(await whoSees(fixture, (context) => look(context, subjectId))).toEqual(sees);
    expect(await channelsThatSee(fixture, (context) => look(context, subjectId))).toEqual(seenIn);
  });
});

describe('The table is whole', () => {
  it('every command and every query is tried as everybody, or is the program’s own', async () => {
    const tried = [
      ...new Set(commands.map(([name]) => `commands/${name.split(' ')[0]}`)),
      ...new Set(queries.map(({ query }) => `queries/${query}`)),
    ];
    expect([...tried, ...Object.keys(withoutActor)].sort()).toEqual(
      (await storeFiles()).map(({ name }) => name).sort(),
    );
  });

  it('what is the program’s own takes no actor', async () => {
    for (const { name, source } of await storeFiles()) {
      const takesActor = /context: CommandContext|actor: Actor/.test(source);
      expect.soft(takesActor, name).toBe(!(name in withoutActor));
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
