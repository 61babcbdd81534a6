import type { MilestoneText } from '../nb/milestone.ts';

export const milestone: MilestoneText = {
  duties: {
    'hold-meeting': (service) => `Hold this year’s meeting of the reference group: ${service}`,
    'evaluate-service': (service) => `Hand in the evaluation: ${service}`,
    'settle-term': (service) => `Settle what happens when the term is over: ${service}`,
  },
  dutyButtons: {
    'hold-meeting': 'The meeting was held',
    'evaluate-service': 'It is handed in',
    'settle-term': 'It is settled',
  },
  titles: {
    meeting: 'When did the reference group meet?',
    evaluation: 'When was the evaluation handed in?',
    term: 'How long is the service to last?',
  },
  rules: {
    meeting: 'The group meets at least once a year. Digital meetings count.',
    evaluation:
      'A service is evaluated about every fifth year. A network is funded for five years, and assessed in the sixth.',
    term: 'A competence service lasts for five or ten years. To change or close it takes at least a year and a half.',
  },
  dayLabels: {
    meeting: 'The day you met',
    evaluation: 'The day it was handed in',
    term: 'The service lasts until',
  },
  dayNeeded: 'Choose a day.',
  record: { meeting: 'The meeting was held', evaluation: 'It is handed in', term: 'Save the day' },
  begin: { evaluation: 'Begin the evaluation', term: 'Begin to settle it' },
  correct: 'Correct the day',
  due: 'Due',
  started: 'The service started',
  newest: { meeting: 'Last met', evaluation: 'Last evaluated', term: 'Lasts until' },
  never: { meeting: 'Not yet, as far as we know', evaluation: 'Not evaluated yet', term: 'Not settled' },
  by: 'Recorded by',
  recorded: {
    meeting: (day) => `Saved: the group met on ${day}.`,
    evaluation: (day) => `Saved: the evaluation was handed in on ${day}.`,
    term: (day) => `Saved: the service lasts until ${day}.`,
  },
};
