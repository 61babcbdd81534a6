import type { faqAboutReports as Bokmaal } from '../nb/faq-report.ts';

/** Questions about the annual report, and about whom to ask. */
export const faqAboutReports: typeof Bokmaal = {
  problems: {
    question: 'What do I do when the service does not work as it should?',
    answer:
      'Raise it with the service first. If it does not get better, tell the regional health authority of your own region. For a regional member it is part of the task to notice such things.',
  },
  'report-deadlines': {
    question: 'When is the deadline of the annual report?',
    answer:
      'The deadline is 10\u00a0February for all parts of the report, the group’s part included.\n\nIt helps to agree on an earlier deadline for the group, so that the service can read its part before the report is handed in.',
  },
  'report-submission': {
    question: 'Who hands in the annual report?',
    answer:
      'The leader of the service does. The leader of the group says when the group’s part is complete. If a part is missing, the report is handed in with a reason.\n\nThe documents are not clear about it, so this is how we do it in Samråd.',
  },
  'report-parts': {
    question: 'Who writes what in the annual report?',
    answer:
      'The service and the group fill in a part each of the same form. The leader of the service writes about the year. The leader of the group brings the group’s statement together.\n\nEach regional member writes briefly about how the service works for the own region. The statement is a part of the report, not something that comes after it.',
  },
  contacts: {
    question: 'Who is the contact in my region?',
    answer:
      'Each region has a service unit with contacts. They receive proposals, appoint members, review annual reports and answer questions. If it is about your own service, ask those in your region.',
  },
};
