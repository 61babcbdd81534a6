/** What the fields are called when a refusal names one. */
export const fields = {
  person: 'Person',
  name: 'Navn',
  email: 'E-postadresse',
  trust: 'Helseforetak',
  competence: 'Fagområde og erfaring',
  effort: 'Tid',
  leader: 'Nærmeste leder',
  leaderName: 'Lederens navn',
  leaderEmail: 'Lederens e-postadresse',
  reason: 'Begrunnelse',
  comment: 'Kommentar',
  answer: 'Svaret',
  how: 'Hvordan fikk du svaret?',
  question: 'Spørsmålet',
  suggestedBy: 'Utvalg eller organisasjon',
  decidedBy: 'Hvem har bestemt det?',
  decidedOn: 'Når ble det bestemt?',
  leavesOn: 'Hvilken dag?',
  startsOn: 'Hvilken dag?',
  standsFor: 'Hva står plassen for?',
  kind: 'Hva slags plass?',
};

export type FieldsText = typeof fields;
