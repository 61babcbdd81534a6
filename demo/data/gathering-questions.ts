/** What is asked and answered at the demo's webinars; nobody's words but ours. */
export type DemoQuestion = {
  readonly text: string;
  /** The item of the programme that it is about; null for none of them. */
  readonly item: number | null;
  readonly isNamed?: true;
  /** About the asker's own service: it goes to the region and is shown to nobody else. */
  readonly isOwn?: true;
  readonly votes?: number;
  readonly isShown?: true;
  readonly wording?: string;
  readonly answer?: string;
  /** Answered by whoever spoke. */
  readonly inTalk?: true;
  readonly isInFaq?: true;
};

export const programme = [
  { title: 'Innledning', speakers: 'Jorunn Modell' },
  { title: 'Mandat og oppnevning', speakers: 'Nina Mal' },
  { title: 'Årsrapporten', speakers: 'Siv Demo' },
  { title: 'Erfaringer fra gruppene', speakers: 'Marit Skisse og Ingrid Øving' },
] as const;

export const pastQuestions: readonly DemoQuestion[] = [
  {
    text: 'Blir opptaket av webinaret lagt ut?',
    item: null,
    isNamed: true,
    votes: 23,
    isShown: true,
    answer: 'Nei, det blir ikke tatt opptak. Presentasjonen og svarene her blir liggende.',
  },
  {
    text: 'hvor ofte skal referansegruppa møtes, holder det digitalt??',
    wording: 'Hvor ofte skal referansegruppen møtes, og holder det med digitale møter?',
    item: 1,
    votes: 31,
    isShown: true,
    answer: 'Minst én gang i året. Digitale møter teller som møter.',
    isInFaq: true,
  },
  {
    text: 'Kan lederen av gruppen komme fra samme region som tjenesten?',
    item: 1,
    isNamed: true,
    votes: 18,
    isShown: true,
    answer:
      'Nei. Lederen skal komme fra en annen region enn der tjenesten er. Grupper som har det annerledes i dag, finner en ny leder sammen med regionen sin.',
    isInFaq: true,
  },
  { text: 'Hvem oppnevner brukerrepresentantene?', item: 1, votes: 12, isShown: true, inTalk: true },
  {
    text: 'Kan to skrive i samme kapittel samtidig?',
    item: 2,
    votes: 27,
    isShown: true,
    answer:
      'Én skriver om gangen, og de andre ser hvem det er. Du kan be om å få overta, og en tekst som kom for sent, blir tatt vare på.',
    isInFaq: true,
  },
  {
    text: 'Hvem av oss er det som leverer rapporten?',
    item: 2,
    isNamed: true,
    votes: 22,
    isShown: true,
    answer: 'Tjenestelederen leverer. Lederen av gruppen merker gruppens del som ferdig først.',
  },
  { text: 'Er fristen den samme for alle deler?', item: 2, votes: 15, isShown: true, inTalk: true },
  {
    text: 'Hva gjør vi når ingen i regionen vår vil sitte i gruppen?',
    item: 3,
    votes: 9,
    isShown: true,
    answer:
      'Meld at dere ikke har en kandidat. Da spør servicemiljøet i regionen, og dere ser hvem som har saken.',
  },
  {
    text: 'Vår tjeneste skal flytte til en annen klinikk. Hvem melder vi det til?',
    item: null,
    isOwn: true,
    answer: 'Ring oss, så tar vi det sammen med ledelsen ved helseforetaket.',
  },
];

export const presentQuestions: readonly DemoQuestion[] = [
  { text: 'Når kommer malen for neste år?', item: 2, isNamed: true, votes: 14, isShown: true },
  {
    text: 'Kan vi legge ved tabeller fra registeret vårt?',
    item: 2,
    votes: 9,
    isShown: true,
    answer: 'Nei, men du kan lenke til dem under kvalitetsregistre.',
  },
  { text: 'Får gruppen se hele rapporten før den leveres?', item: 2, votes: 17, isShown: true },
  {
    text: 'Må alle fire regionene skrive noe?',
    item: 2,
    isNamed: true,
    votes: 6,
    isShown: true,
    inTalk: true,
  },
  { text: 'Hvordan teller vi pasienter som er henvist to ganger?', item: 2 },
  { text: 'Teller vi pasienter to ganger når de henvises to ganger?', item: 2 },
  { text: 'Kan en LIS-lege sitte i referansegruppen?', item: 1, isNamed: true },
  { text: 'Får vi dekket toget til møtet på Gardermoen?', item: null },
  { text: 'hører dere meg?', item: null },
  { text: 'Vi mangler ny avdelingsleder. Hvem klarerer da medlemmet vårt?', item: 1, isOwn: true },
];

export const comingQuestions: readonly DemoQuestion[] = [
  { text: 'Kan dere vise hvordan en deler en rapport med en kollega?', item: 2, isNamed: true },
  { text: 'Hva er nytt i mandatet siden sist?', item: 1 },
];
