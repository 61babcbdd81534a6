/** Questions about the groups: what they are for, and who sits in them. Paragraphs are set apart by an empty line. */
export const faqAboutGroups = {
  mandate: {
    question: 'Hva er mandatet for referansegruppene?',
    answer:
      'Gruppen skal passe på at pasienter og fagfolk i hele landet har like god nytte av tjenesten, at tjenesten gjør det den er satt til, og at kunnskapen når ut til alle regionene.\n\nNasjonale og flerregionale behandlingstjenester, kompetansetjenester og nasjonale sentre har hver sin gruppe. Mandatet er felles for alle og er laget av de fire regionale helseforetakene.',
  },
  'tasks-treatment': {
    question: 'Hva gjør referansegruppen for en behandlingstjeneste?',
    answer:
      'Gruppen gir råd om fag og kvalitet, sprer kunnskap om tjenesten og bidrar til årsrapporten. Sammen med tjenesten arbeider den for gode henvisninger og for at hele pasientforløpet henger sammen.\n\nEt regionalt medlem sørger for at fagmiljøene i egen region vet hvilke pasienter som kan henvises og hvordan, og får avklart hvem som følger opp før og etter behandlingen.',
  },
  'tasks-competence': {
    question: 'Hva gjør referansegruppen for en kompetansetjeneste?',
    answer:
      'Gruppen sørger for at tjenesten er kjent i alle regionene, og at alle får del i kompetansen. Den gir råd om fag og kvalitet og bidrar til årsrapporten.\n\nEt regionalt medlem støtter forskning og innmelding til kvalitetsregistre fra egen region.',
  },
  'tasks-centre': {
    question: 'Hva gjør referansegruppen for et nasjonalt senter?',
    answer:
      'Gruppen har de samme felles oppgavene som andre referansegrupper: råd om fag og kvalitet, spredning av kunnskap og bidrag til årsrapporten.\n\nI tillegg er et regionalt medlem i dialog med fagmiljøene i egen region, slik at kompetansen bygges opp der.',
  },
  composition: {
    question: 'Hvem er med i en referansegruppe?',
    answer:
      'Ett medlem fra hver av de fire regionene, én fra tjenesten selv og minst én brukerrepresentant. Andre, for eksempel fra kommunene, kan være med når det er nyttig, og gruppen kan ha en sekretær.\n\nTil sammen skal medlemmene ha den kompetansen tjenesten trenger.',
  },
  'host-region': {
    question: 'Kan medlemmet komme fra samme sykehus som tjenesten?',
    answer:
      'Nei. I regionen der tjenesten ligger, kommer det regionale medlemmet fra et annet helseforetak enn tjenesten. Ligger tjenesten i to regioner, gjelder det i begge.\n\nGrunnen er at medlemmet representerer hele regionen sin, ikke eget sykehus.',
  },
  'service-seat': {
    question: 'Hvem representerer tjenesten i gruppen?',
    answer:
      'Lederen for tjenesten, eller en annen som arbeider der. En flerregional tjeneste har ett medlem fra hvert av de to stedene, i én felles gruppe.',
  },
  'user-representatives': {
    question: 'Hvordan finner vi brukerrepresentanter?',
    answer:
      'Tjenesten spør brukerutvalget eller en brukerorganisasjon, som foreslår en person. Alle grupper skal ha minst én brukerrepresentant.\n\nPersonen må selv si ja, men ingen leder trenger å avklare noe. Regionen som tjenesten hører til, oppnevner.',
  },
  'other-members': {
    question: 'Kan kommunen eller andre være med i gruppen?',
    answer:
      'Ja, når det er nyttig for gruppen. Kommunale helse- og omsorgstjenester og andre sektorer kan ha en plass, og gruppen kan ha en sekretær.\n\nTjenesten foreslår dem på samme måte som andre medlemmer.',
  },
  'group-leader': {
    question: 'Hvem kan lede referansegruppen?',
    answer:
      'Helseforetaket som har ansvaret for tjenesten, peker ut lederen. Lederen kan ikke komme fra en region der tjenesten ligger.\n\nEr lederen fra samme region som tjenesten, bør helseforetaket peke ut en ny.',
  },
  networks: {
    question: 'Har kvalitets- og kompetansenettverk en referansegruppe?',
    answer:
      'Nei. Et nettverk har ingen referansegruppe. Det ledes av en koordinerende enhet, og fagmiljøer fra alle regionene er med, sammen med brukere.',
  },
  ern: {
    question: 'Hva betyr europeiske referansenettverk (ERN) for gruppen?',
    answer:
      'En tjeneste som søker om å bli med i et European Reference Network, må ha et nasjonalt faglig nettverk. Referansegruppen er dette nettverket, så det trengs ikke noe nytt.',
  },
};
