import type { RefusalWords, Said } from '../../refusal-words.ts';

/** What a group does between the reports. */
export const groupLifeRefusals = {
  'meeting-ends-before-start': (): Said => [
    'Møtet slutter før det begynner.',
    'Klokkeslettene står i feil rekkefølge.',
    'Rett fra og til, og send på nytt.',
  ],
  'meeting-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Et møte må ligge fram i tid, og ikke mer enn halvannet år.',
    'Velg en annen dag, og send på nytt.',
  ],
  'meeting-place-missing': (): Said => [
    'Det mangler hvor møtet er.',
    'De som møter fysisk, må vite stedet.',
    'Skriv stedet, eller velg at møtet er digitalt, og send på nytt.',
  ],
  'agenda-too-long': ({ most }: RefusalWords): Said => [
    'Sakslisten er for lang.',
    `Det er plass til ${most} saker med opptil 200 tegn hver.`,
    'Slå sammen eller kort ned noen saker, og send på nytt.',
  ],
  'meeting-moved-on': (): Said => [
    'Møtet er endret siden du så det.',
    'Noen andre har gjort noe med det, eller det har begynt eller er avlyst.',
    'Åpne møtet på nytt, og se hvordan det står nå.',
  ],
  'meeting-written-meanwhile': (): Said => [
    'Noen andre har skrevet noe om møtet i mellomtiden.',
    'Det de skrev, ville gått tapt.',
    'Det du har skrevet, står der fortsatt. Se hva som er nytt, og lagre på nytt hvis det skal rettes.',
  ],
  'nobody-was-there': (): Said => [
    'Ingen er merket som til stede.',
    'Et møte uten noen der er ikke holdt.',
    'Merk dem som var der, eller si at møtet ikke ble holdt.',
  ],
  'problem-moved-on': (): Said => [
    'Problemet har kommet videre siden du så det.',
    'Noen andre har svart, sendt det videre eller avsluttet det.',
    'Åpne det på nytt, og se hvem det ligger hos nå.',
  ],
  'problem-written-meanwhile': (): Said => [
    'Noen har skrevet noe nytt om problemet siden du så det.',
    'Det kan endre hva du mener.',
    'Det står her nå, og det du har skrevet, er ikke borte. Les det nye, og svar på nytt.',
  ],
  'problem-spoken-for': (): Said => [
    'Den som tok opp problemet, svarer selv.',
    'Lederen av gruppen sier om det er løst bare når den som tok det opp, ikke er med lenger.',
    'Skriv på problemet hvordan du ser det, så får den som tok det opp, beskjed.',
  ],
  'nobody-to-ask': (): Said => [
    'Det er ingen å spørre.',
    'Ingen andre har en plass i gruppen nå.',
    'Spør når plassene er fylt.',
  ],
  'check-in-closed': (): Said => [
    'Spørsmålet er avsluttet.',
    'Da kan ingen svare lenger.',
    'Skriv til lederen av gruppen om du likevel vil si noe.',
  ],
  'spread-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Den må ha vært, og ikke for mer enn to år siden.',
    'Velg en annen dag, og lagre på nytt.',
  ],
};

export type GroupLifeRefusals = typeof groupLifeRefusals;
