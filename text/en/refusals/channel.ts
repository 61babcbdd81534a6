import type { ChannelRefusals } from '../../nb/refusals/channel.ts';

/** Connecting a channel. */
export const channelRefusals: ChannelRefusals = {
  'channel-needed': () => [
    'There is no channel to connect here.',
    'A channel is connected where it is, so that everybody who reads there can see it.',
    'Go to the channel in Teams, mention Samråd with @ and write “connect channel”.',
  ],
  'chat-is-no-channel': () => [
    'A group chat cannot be connected.',
    'In a group chat we cannot know who will read. A channel belongs to a team.',
    'Go to a channel in a team, mention Samråd with @ and write “connect channel”.',
  ],
  'may-not-bind-channel': () => [
    'You cannot connect or disconnect this channel.',
    'The contacts do that for the channel of their region, and the service leader for the channel of the group.',
    'Ask one of them to write “connect channel” here.',
  ],
  'channel-taken': ({ region }) => [
    region ? `This channel is already for ${region}.` : 'This channel is already for a group.',
    'A channel is for one region or one group, so that everybody knows what comes here.',
    'Write “disconnect” here first, or use another channel.',
  ],
  'channel-not-bound': () => [
    'This channel is not connected.',
    'Somebody may have disconnected it before you.',
    'Write “connect channel” if you want to connect it.',
  ],
};
