import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPresenter } from '../../bot/present.ts';
import { type DeliveryService, startDelivery } from '../../jobs/deliver.ts';
import { appointMember } from '../../store/commands/appoint-member.ts';
import { registerConversation } from '../../store/commands/register-conversation.ts';
import { returnNomination } from '../../store/commands/return-nomination.ts';
import { undoAnswer } from '../../store/commands/undo-answer.ts';
import { withdrawNomination } from '../../store/commands/withdraw-nomination.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../support/group-fixture.ts';
import { idsOf, nominationAt } from '../support/nomination-steps.ts';
import { type ScriptedSender, scriptedSender } from './scripted-sender.ts';

let fixture: GroupFixture;
let sender: ScriptedSender;
let delivery: DeliveryService;

beforeEach(async () => {
  fixture = await createGroupFixture();
  sender = scriptedSender();
  const quiet = () => undefined;
  delivery = await startDelivery({
    store: fixture.store,
    sender,
    directory: { install: async () => 'not-allowed' },
    present: createPresenter(fixture.store, 'app'),
    log: { info: quiet, warn: quiet, error: quiet },
    fallbackServiceUrl: 'http://127.0.0.1:1/',
    instance: 'one',
  });
});
afterEach(async () => {
  await delivery.stop();
  await fixture.drop();
});

async function opensChat(name: PersonName): Promise<void> {
  await registerConversation(fixture.store, {
    kind: 'personal',
    conversationId: chatOf(name),
    serviceUrl: 'http://127.0.0.1:1/',
    tenantId: fixture.tenantId,
    personId: fixture.people[name],
    locale: 'en-GB',
  });
}

const chatOf = (name: PersonName) => `chat-${name}`;
const arrivedAt = (name: PersonName) =>
  sender.arrived.filter(({ conversationId }) => conversationId === chatOf(name));
const lastAt = (name: PersonName) => arrivedAt(name).at(-1);

async function setRole(name: PersonName, state: 'held' | 'ended'): Promise<void> {
  await fixture.store.db
    .updateTable('role_grant')
    .set({ ended_at: state === 'held' ? null : sql<Date>`now()` })
    .where('person_id', '=', fixture.people[name])
    .execute();
}

async function cardsOf(name: PersonName): Promise<string[]> {
  const rows = await fixture.store.db
    .selectFrom('sent_card')
    .select('activity_id')
    .where('person_id', '=', fixture.people[name])
    .execute();
  return rows.map((row) => row.activity_id);
}

/** A proposal that waits for the contacts, with its card in the chat of one of them, whose role then ends. */
async function cardOfAnExContact(): Promise<string> {
  await opensChat('secondReceiving');
  const nominationId = await nominationAt(fixture, 'forward');
  await delivery.drain();
  expect(JSON.stringify(lastAt('secondReceiving'))).toContain('Anne Eksempel');
  await setRole('secondReceiving', 'ended');
  return nominationId;
}

test('whoever lost the right to see a case has its card taken away at the next change, once', async () => {
  const nominationId = await cardOfAnExContact();
  const lay = lastAt('secondReceiving')?.activityId;
  const comment = 'Skriv mer om erfaringen';
  idsOf(await returnNomination(await fixture.as('receivingContact'), { nominationId, comment }));
  await delivery.drain();

  const last = lastAt('secondReceiving');
  expect(last?.activityId).toBe(lay);
  const shown = JSON.stringify(last?.activity);
  expect(shown).toContain('You no longer take part in this case');
  expect(shown).toContain('open-home');
  expect(shown).not.toMatch(/Anne|Kari|nominationId|erfaring/);
  expect(await cardsOf('secondReceiving')).toEqual([]);

  const before = arrivedAt('secondReceiving').length;
  idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
  await delivery.drain();
  expect(arrivedAt('secondReceiving')).toHaveLength(before);
});

test('a card that shows a newer version than the change is taken away all the same', async () => {
  const nominationId = await cardOfAnExContact();
  const comment = 'Skriv mer om erfaringen';
  idsOf(await returnNomination(await fixture.as('receivingContact'), { nominationId, comment }));
  await fixture.store.db.updateTable('sent_card').set({ version: 99 }).execute();
  await delivery.drain();
  expect(JSON.stringify(lastAt('secondReceiving'))).toContain('You no longer take part in this case');
});

test('a new message about a case that somebody may not see is not sent, and nothing is said instead', async () => {
  await opensChat('appointingContact');
  await nominationAt(fixture, 'appointment');
  await setRole('appointingContact', 'ended');
  await delivery.drain();
  expect(arrivedAt('appointingContact')).toEqual([]);
});

test('a right that comes back while the card is being taken away brings the card back', async () => {
  const nominationId = await cardOfAnExContact();
  const lay = lastAt('secondReceiving')?.activityId;
  const comment = 'Skriv mer om erfaringen';
  const held = sender.hold(chatOf('secondReceiving'));
  idsOf(await returnNomination(await fixture.as('receivingContact'), { nominationId, comment }));
  delivery.wake();
  await held.reached;
  await setRole('secondReceiving', 'held');
  idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
  held.release();
  await delivery.drain();
  const shown = arrivedAt('secondReceiving').flatMap(({ activityId, activity }) =>
    activityId === lay ? [JSON.stringify(activity)] : [],
  );
  expect(shown.map((card) => card.includes('Anne Eksempel'))).toEqual([true, false, true]);
  expect(await cardsOf('secondReceiving')).toContain(lay);
});

test('whoever in the group was told of an appointment reads in the same card that it was undone, and no more', async () => {
  await opensChat('member');
  const nominationId = await nominationAt(fixture, 'appointment');
  idsOf(await appointMember(await fixture.as('appointingContact'), { nominationId }));
  await delivery.drain();
  const [told] = arrivedAt('member');
  expect(JSON.stringify(told)).toContain('Anne Eksempel is appointed');

  idsOf(await undoAnswer(await fixture.as('appointingContact'), { nominationId }));
  idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
  await delivery.drain();
  expect(arrivedAt('member')).toHaveLength(2);
  expect(lastAt('member')?.activityId).toBe(told?.activityId);
  const shown = JSON.stringify(lastAt('member')?.activity);
  expect(shown).toContain('The appointment of Anne Eksempel has been taken back');
  expect(shown).not.toContain('nominationId');
  expect(await cardsOf('member')).toEqual([]);
});
