import type { GroupFormText } from '../nb/group-form.ts';

export const groupForm: GroupFormText = {
  group: 'Which group?',
  groupNeeded: 'Choose the group.',
  more: 'Write on the page',
  meetingLead: 'Everybody in the group gets a card and answers there.',
  dayNeeded: 'Choose a day.',
  clockNeeded: 'Choose a time.',
  textNeeded: 'Write some words first.',
  audienceNeeded: 'Write to whom you told it.',
  regionOfService: 'Which region is it about, if you lead the service?',
  buttons: {
    'call-group-meeting': 'Call a meeting',
    'raise-problem': 'Raise a problem',
    'tell-spread': 'Tell what you have passed on',
  },
  only: {
    'call-group-meeting':
      'Whoever leads the group, its secretary or the leader of the service calls a meeting. Here you see who they are.',
    'raise-problem':
      'Those who sit in the group, and the leader of the service, raise problems. Here you see whom you can tell.',
    'tell-spread':
      'Those who sit in a group tell here what they have passed on. You have no seat now. Here you see who is responsible.',
  },
};
