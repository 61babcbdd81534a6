import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Commands and queries without an actor of their own, and why. */
const withoutActor: Readonly<Record<string, string>> = {
  'admit-tenants': 'what the operator’s setting says, at the start',
  'answer-later': 'put up by the turn of the person it goes to',
  'catch-up-deliveries': 'upkeep of the delivery',
  'claim-activity': 'about an activity, not a person',
  'clean-up': 'upkeep',
  'forget-conversation': 'what the channel says of itself',
  'greet-person': 'put up by the turn of the person it goes to',
  'mark-unreachable': 'a step of the delivery',
  'note-shown-card': 'about what the turn of the person has put into the own chat',
  'postpone-message': 'a step of the delivery',
  'publish-faq': 'the program’s own words, at its start',
  'register-conversation': 'what the channel says of itself',
  'release-messages': 'a step of the delivery',
  'reserve-send-slot': 'a step of the delivery',
  'settle-message': 'a step of the delivery',
  'take-message': 'a step of the delivery',
  'actor-of': 'finds the actor',
  'business-time': 'the clock',
  'delivery-health': 'numbers for the operator’s probe',
  'nomination-timeline': 'a part of nomination-view, which authorises',
  'request-timeline': 'a part of request-view, which authorises',
  'reach-problem': 'a part of nomination-view, which authorises',
  recipient: 'a step of the delivery',
  'channel-users': 'what the channel calls the readers of a card that is about to be sent',
  'subject-version': 'a number, for what has been authorised and drawn',
};

describe('The actor table', () => {
  it('tries every command and query that has an actor', async () => {
    const folder = join(root, 'test/store/commands');
    const tables = (await readdir(folder)).filter((file) => file.endsWith('-matrix.test.ts'));
    const matrix = (await Promise.all(tables.map((file) => readFile(join(folder, file), 'utf8')))).join();
    const files = await Promise.all(
      ['store/commands', 'store/queries'].map((folder) => readdir(join(root, folder))),
    );
    const names = files.flat().map((file) => file.replace(/\.ts$/, ''));
    const untried = names.filter((name) => !(name in withoutActor) && !matrix.includes(`/${name}.ts'`));
    expect(untried).toEqual([]);
    expect(Object.keys(withoutActor).filter((name) => !names.includes(name))).toEqual([]);
  });
});
