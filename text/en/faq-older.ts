import type { OlderAnswersText } from '../nb/faq-older.ts';

/** Answers where a coordinator has chosen the older document's way. */
export const olderAnswers: OlderAnswersText = {
  'appointment-steps':
    'First the service proposes a person. Then the person is asked about time and interest, and the nearest leader clears it.\n\nWhen both have said yes, the proposal goes straight to the service unit of the region that the member will represent. That region appoints, and everybody concerned is told.',
  'no-candidate':
    'Contact the service unit of the region with the vacant seat. Its contact finds a name.\n\nThe proposal then goes the usual way: the person and the leader are asked before anybody is appointed.',
  'report-deadlines':
    'The service hands in by 10\u00a0February. The group’s part is due on 1\u00a0March.\n\nIf the group’s part comes after the report was handed in, it is added as a dated supplement.',
};
