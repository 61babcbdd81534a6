/** Questions about becoming, being and ceasing to be a member. */
export const faqAboutMembers = {
  'appointment-steps': {
    question: 'Hvordan blir et nytt medlem oppnevnt?',
    answer:
      'Først foreslår tjenesten en person. Så blir personen spurt om tid og interesse, og nærmeste leder avklarer at det går.\n\nNår begge har sagt ja, går forslaget til servicemiljøet i tjenestens region, og derfra til regionen som medlemmet skal representere. Den oppnevner, og alle det gjelder, får beskjed.',
  },
  'who-appoints': {
    question: 'Hvem oppnevner medlemmene?',
    answer:
      'Det regionale helseforetaket i regionen som medlemmet representerer. I praksis gjør kontaktpersonen i servicemiljøet det.\n\nBrukerrepresentanter og tjenestens egne representanter oppnevnes av regionen som tjenesten hører til. Ingen kan oppnevne seg selv.',
  },
  'line-leader': {
    question: 'Må lederen min godkjenne at jeg blir med?',
    answer:
      'Ja. Det må være avklart med nærmeste leder før noen kan oppnevnes, for arbeidsgiveren gir av tiden din og dekker reisen. Du sier selv hvem lederen din er.\n\nBrukerrepresentanter trenger ingen slik avklaring.',
  },
  'no-candidate': {
    question: 'Hva gjør vi når vi ikke finner noen kandidat?',
    answer:
      'Ta kontakt med servicemiljøet i regionen som tjenesten hører til. De tar det videre til regionen der plassen er ledig, og kontaktpersonen der finner et navn.\n\nForslaget går så den vanlige veien: Personen og lederen blir spurt før noen oppnevnes.',
  },
  deputies: {
    question: 'Kan jeg sende en vara?',
    answer:
      'Nei. Gruppene har ingen vararepresentanter. Kan du ikke komme på et møte, si fra til lederen for gruppen. Kan du ikke delta over lang tid, blir det oppnevnt et nytt medlem.',
  },
  'term-of-office': {
    question: 'Hvor lenge sitter et medlem?',
    answer:
      'Ingen av reglene setter en grense. Du er medlem til du slutter, eller til regionen oppnevner en annen i plassen din.',
  },
  leaving: {
    question: 'Hva skjer når et medlem slutter eller er lenge borte?',
    answer:
      'Da blir det oppnevnt et nytt medlem, på samme måte som ellers. Si fra til tjenesten eller servicemiljøet i regionen din så snart du vet det, så slipper plassen å stå tom.\n\nHvorfor noen er borte, spør vi ikke om.',
  },
  effort: {
    question: 'Hvor mye tid tar det å være medlem?',
    answer:
      'Minst ett møte i året, forberedelser til det og et kort bidrag til årsrapporten. Tjenesten kan oppgi omtrent hvor mye det er, i prosent av full stilling, når du blir spurt.',
  },
  meetings: {
    question: 'Hvor ofte møtes gruppen?',
    answer:
      'Minst én gang i året. Møtene kan være digitale. Mange grupper møtes oftere, ut fra hvor stor tjenesten er og hva den trenger.',
  },
  'travel-costs': {
    question: 'Hvem dekker reise og hotell?',
    answer: 'Helseforetaket der du er ansatt, dekker reise og opphold når gruppen møtes.',
  },
  'meeting-costs': {
    question: 'Hvem betaler for møtene?',
    answer:
      'Helseforetaket som har ansvaret for tjenesten, betaler møterom, mat og andre utgifter til selve møtet.',
  },
  'user-costs': {
    question: 'Hvem dekker utgiftene til brukerrepresentanter?',
    answer:
      'Helseforetaket som har ansvaret for tjenesten, dekker alt for brukerrepresentantene, også reise og opphold.',
  },
};
