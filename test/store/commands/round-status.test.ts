import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ChooseReminderPolicy,
  chooseReminderPolicy,
} from '../../../store/commands/choose-reminder-policy.ts';
import { followRounds } from '../../../store/commands/follow-rounds.ts';
import { channelActor } from '../../../store/queries/channel-actor.ts';
import { roundStatusView } from '../../../store/queries/round-status-view.ts';
import { channelId } from '../../support/channel-steps.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { asReminders, roundAt, roundStatusFor } from '../../support/reminder-steps.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await roundAt(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
});

describe('Channels', () => {
  const figures = async () =>
    await fixture.store.db.selectFrom('round_status').select(['figures', 'version']).execute();

  it('get a card of the round in time, once, which follows what is written', async () => {
    const id = await roundStatusFor(fixture, { kind: 'region', region: 'vest' });
    await roundAt(fixture, '2027-01-18T09:00:00Z');
    idsOf(await followRounds(asReminders(fixture)));
    expect(await figures()).toMatchObject([{ version: 1, figures: { done: 0, late: 0 } }]);
    await itIs(fixture, '2027-01-26T09:00:00Z');
    await Promise.all([followRounds(asReminders(fixture)), followRounds(asReminders(fixture))]);
    // Both services' own parts were due the day before.
    expect(await figures()).toMatchObject([{ version: 2, figures: { late: 2 } }]);
    // And the groups' are due in two weeks: the channel is told anew, once.
    idsOf(await followRounds(asReminders(fixture)));
    const told = await fixture.store.db
      .selectFrom('outgoing_message')
      .select('conversation_id')
      .where('subject_id', '=', id)
      .where('lane', '=', 'reminder')
      .execute();
    expect(told).toHaveLength(2);
  });

  it('hear on the days that the policies name, or not at all, and what the coordinators say', async () => {
    const choose = async (input: ChooseReminderPolicy) =>
      idsOf(await chooseReminderPolicy(await fixture.as('coordinator'), input));
    await choose({ policy: 'report-service', steps: [{ day: -5, to: ['channel'] }] });
    await choose({ policy: 'report-group', steps: [{ day: -5, to: ['owner'] }] });
    await choose({ policy: 'report-service', text: { nb: 'Ring oss.', nn: '', en: '' } });
    expect(await roundStatusFor(fixture, { kind: 'region', region: 'vest' }).catch(() => null)).toBeNull();
    await roundAt(fixture, '2027-01-20T09:00:00Z');
    idsOf(await followRounds(asReminders(fixture)));
    const { id } = await fixture.store.db.selectFrom('round_status').select('id').executeTakeFirstOrThrow();
    expect(await roundStatusView(fixture.store, await boundReader(), id)).toMatchObject({
      words: { nb: 'Ring oss.' },
    });
  });

  it('of a group name its missing parts and nobody', async () => {
    const id = await roundStatusFor(fixture, { kind: 'group', serviceId: fixture.serviceId });
    const view = await roundStatusView(fixture.store, await boundReader(), id);
    expect(view?.missing).toMatchObject([
      { kind: 'service', isVacant: false },
      { kind: 'group' },
      { kind: 'regional', region: 'midt', isVacant: false },
      { kind: 'regional', region: 'nord', isVacant: true },
      { kind: 'regional', region: 'sor-ost', isVacant: true },
      { kind: 'regional', region: 'vest', isVacant: true },
    ]);
    expect(JSON.stringify(view)).not.toContain('Ola');
  });

  async function boundReader() {
    const actor = await channelActor(fixture.store, channelId);
    if (!actor) throw new Error('The channel belongs to nobody');
    return actor;
  }
});
