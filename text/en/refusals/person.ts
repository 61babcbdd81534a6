import type { PersonRefusals } from '../../nb/refusals/person.ts';

/** Naming a person. */
export const personRefusals: PersonRefusals = {
  'person-needs-name-and-email': () => [
    'The name or the e-mail address is missing.',
    'When the person is not in the list, we need both to make contact.',
    'Fill in name and e-mail address, or choose the person from the list.',
  ],
  'person-named-twice': () => [
    'You have both chosen somebody from the list and written a name.',
    'We do not know which of the two you mean.',
    'Remove one of them, and send again.',
  ],
  'email-invalid': () => [
    'The e-mail address is not written correctly.',
    'It looks like name@hospital.no.',
    'Correct it, and send again. The rest is still here.',
  ],
  'name-with-address': () => [
    'The name cannot have a web address in it.',
    'It stands in e-mails to others.',
    'Write the name alone, and send again.',
  ],
  'line-leader-missing': () => [
    'The name of your leader is missing.',
    'Taking part must be cleared with the nearest leader before anybody can be appointed.',
    'Choose the leader from the list, or write name and e-mail address.',
  ],
  'line-leader-is-candidate': () => [
    'The leader and the candidate are the same person.',
    'Nobody can clear their own participation.',
    "Choose the candidate's nearest leader.",
  ],
  'leader-asked-before': () => [
    'This leader has been asked already.',
    'The person answered that somebody else is the right leader.',
    'Choose somebody who was not asked before. If you do not know who, answer no and write why.',
  ],
};
