import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../sandbox/person/person.ts';
import { refreshCards } from '../../store/outgoing.ts';
import { onServer } from '../support/on-server.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, propose, untilAppointment, appoint, allIsDelivered, db } = stepsIn(() => program);

/** Days go by for the program's dates; what was drawn before lies there as it was. */
async function daysGoBy(days: number): Promise<void> {
  const seconds = days * 86_400;
  await onServer(
    program.fixture.ownerUrl,
    `insert into business_clock (offset_seconds) values (${seconds})
     on conflict (only_row) do update set offset_seconds = excluded.offset_seconds`,
  );
}

const textOf = async (reader: Person, id: string): Promise<string> =>
  (await reader.waitsFor(({ message }) => message?.id === id)).asText;

/** Until the answer is due, as the card says it. */
function daysIn(text: string): number {
  return Number(/\(om (\d+) dager\)/.exec(text)?.[1] ?? 'not said');
}

/** How many cards asked for themselves since then. */
async function renewals(after: number): Promise<number> {
  const entries = await program.sandbox.traffic({ after, direction: 'toBot' });
  return entries.filter(({ request }) => JSON.stringify(request).includes('"trigger":"automatic"')).length;
}

const soFar = async () => (await program.sandbox.traffic()).at(-1)?.seq ?? 0;

describe('Whoever opens the chat later', () => {
  it('finds the dates right, on the card that was sent and on the one that was opened', async () => {
    const kari = await propose();
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    const sent = (await anne.waitsFor('Vil du bli medlem')).message?.id ?? '';
    await anne.says('oppgaver');
    const home = (await anne.waitsFor('Dette venter på deg')).message?.id ?? '';
    const days = daysIn(await textOf(anne, sent));
    expect(days).toBeGreaterThanOrEqual(14);
    expect(daysIn(await textOf(anne, home))).toBe(days);

    await daysGoBy(2);
    await anne.opens();
    await kari.opens();
    expect(daysIn(await textOf(anne, sent))).toBe(days - 2);
    expect(daysIn(await textOf(anne, home))).toBe(days - 2);
    expect(daysIn(await kari.seesText({ on: 'Anne Eksempel' }))).toBe(days - 2);
  });

  it('changes nothing by it', async () => {
    await propose();
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    const rows = async () => ({
      cards: await db().selectFrom('sent_card').selectAll().orderBy('activity_id').execute(),
      chats: await db().selectFrom('conversation').selectAll().orderBy('id').execute(),
      events: await db().selectFrom('event').selectAll().orderBy('id').execute(),
      messages: await db().selectFrom('outgoing_message').selectAll().orderBy('id').execute(),
    });
    const before = await rows();
    const from = await soFar();
    await anne.opens();
    expect(await renewals(from)).toBe(1);
    expect(await rows()).toEqual(before);
  });

  it('is not asked about cases that ended some days ago any more', async () => {
    await untilAppointment();
    const siv = await appoint();
    await allIsDelivered();
    await siv.opens();
    expect(await siv.seesText({ on: 'er oppnevnt' })).toContain('i dag kl.');
    await daysGoBy(3);
    await siv.opens();
    expect(await siv.seesText({ on: 'er oppnevnt' })).not.toContain('i dag kl.');
    const from = await soFar();
    await siv.opens();
    expect(await renewals(from)).toBe(0);
  });

  it('can still press what the card then shows, and a refused form keeps what was typed', async () => {
    await propose();
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    await anne.opens();
    await anne.presses('Ja, jeg er villig');
    await anne.presses('Lederen står ikke i listen');
    await anne.fillsIn({ 'Lederens navn': 'Per Prøve' });
    const refused = await anne.presses('Send ja');
    expect(refused.asText).toContain('⚠');
    await anne.opens();
    const { asText, cardJson } = await anne.sees({ on: 'Vil du bli medlem' });
    expect(asText).toContain('⚠');
    expect(JSON.stringify(cardJson)).toContain('"value":"Per Prøve"');
  });
});

describe('A card', () => {
  it('is brought up to date in the place where it was renewed', async () => {
    const kari = await propose();
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    const id = (await anne.waitsFor('Vil du bli medlem')).message?.id ?? '';
    await anne.opens();
    await kari.presses('Trekk forslaget');
    await kari.presses('Ja, trekk forslaget');
    await allIsDelivered();
    expect(await textOf(anne, id)).toContain('er trukket');
    await anne.opens();
    expect(await textOf(anne, id)).toContain('er trukket');
  });

  it('asks in the name of its reader alone, who need not have written before', async () => {
    await propose();
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    const { cardJson } = await anne.waitsFor('Vil du bli medlem');
    const world = await program.sandbox.world();
    const mri = world.users.find(({ name }) => name === 'Anne Eksempel')?.mri;
    expect(cardJson).toMatchObject({ refresh: { userIds: [mri], action: { verb: 'open-card' } } });
  });

  it('shows nothing of a case to somebody who has no part in it', async () => {
    await propose();
    const { id: nominationId } = await db().selectFrom('nomination').select('id').executeTakeFirstOrThrow();
    const tor = await person('Tor Test');
    await tor.says('oppgaver');
    const home = (await tor.waitsFor('venter på deg')).message?.id ?? '';
    const data = { card: 'nomination', subjectId: nominationId };
    await tor.forges({ verb: 'open-card', data, on: home });
    expect(await textOf(tor, home)).not.toContain('Anne Eksempel');
  });
});

describe('Whoever writes in a card', () => {
  /** Anne has unfolded her answer and named her leader, and has not sent it. */
  async function isWriting(): Promise<{
    readonly anne: Person;
    readonly id: string;
    readonly typed: string;
  }> {
    await propose();
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    const id = (await anne.waitsFor('Vil du bli medlem')).message?.id ?? '';
    await anne.presses('Ja, jeg er villig');
    await anne.fillsIn({ 'Hvem er din nærmeste leder?': 'Per Prøve' });
    // What somebody chooses is an id in the input.
    const typed = /leder\?: [\w-]{36} \)/.exec(await textOf(anne, id))?.[0] ?? 'nothing is typed';
    return { anne, id, typed };
  }

  it('keeps what is typed while the case moves on in what the card does not show', async () => {
    const { anne, id, typed } = await isWriting();
    const { store } = program.fixture;
    const moved = await store.db
      .updateTable('nomination')
      .set({ version: sql<number>`version + 1` })
      .returning(['id as subjectId', 'version'])
      .executeTakeFirstOrThrow();
    await store.db
      .transaction()
      .execute((tx) => refreshCards(tx, store.queue, { ...moved, correlationId: 'test' }));
    await allIsDelivered();
    const updates = await db()
      .selectFrom('outgoing_message')
      .select(['state', 'problem'])
      .where('lane', '=', 'update')
      .where('person_id', '=', program.fixture.people.candidate)
      .execute();
    expect(updates).toEqual([{ state: 'obsolete', problem: 'unchanged' }]);
    expect(await textOf(anne, id)).toContain(typed);
    expect((await anne.presses('Send ja', { on: id })).ok).toBe(true);
    expect(await textOf(anne, id)).toContain('Venter på svar fra Per Prøve');
  });

  it('reads what became of the case where it moved on under the words', async () => {
    const { anne, id, typed } = await isWriting();
    const kari = await person('Kari Demo');
    await kari.presses('Trekk forslaget');
    await kari.presses('Ja, trekk forslaget');
    await allIsDelivered();
    const text = await textOf(anne, id);
    expect(text).toContain('er trukket');
    expect(text).not.toContain('Send ja');
    expect(text).not.toContain(typed);
  });
});
