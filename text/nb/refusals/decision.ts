import type { RefusalWords, Said } from '../../refusal-words.ts';

/** Answering, deciding and undoing. */
export const decisionRefusals = {
  'cleared-by-yourself': (): Said => [
    'Du er lederen som har avklart deltakelsen.',
    'To forskjellige personer skal se på hvert forslag.',
    'Be en kollega i servicemiljøet ta det.',
  ],
  'not-your-answer': (): Said => [
    'Dette kan ikke angres av deg.',
    'Bare den som svarte, kan angre.',
    'Be den som svarte, om å angre, eller ta kontakt med servicemiljøet.',
  ],
  'undo-too-late': (): Said => [
    'Det er for sent å angre.',
    'Noen har gjort noe i saken etter deg, eller det er gått mer enn en time siden oppnevningen.',
    'Du ser her hva som gjelder nå. Ta kontakt med den som har saken.',
  ],
  'code-missing': (): Said => ['Koden mangler.', 'Feltet er tomt.', 'Skriv de seks sifrene fra e-posten.'],
  'code-wrong': (): Said => [
    'Koden stemmer ikke, eller den virker ikke lenger.',
    'Bare den siste koden vi sendte, åpner siden, én gang, i noen minutter og for noen få forsøk.',
    'Se etter i den nyeste e-posten, eller be om en ny kode.',
  ],
  'code-sent-already': (): Said => [
    'Vi har nettopp sendt deg en kode.',
    'Du får ikke flere på en gang, og bare noen få om dagen.',
    'Se etter i innboksen og i søppelposten, eller vent et minutt og prøv igjen.',
  ],
  'code-not-sent': (): Said => [
    'Vi fikk ikke sendt koden.',
    'E-posttjeneren tar ikke imot akkurat nå.',
    'Prøv igjen om noen minutter. Hjelper det ikke, ta kontakt med tjenesten.',
  ],
  'changed-enough-by-link': (): Said => [
    'Svaret kan ikke endres flere ganger her.',
    'Hver endring sender e-post til noen, og det er alt endret før.',
    'Be om hjelp fra servicemiljøet.',
  ],
  'only-contacts-decide': ({ region }: RefusalWords): Said => [
    'Du kan ikke avgjøre denne saken.',
    `Det gjør kontaktpersonene i ${region}.`,
    'Du ser her hvordan det går. Mener du noe om den, si det til en av dem.',
  ],
  'start-day-out-of-range': (): Said => [
    'Dagen ligger for langt fram.',
    'Vi oppnevner fra en dag i løpet av det neste året.',
    'Velg en tidligere dag.',
  ],
  'seat-has-open-request': (): Said => [
    'Servicemiljøet er alt spurt om en kandidat til denne plassen.',
    'Vi har ett spørsmål om gangen for hver plass.',
    'Vent på svaret, send en påminnelse, eller foreslå noen selv.',
  ],
  'request-moved-on': (): Said => [
    'Saken er kommet videre.',
    'Noen svarte før deg, eller tjenesten trenger ikke lenger hjelp.',
    'Du ser her hva som gjelder nå.',
  ],
};

export type DecisionRefusals = typeof decisionRefusals;
