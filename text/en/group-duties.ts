import type { GroupDutiesText } from '../nb/group-duties.ts';

export const groupDuties: GroupDutiesText = {
  texts: {
    'record-group-meeting': (service) => `Write who was at the reference group’s meeting: ${service}`,
    'handle-problem': (service) => `Answer a problem: ${service}`,
    'agree-problem': (service) => `Say whether you agree with the answer to the problem: ${service}`,
    'answer-check-in': (service) => `Answer a short question to the reference group: ${service}`,
    'look-at-website': (service) => `Look through the website and the registers: ${service}`,
  },
  buttons: {
    'record-group-meeting': 'Write it down',
    'handle-problem': 'Answer',
    'agree-problem': 'See the answer',
    'answer-check-in': 'Answer',
    'look-at-website': 'Look through',
  },
};
