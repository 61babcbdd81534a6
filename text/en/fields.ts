import type { FieldsText } from '../nb/fields.ts';

/** What the fields are called when a refusal names one. */
export const fields: FieldsText = {
  person: 'Person',
  name: 'Name',
  email: 'E-mail address',
  trust: 'Health trust',
  competence: 'Field and experience',
  effort: 'Time',
  leader: 'Nearest leader',
  leaderName: "The leader's name",
  leaderEmail: "The leader's e-mail address",
  reason: 'Reason',
  comment: 'Comment',
  answer: 'The answer',
  how: 'How did you get the answer?',
  question: 'The question',
  suggestedBy: 'Committee or organisation',
  decidedBy: 'Who decided this?',
  decidedOn: 'When was it decided?',
  leavesOn: 'Which day?',
  startsOn: 'Which day?',
  standsFor: 'What does the seat stand for?',
  kind: 'What kind of seat?',
};
