import type { GroupLifeRefusals } from '../../nb/refusals/group-life.ts';

export const groupLifeRefusals: GroupLifeRefusals = {
  'meeting-ends-before-start': () => [
    'Møtet sluttar før det byrjar.',
    'Klokkesletta står i feil rekkjefølgje.',
    'Rett frå og til, og send på nytt.',
  ],
  'meeting-day-out-of-range': () => [
    'Dagen passar ikkje.',
    'Eit møte må liggje fram i tid, og ikkje meir enn halvtanna år.',
    'Vel ein annan dag, og send på nytt.',
  ],
  'meeting-place-missing': () => [
    'Det manglar kvar møtet er.',
    'Dei som møter fysisk, må vite staden.',
    'Skriv staden, eller vel at møtet er digitalt, og send på nytt.',
  ],
  'agenda-too-long': ({ most }) => [
    'Sakslista er for lang.',
    `Det er plass til ${most} saker med opptil 200 teikn kvar.`,
    'Slå saman eller kort ned nokre saker, og send på nytt.',
  ],
  'meeting-moved-on': () => [
    'Møtet er endra sidan du såg det.',
    'Nokon andre har gjort noko med det, eller det har byrja eller er avlyst.',
    'Opne møtet på nytt, og sjå korleis det står no.',
  ],
  'meeting-written-meanwhile': () => [
    'Nokon andre har skrive noko om møtet i mellomtida.',
    'Det dei skreiv, ville ha gått tapt.',
    'Det du har skrive, står der framleis. Sjå kva som er nytt, og lagre på nytt om det skal rettast.',
  ],
  'nobody-was-there': () => [
    'Ingen er merkte som til stades.',
    'Eit møte utan nokon der er ikkje halde.',
    'Merk dei som var der, eller sei at møtet ikkje vart halde.',
  ],
  'problem-moved-on': () => [
    'Problemet har kome vidare sidan du såg det.',
    'Nokon andre har svart, sendt det vidare eller avslutta det.',
    'Opne det på nytt, og sjå kven det ligg hos no.',
  ],
  'problem-written-meanwhile': () => [
    'Nokon har skrive noko nytt om problemet sidan du såg det.',
    'Det kan endre kva du meiner.',
    'Det står her no, og det du har skrive, er ikkje borte. Les det nye, og svar på nytt.',
  ],
  'problem-spoken-for': () => [
    'Den som tok opp problemet, svarer sjølv.',
    'Leiaren av gruppa seier om det er løyst berre når den som tok det opp, ikkje er med lenger.',
    'Skriv på problemet korleis du ser det, så får den som tok det opp, beskjed.',
  ],
  'nobody-to-ask': () => [
    'Det er ingen å spørje.',
    'Ingen andre har ein plass i gruppa no.',
    'Spør når plassane er fylte.',
  ],
  'check-in-closed': () => [
    'Spørsmålet er avslutta.',
    'Då kan ingen svare lenger.',
    'Skriv til leiaren av gruppa om du likevel vil seie noko.',
  ],
  'spread-day-out-of-range': () => [
    'Dagen passar ikkje.',
    'Han må ha vore, og ikkje for meir enn to år sidan.',
    'Vel ein annan dag, og lagre på nytt.',
  ],
};
