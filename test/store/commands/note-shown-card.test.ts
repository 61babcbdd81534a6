import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MessageCard } from '../../../domain/sending.ts';
import { forgetShownCard, noteShownCard } from '../../../store/commands/note-shown-card.ts';
import { settleSent } from '../../../store/commands/settle-message.ts';
import { takeMessage } from '../../../store/commands/take-message.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { putUpUpdates } from '../../../store/outgoing.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { idsOf, nominationAt } from '../../support/nomination-steps.ts';
import { waitForLocks } from '../wait-for-locks.ts';

let fixture: GroupFixture;
let nominationId: string;
beforeEach(async () => {
  fixture = await createGroupFixture();
  nominationId = await nominationAt(fixture, 'forward');
});
afterEach(async () => {
  await fixture.drop();
});

const place = { conversationId: 'a:rune', activityId: 'card-1' };

async function note(version: number, card: MessageCard = 'forward', subjectId = nominationId) {
  const shows = { card, subjectId, version };
  const personId = fixture.people.receivingContact;
  return await noteShownCard(fixture.store, { ...place, personId, shows, correlationId: 'test' });
}

const lying = async () =>
  await fixture.store.db.selectFrom('sent_card').select(['card', 'subject_id', 'version']).execute();

const updates = async () =>
  await fixture.store.db
    .selectFrom('outgoing_message')
    .select(['id', 'card', 'subject_id', 'version', 'activity_id'])
    .where('lane', '=', 'update')
    .where('state', '=', 'waiting')
    .execute();

async function newestVersion(): Promise<number> {
  const { version } = await fixture.store.db
    .selectFrom('nomination')
    .select('version')
    .executeTakeFirstOrThrow();
  return version;
}

const withdraw = async () =>
  idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));

describe('A card that somebody opened', () => {
  test('is kept, and found by the next change', async () => {
    const version = await newestVersion();
    expect(await note(version)).toBe(false);
    expect(await updates()).toEqual([]);
    await withdraw();
    expect(await updates()).toMatchObject([{ card: 'forward', version: version + 1, activity_id: 'card-1' }]);
  });

  test('is brought up to date when the case moved on while it was drawn', async () => {
    const version = await newestVersion();
    await withdraw();
    expect(await note(version)).toBe(true);
    expect(await updates()).toMatchObject([{ subject_id: nominationId, version: version + 1 }]);
  });

  test('waits for a change that is under way, and is brought up to date by it', async () => {
    const version = await newestVersion();
    const { db } = fixture.store;
    const noted = await db.transaction().execute(async (tx) => {
      await tx
        .updateTable('nomination')
        .set({ version: version + 1 })
        .execute();
      const noting = note(version);
      await waitForLocks(fixture.store, 1);
      return { noting };
    });
    expect(await noted.noting).toBe(true);
    expect(await updates()).toMatchObject([{ version: version + 1 }]);
  });

  test('never makes the version known to lie there older; another subject takes the row over', async () => {
    await note(9);
    await note(2);
    expect(await lying()).toMatchObject([{ version: 9 }]);
    await note(1, 'vacancy', fixture.seats.vest);
    expect(await lying()).toEqual([{ card: 'vacancy', subject_id: fixture.seats.vest, version: 1 }]);
  });

  test('forgotten, it is not found any more', async () => {
    await note(await newestVersion());
    await forgetShownCard(fixture.store, place);
    await withdraw();
    expect(await updates()).toEqual([]);
  });
});

describe('An update of what lay there before', () => {
  async function beginsUpdate() {
    const version = await newestVersion();
    await note(version);
    await withdraw();
    const [update] = await updates();
    const taken = update && (await takeMessage(fixture.store, update.id));
    if (!taken) throw new Error('There is no update');
    return { taken, shown: { ...place, version: version + 1, fingerprint: 'as drawn' } };
  }

  test('that was on its way gives the place back to what was opened meanwhile', async () => {
    const { taken, shown } = await beginsUpdate();
    await note(1, 'vacancy', fixture.seats.vest);
    expect(await settleSent(fixture.store, taken, shown)).toBe(true);
    expect(await lying()).toMatchObject([{ card: 'vacancy', version: 1 }]);
    expect(await updates()).toMatchObject([{ card: 'vacancy', subject_id: fixture.seats.vest }]);
  });

  test('that was on its way gives it back to the question that came back meanwhile, of the same case', async () => {
    const { taken, shown } = await beginsUpdate();
    await note(shown.version, 'nomination');
    expect(taken.card).toBe('forward');
    expect(await settleSent(fixture.store, taken, shown)).toBe(true);
    const [again] = await updates();
    expect(again).toMatchObject({ subject_id: nominationId, version: shown.version });
    const followed = again && (await takeMessage(fixture.store, again.id));
    expect(followed?.card).toBe('nomination');
    expect(followed && (await settleSent(fixture.store, followed, shown))).toBe(false);
  });

  test('that was on its way does not bring a forgotten card back', async () => {
    const { taken, shown } = await beginsUpdate();
    await forgetShownCard(fixture.store, place);
    expect(await settleSent(fixture.store, taken, shown)).toBe(false);
    expect(await lying()).toEqual([]);
  });

  test('and that waits shows nothing of its subject, and becomes one of the new subject', async () => {
    const { taken } = await beginsUpdate();
    expect(taken.shownVersion).not.toBeNull();
    await note(1, 'vacancy', fixture.seats.vest);
    expect(await takeMessage(fixture.store, taken.id)).toMatchObject({ shownVersion: null });
    const update = {
      conversation_id: place.conversationId,
      activity_id: place.activityId,
      person_id: fixture.people.receivingContact,
      card: 'vacancy',
      subject_id: fixture.seats.vest,
      version: 2,
      correlation_id: 'test',
    };
    await fixture.store.db.transaction().execute((tx) => putUpUpdates(tx, fixture.store.queue, [update]));
    expect(await updates()).toMatchObject([
      { id: taken.id, card: 'vacancy', subject_id: fixture.seats.vest, version: 2 },
    ]);
  });

  test('and that was held by whoever opened something else finds it there', async () => {
    const { taken } = await beginsUpdate();
    const { db } = fixture.store;
    const now = { card: 'vacancy', subject_id: fixture.seats.vest, version: 1 } as const;
    const held = await db.transaction().execute(async (tx) => {
      await tx.updateTable('outgoing_message').set(now).where('id', '=', taken.id).execute();
      const taking = takeMessage(fixture.store, taken.id);
      await waitForLocks(fixture.store, 1);
      await tx
        .updateTable('sent_card')
        .set({ ...now, version: 0 })
        .execute();
      return { taking };
    });
    expect(await held.taking).toMatchObject({ card: 'vacancy', subjectId: now.subject_id, shownVersion: 0 });
  });
});
