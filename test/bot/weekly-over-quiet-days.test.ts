import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPresenter } from '../../bot/present.ts';
import { sendWeeklyCards } from '../../store/commands/send-weekly-cards.ts';
import { boundChannel } from '../support/channel-steps.ts';
import { createGroupFixture, type GroupFixture } from '../support/group-fixture.ts';
import { idsOf } from '../support/nomination-steps.ts';
import { bySchedule, itIs } from '../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await boundChannel(fixture, { kind: 'region', region: 'nord' });
});
afterEach(async () => {
  await fixture.drop();
});

it('of the weeks that begin while nobody is reminded only the newest is told of', async () => {
  for (const monday of ['2027-06-28', '2027-07-05', '2027-07-12', '2027-07-19']) {
    await itIs(fixture, `${monday}T09:00:00Z`);
    idsOf(await sendWeeklyCards(bySchedule(fixture)));
  }
  const waiting = await fixture.store.db
    .selectFrom('outgoing_message')
    .select(['subject_id as subjectId', 'person_id as personId', 'conversation_id as conversationId'])
    .where('card', '=', 'weekly')
    .where('cause', '=', 'week-begun')
    .execute();
  const present = createPresenter(fixture.store, 'app');
  const presented = await Promise.all(
    waiting.map(async ({ subjectId, personId, conversationId }) => {
      const reader = personId === null ? { conversationId: conversationId ?? '' } : { personId };
      const about = { subjectId, reader, activityId: null, locale: null };
      return (await present({ card: 'weekly', cause: 'week-begun', ...about })).kind;
    }),
  );
  // One channel and three contacts of regions without one, each of one week in three.
  expect(presented.filter((kind) => kind === 'card')).toHaveLength(waiting.length / 3);
  expect(new Set(presented)).toEqual(new Set(['card', 'obsolete']));
});
