import type { ChannelTarget } from '../../../../domain/actor.ts';
import type { RefusalCode } from '../../../../domain/refusal.ts';
import { bindChannel } from '../../../../store/commands/bind-channel.ts';
import { chooseChannelLanguage } from '../../../../store/commands/choose-channel-language.ts';
import { unbindChannel } from '../../../../store/commands/unbind-channel.ts';
import { channelTargets } from '../../../../store/queries/channel-targets.ts';
import { channelView, channelViewIn } from '../../../../store/queries/channel-view.ts';
import { boundChannel, channelId, freeChannel } from '../../../support/channel-steps.ts';
import { everybody, type Who } from '../../../support/everybody.ts';
import type { CommandRow, Matrix } from './matrix.ts';

const nord: ChannelTarget = { kind: 'region', region: 'nord' };

/** They stand in the channel themselves: what they hear is who decides, and not that there is nothing. */
const hear = Object.fromEntries(
  everybody.filter((who) => who !== 'system').map((who) => [who, 'may-not-bind-channel']),
) as Readonly<Partial<Record<Who, RefusalCode>>>;

const onChannel: Pick<CommandRow, 'may' | 'hear'> = { may: ['appointingContact'], hear };

export const matrix: Matrix = {
  commands: {
    'bind-channel': {
      ...onChannel,
      arrange: freeChannel,
      run: (context, conversationId) => bindChannel(context, { conversationId, target: nord }),
    },
    'unbind-channel': {
      ...onChannel,
      may: ['appointingContact', 'coordinator'],
      arrange: async (fixture) => (await boundChannel(fixture, nord)).conversationId,
      run: (context, conversationId) => unbindChannel(context, { conversationId }),
    },
    'choose-channel-language': {
      ...onChannel,
      may: ['appointingContact', 'coordinator'],
      arrange: async (fixture) => (await boundChannel(fixture, nord)).conversationId,
      run: (context, conversationId) => chooseChannelLanguage(context, { conversationId, language: 'en' }),
    },
  },
  queries: [
    {
      query: 'channel-view',
      what: 'those who answer for it, the channel itself, and the coordinator',
      sees: ['appointingContact', 'coordinator'],
      channels: ['appointingChannel'],
      arrange: async (fixture) => (await boundChannel(fixture, nord)).id,
      look: ({ store, actor }, id) => channelView(store, actor, id),
    },
    {
      query: 'channel-view',
      what: 'the same where it is written in',
      sees: ['appointingContact', 'coordinator'],
      channels: ['appointingChannel'],
      arrange: async (fixture) => (await boundChannel(fixture, nord)).conversationId,
      look: ({ store, actor }) => channelViewIn(store, actor, channelId),
    },
    {
      query: 'channel-targets',
      what: 'what a channel can be made: leaders and contacts the own',
      sees: [
        'serviceLeader',
        'otherLeader',
        'receivingContact',
        'secondReceiving',
        'appointingContact',
        'otherContact',
      ],
      look: ({ store, actor }) => channelTargets(store, actor),
    },
  ],
};
