import type { faqAboutGroups as Bokmaal } from '../nb/faq-group.ts';

/** Questions about the groups: what they are for, and who sits in them. Paragraphs are set apart by an empty line. */
export const faqAboutGroups: typeof Bokmaal = {
  mandate: {
    question: 'Kva er mandatet for referansegruppene?',
    answer:
      'Gruppa skal passe på at pasientar og fagfolk i heile landet har like god nytte av tenesta, at tenesta gjer det ho er sett til, og at kunnskapen når ut til alle regionane.\n\nNasjonale og fleirregionale behandlingstenester, kompetansetenester og nasjonale senter har kvar si gruppe. Mandatet er felles for alle og er laga av dei fire regionale helseføretaka.',
  },
  'tasks-treatment': {
    question: 'Kva gjer referansegruppa for ei behandlingsteneste?',
    answer:
      'Gruppa gir råd om fag og kvalitet, spreier kunnskap om tenesta og bidreg til årsrapporten. Saman med tenesta arbeider ho for gode tilvisingar og for at heile pasientforløpet heng saman.\n\nEin regional representant sørgjer for at fagmiljøa i eigen region veit kva pasientar som kan tilvisast og korleis, og får avklart kven som følgjer opp før og etter behandlinga.',
  },
  'tasks-competence': {
    question: 'Kva gjer referansegruppa for ei kompetanseteneste?',
    answer:
      'Gruppa sørgjer for at tenesta er kjend i alle regionane, og at alle får del i kompetansen. Ho gir råd om fag og kvalitet og bidreg til årsrapporten.\n\nEin regional representant støttar forsking og innmelding til kvalitetsregister frå eigen region.',
  },
  'tasks-centre': {
    question: 'Kva gjer referansegruppa for eit nasjonalt senter?',
    answer:
      'Gruppa har dei same felles oppgåvene som andre referansegrupper: råd om fag og kvalitet, spreiing av kunnskap og bidrag til årsrapporten.\n\nI tillegg snakkar kvar regional representant jamleg med fagmiljøa i eigen region, slik at kompetansen blir bygd opp der.',
  },
  composition: {
    question: 'Kven er med i ei referansegruppe?',
    answer:
      'Éin representant frå kvar av dei fire regionane, éin frå tenesta sjølv og minst éin brukarrepresentant. Andre, til dømes frå kommunane, kan vere med når det er nyttig, og gruppa kan ha sekretær.\n\nTil saman skal medlemene ha den kompetansen tenesta treng.',
  },
  'host-region': {
    question: 'Kan medlemen arbeide på same sjukehus som tenesta?',
    answer:
      'Nei. I regionen der tenesta ligg, må den regionale representanten arbeide i eit anna helseføretak enn tenesta. Ligg tenesta i to regionar, gjeld det i begge.\n\nGrunnen er at medlemen representerer heile regionen sin, ikkje eige sjukehus.',
  },
  'service-seat': {
    question: 'Kven representerer tenesta i gruppa?',
    answer:
      'Leiaren for tenesta, eller ein annan som arbeider der. Ei fleirregional teneste har éin representant frå kvar av dei to stadene, i éi felles gruppe.',
  },
  'user-representatives': {
    question: 'Korleis finn vi brukarrepresentantar?',
    answer:
      'Tenesta spør brukarutvalet eller ein brukarorganisasjon, som føreslår ein person. Alle grupper skal ha minst éin brukarrepresentant.\n\nPersonen må sjølv seie ja, men ingen leiar treng å avklare noko. Regionen som tenesta høyrer til, oppnemner.',
  },
  'other-members': {
    question: 'Kan kommunen eller andre vere med i gruppa?',
    answer:
      'Ja, når det er nyttig for gruppa. Kommunale helse- og omsorgstenester og andre sektorar kan ha ein plass, og gruppa kan ha sekretær.\n\nTenesta føreslår dei på same måten som andre medlemer.',
  },
  'group-leader': {
    question: 'Kven kan leie referansegruppa?',
    answer:
      'Helseføretaket som har ansvaret for tenesta, peikar ut leiaren. Leiaren kan ikkje høyre til ein region der tenesta ligg.\n\nEr leiaren frå same region som tenesta, bør helseføretaket peike ut ein ny.',
  },
  networks: {
    question: 'Har kvalitets- og kompetansenettverk ei referansegruppe?',
    answer:
      'Nei. Eit nettverk har inga referansegruppe. Ei koordinerande eining leier det, og fagmiljø frå alle regionane er med, saman med brukarar.',
  },
  ern: {
    question: 'Kva har europeiske referansenettverk (ERN) å seie for gruppa?',
    answer:
      'Ei teneste som søkjer om å bli med i eit European Reference Network, må ha eit nasjonalt fagleg nettverk. Referansegruppa er dette nettverket, så det trengst ikkje noko nytt.',
  },
};
