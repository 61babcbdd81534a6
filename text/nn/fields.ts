import type { FieldsText } from '../nb/fields.ts';

/** What the fields are called when a refusal names one. */
export const fields: FieldsText = {
  person: 'Person',
  name: 'Namn',
  email: 'E-postadresse',
  trust: 'Helseføretak',
  competence: 'Fagområde og erfaring',
  effort: 'Tid',
  leader: 'Næraste leiar',
  leaderName: 'Namnet på leiaren',
  leaderEmail: 'E-postadressa til leiaren',
  reason: 'Grunngiving',
  comment: 'Kommentar',
  answer: 'Svaret',
  how: 'Korleis fekk du svaret?',
  question: 'Spørsmålet',
  suggestedBy: 'Utval eller organisasjon',
  decidedBy: 'Kven har bestemt det?',
  decidedOn: 'Når vart det bestemt?',
  leavesOn: 'Kva dag?',
  startsOn: 'Kva dag?',
  standsFor: 'Kva står plassen for?',
  kind: 'Kva slags plass?',
};
