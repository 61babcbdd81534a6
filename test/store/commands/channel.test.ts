import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import { bindChannel } from '../../../store/commands/bind-channel.ts';
import { forgetConversation } from '../../../store/commands/forget-conversation.ts';
import { registerConversation } from '../../../store/commands/register-conversation.ts';
import { boundChannel, channelId, freeChannel } from '../../support/channel-steps.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { nominationAt } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const nord = { kind: 'region', region: 'nord' } as const;
const group = () => ({ kind: 'group', serviceId: fixture.serviceId }) as const;

async function messages() {
  return await fixture.store.db
    .selectFrom('outgoing_message')
    .select(['card', 'cause', 'conversation_id as in'])
    .where('person_id', 'is', null)
    .where('lane', '!=', 'update')
    .orderBy('created_at')
    .execute();
}

describe('A channel', () => {
  it('of a group is the service leader’s to bind, and is shown the vacant seats', async () => {
    await boundChannel(fixture, group());
    expect((await messages()).map(({ cause }) => cause)).toEqual(Array(4).fill('seat-vacant'));
  });

  it('of a region is shown what waits on it', async () => {
    await nominationAt(fixture, 'appointment');
    await boundChannel(fixture, nord);
    expect(await messages()).toEqual([{ card: 'appointment', cause: 'proposal-to-appoint', in: channelId }]);
  });

  it('is one region’s or one group’s', async () => {
    await boundChannel(fixture, nord);
    const again = await bindChannel(await fixture.as('appointingContact'), {
      conversationId: channelId,
      target: nord,
    });
    expect(again).toMatchObject({ code: 'nothing-changed' });
    const other = await bindChannel(await fixture.as('serviceLeader'), {
      conversationId: channelId,
      target: group(),
    });
    expect(other).toMatchObject({ code: 'channel-taken', details: { region: 'nord' } });
  });

  it('is a channel, and nothing else', async () => {
    await registerConversation(fixture.store, {
      kind: 'group',
      conversationId: 'chat',
      serviceUrl: 'https://teams.example/',
      tenantId: fixture.tenantId,
      personId: null,
      locale: null,
    });
    for (const conversationId of ['chat', 'nowhere']) {
      const outcome = await bindChannel(await fixture.as('appointingContact'), {
        conversationId,
        target: nord,
      });
      expect(outcome).toMatchObject({ code: 'channel-needed' });
    }
  });

  it('bound twice at once, is bound once', async () => {
    await freeChannel(fixture);
    const outcomes = await Promise.all([
      bindChannel(await fixture.as('appointingContact'), { conversationId: channelId, target: nord }),
      bindChannel(await fixture.as('serviceLeader'), { conversationId: channelId, target: group() }),
    ]);
    expect(outcomes.filter(isRefusal).map(({ code }) => code)).toEqual(['channel-taken']);
  });

  it('that moves leaves the old one; both keep their history', async () => {
    await boundChannel(fixture, nord);
    await boundChannel(fixture, nord, '19:other@thread.tacv2');
    const rows = await fixture.store.db
      .selectFrom('channel_binding')
      .select(['conversation_id', 'ended_at'])
      .orderBy('bound_at')
      .execute();
    expect(rows.map((row) => [row.conversation_id, row.ended_at === null])).toEqual([
      [channelId, false],
      ['19:other@thread.tacv2', true],
    ]);
  });

  it('whose team lost the app is broken once, told once, and whole again with the app', async () => {
    const { id } = await boundChannel(fixture, nord);
    const left = { conversationId: 'general', teamId: '19:team@thread.tacv2', correlationId: 'c' };
    expect(await forgetConversation(fixture.store, left)).toBe(1);
    expect(await forgetConversation(fixture.store, left)).toBe(0);
    await nominationAt(fixture, 'appointment');
    expect(await messages()).toEqual([]);
    await freeChannel(fixture);
    expect((await messages()).map(({ cause }) => cause)).toEqual(['proposal-to-appoint']);
    const { broken_since } = await fixture.store.db
      .selectFrom('channel_binding')
      .select('broken_since')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(broken_since).toBeNull();
  });
});
