import type { ChannelText } from '../nb/channel.ts';

/** Channels of regions and groups: whose they are, what that means, and what is wrong with them. */
export const channel: ChannelText = {
  chooseTitle: 'Who is this channel for?',
  chooseLead: 'You are responsible for several. A channel is for one of them.',
  chooseLabel: 'The channel is for',
  chooseNeeded: 'Choose who the channel is for.',
  choose: 'Choose',
  bindTitle: (target) => `Shall this channel be for ${target}?`,
  readers: 'Everybody in the team, and those who join later, will read what is posted here.',
  moves: (target) =>
    `There is already a channel for ${target}. If you say yes, we move here and take away what was shown there.`,
  nothingYet: 'Nothing happens until you say yes. The others who are responsible will be told.',
  bindNow: 'Yes, connect the channel',
  means: {
    region: (target) =>
      `Proposals that wait for ${target}, appointments in all the groups and the figures of the week come here. The contacts can decide proposals here. What a candidate writes to us is never shown here.`,
    group: (target) =>
      `Vacant seats and appointments in ${target} come here. Who is proposed is never shown here.`,
  },

  unbindTitle: (target) => `Shall we disconnect the channel for ${target}?`,
  unbind: 'Disconnect',
  unbindMeans:
    'Then nothing more comes here, and we take away what was shown. The cases go on in the private chats. The others who are responsible will be told.',
  unbindNow: 'Yes, disconnect',

  boundTitle: (target) => `The channel for ${target}`,
  brokenTitle: (target) => `We cannot reach the channel for ${target}`,
  endedTitle: (target) => `The channel for ${target} is disconnected`,
  inTeam: (team) => `In the team ${team}`,
  theTeam: 'the team',
  states: { bound: 'Connected', broken: 'We cannot write here', ended: 'Disconnected' },
  ended: 'Nothing more comes to the channel. Write “connect channel” in a channel to connect again.',
  boundBy: 'Connected by',
  endedBy: 'Disconnected by',
  byAt: (name, when) => `${name}, ${when}`,
  language: 'Language',
  changeLanguage: 'Change language',

  problems: {
    'not-installed': {
      why: 'Samråd has been removed from the team.',
      remedy: (team) => `Add Samråd to ${team} again, or connect another channel.`,
    },
    'not-in-roster': {
      why: 'Samråd is no longer part of the team.',
      remedy: (team) => `Add Samråd to ${team} again, or connect another channel.`,
    },
    'blocked-by-user': {
      why: 'Samråd is blocked there.',
      remedy: (team) => `Unblock it in ${team}, or connect another channel.`,
    },
    'disabled-by-admin': {
      why: 'Samråd has been turned off by those who run Teams where you are.',
      remedy: () => 'Ask them to turn the app on again. Until then everything goes to the private chats.',
    },
    gone: {
      why: 'The channel has been deleted in Teams.',
      remedy: () => 'Write “connect channel” in another channel, and we go on there.',
    },
  },
  causes: {
    'channel-bound': (target, by) => `${by} connected a channel to ${target}`,
    'channel-unbound': (target, by) => `${by} disconnected the channel for ${target}`,
    'channel-broken': (target) => `We can no longer reach the channel for ${target}`,
  },

  takenAway: {
    title: 'This case is no longer shown here',
    lead: 'The channel is disconnected, or the case does not belong here. Those it concerns have it in their private chat.',
  },
  newerCard: {
    title: 'This case goes on in a newer card',
    lead: 'Look further down in the channel. What holds now is there.',
  },
};
