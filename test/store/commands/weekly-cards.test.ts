import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPresenter } from '../../../bot/present.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { sendWeeklyCards } from '../../../store/commands/send-weekly-cards.ts';
import { updateWeeklyCards } from '../../../store/commands/update-weekly-cards.ts';
import { weeklyView } from '../../../store/queries/weekly-view.ts';
import { openStore } from '../../../store/store.ts';
import { boundChannel, channelId } from '../../support/channel-steps.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { idsOf, nominationAt } from '../../support/nomination-steps.ts';
import { bySchedule, itIs, weeklyCardOf } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function weeks(): Promise<string[]> {
  const rows = await fixture.store.db
    .selectFrom('weekly_card')
    .select((eb) => eb.cast<string>('week', 'text').as('week'))
    .where('region', '=', 'nord')
    .orderBy('week')
    .execute();
  return rows.map(({ week }) => week);
}

async function told() {
  return await fixture.store.db
    .selectFrom('outgoing_message')
    .select(['person_id', 'conversation_id'])
    .where('card', '=', 'weekly')
    .where('lane', '!=', 'update')
    .execute();
}

/** Begins what is to begin at the moment. */
async function at(moment: string): Promise<void> {
  await itIs(fixture, moment);
  idsOf(await sendWeeklyCards(bySchedule(fixture)));
}

describe('The card of the week', () => {
  it('begins with the first Monday after the installation, at eight in Oslo, in winter and in summer', async () => {
    await at('2027-01-20T12:00:00Z');
    await at('2027-01-25T06:59:00Z');
    expect(await weeks()).toEqual([]);
    await at('2027-01-25T07:01:00Z');
    expect(await weeks()).toEqual(['2027-01-25']);
    await at('2027-03-29T05:59:00Z');
    expect((await weeks()).at(-1)).toBe('2027-03-22');
    await at('2027-03-29T06:01:00Z');
    expect((await weeks()).at(-1)).toBe('2027-03-29');
  });

  it('comes once, however often and from however many instances it is asked for', async () => {
    await at('2027-01-20T12:00:00Z');
    await itIs(fixture, '2027-01-25T09:00:00Z');
    const other = await openStore({ url: fixture.appUrl });
    try {
      const runs = [fixture.store, other, fixture.store, other].map((store) =>
        sendWeeklyCards(bySchedule({ store })),
      );
      const begun = (await Promise.all(runs)).filter((outcome) => Object.keys(idsOf(outcome)).length > 0);
      expect(begun).toHaveLength(1);
    } finally {
      await other.close();
    }
    await at('2027-01-29T12:00:00Z');
    expect(await weeks()).toEqual(['2027-01-25']);
    // Two contacts in Helse Vest, one in Helse Nord and one in Helse Midt-Norge, and no channels.
    expect(await told()).toHaveLength(4);
  });

  it('is made up for after downtime, and weeks that went by are left out', async () => {
    await at('2027-01-20T12:00:00Z');
    await at('2027-02-17T12:00:00Z');
    expect(await weeks()).toEqual(['2027-02-15']);
    await at('2027-02-10T12:00:00Z');
    expect(await weeks()).toEqual(['2027-02-15']);
  });

  it('is not put up any more from when the next week is due, also before that is begun', async () => {
    await boundChannel(fixture, { kind: 'region', region: 'nord' });
    const id = await weeklyCardOf(fixture, 'nord');
    const inChannel = { card: 'weekly', subjectId: id, locale: null, activityId: null } as const;
    const put = async () =>
      (
        await createPresenter(
          fixture.store,
          'app',
        )({
          ...{ ...inChannel, cause: 'week-begun', reader: { conversationId: channelId } },
        })
      ).kind;
    expect(await put()).toBe('card');
    await itIs(fixture, '2027-02-01T06:59:00Z');
    expect(await put()).toBe('card');
    await itIs(fixture, '2027-02-01T07:00:05Z');
    expect([await weeks(), await put()]).toEqual([['2027-01-25'], 'obsolete']);
    await at('2027-02-01T07:01:00Z');
    expect(await put()).toBe('obsolete');
  });

  it('goes to the region’s channel, and to its contacts where there is none', async () => {
    await boundChannel(fixture, { kind: 'region', region: 'nord' });
    await weeklyCardOf(fixture, 'nord');
    const messages = await told();
    expect(messages.filter(({ person_id }) => person_id === null)).toEqual([
      { person_id: null, conversation_id: channelId },
    ]);
    expect(messages.map(({ person_id }) => person_id)).not.toContain(fixture.people.appointingContact);
    expect(messages.map(({ person_id }) => person_id)).toContain(fixture.people.otherContact);
  });

  it('follows the figures while it is the newest, once for each change, and then keeps what it showed', async () => {
    const id = await weeklyCardOf(fixture, 'nord');
    const context = await fixture.as('appointingContact');
    const view = async () => await weeklyView(fixture.store, context.actor, id);
    expect(await view()).toMatchObject({
      version: 1,
      figures: { seats: 1, filled: 0, vacant: 1, inProcess: 0, waiting: 0 },
      oldest: [{ seat: { region: 'nord' } }],
    });
    expect(idsOf(await updateWeeklyCards(bySchedule(fixture)))).toEqual({});
    const nominationId = await nominationAt(fixture, 'appointment');
    const runs = await Promise.all([
      updateWeeklyCards(bySchedule(fixture)),
      updateWeeklyCards(bySchedule(fixture)),
    ]);
    expect(
      runs.flatMap((outcome) => Object.keys(idsOf(outcome))).filter((region) => region === 'nord'),
    ).toEqual(['nord']);
    expect(await view()).toMatchObject({
      version: 2,
      figures: { vacant: 0, inProcess: 1, waiting: 1 },
      oldest: [],
    });
    idsOf(await appointMember(await fixture.as('appointingContact'), { nominationId }));
    await at('2027-02-01T07:01:00Z');
    expect(await view()).toMatchObject({
      version: 3,
      week: '2027-01-25',
      newestWeek: '2027-02-01',
      figures: { vacant: 0, inProcess: 1, waiting: 1 },
    });
  });
});
