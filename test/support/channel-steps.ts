import type { ChannelTarget } from '../../domain/actor.ts';
import { bindChannel } from '../../store/commands/bind-channel.ts';
import { registerConversation } from '../../store/commands/register-conversation.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';

/** The channel of the fixture's tests, and the one that the reader `appointingChannel` is. */
export const channelId = '19:nord@thread.tacv2';

/** A channel that the bot was heard from, and that belongs to nobody. */
export async function freeChannel(fixture: GroupFixture, conversationId: unknown = null): Promise<string> {
  const id = typeof conversationId === 'string' ? conversationId : channelId;
  await registerConversation(fixture.store, {
    kind: 'channel',
    conversationId: id,
    serviceUrl: 'https://teams.example/',
    tenantId: fixture.tenantId,
    personId: null,
    locale: null,
    team: { id: '19:team@thread.tacv2', name: 'Servicemiljøet' },
  });
  return id;
}

/** A channel that somebody who may has made the region's or the group's. */
export async function boundChannel(
  fixture: GroupFixture,
  target: ChannelTarget,
  conversationId = channelId,
): Promise<{ readonly id: string; readonly conversationId: string }> {
  await freeChannel(fixture, conversationId);
  const whose = { vest: 'receivingContact', nord: 'appointingContact', midt: 'otherContact' } as const;
  const by: PersonName =
    target.kind === 'group' ? 'serviceLeader' : whose[target.region as keyof typeof whose];
  const bound = await bindChannel(await fixture.as(by), { conversationId, target });
  return { id: idsOf(bound).channelId ?? '', conversationId };
}
