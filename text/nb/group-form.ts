/** The short forms about a group in the chat: a meeting, a problem, what was spread. */
export const groupForm = {
  group: 'Hvilken gruppe?',
  groupNeeded: 'Velg gruppen.',
  more: 'Skriv på siden',
  meetingLead: 'Alle i gruppen får et kort og svarer der.',
  dayNeeded: 'Velg en dag.',
  clockNeeded: 'Velg et klokkeslett.',
  textNeeded: 'Skriv noen ord først.',
  audienceNeeded: 'Skriv hvem du fortalte det til.',
  regionOfService: 'Hvilken region gjelder det, hvis du leder tjenesten?',
  buttons: {
    'call-group-meeting': 'Kall inn til møte',
    'raise-problem': 'Ta opp et problem',
    'tell-spread': 'Fortell hva du har formidlet',
  },
  /** For whoever asks for one of them and may not: who can. */
  only: {
    'call-group-meeting':
      'Den som leder gruppen, sekretæren eller lederen av tjenesten kaller inn til møte. Her ser du hvem det er.',
    'raise-problem':
      'De som sitter i gruppen, og lederen av tjenesten, tar opp problemer. Her ser du hvem du kan si det til.',
    'tell-spread':
      'De som sitter i en gruppe, forteller her hva de har formidlet. Du har ingen plass nå. Her ser du hvem som har ansvaret.',
  },
};

export type GroupFormText = typeof groupForm;
