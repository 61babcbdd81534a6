import type { GatheringRefusals } from '../../nb/refusals/gathering.ts';

export const gatheringRefusals: GatheringRefusals = {
  'gathering-cancelled': () => [
    'Arrangementet er avlyst.',
    'Då kan ein verken melde seg på eller spørje der.',
    'Still spørsmålet til servicemiljøet: skriv «spør» og det du lurer på.',
  ],
  'gathering-changed-meanwhile': () => [
    'Arrangementet er endra medan du skreiv.',
    'Nokon andre lagra ei endring først.',
    'Opne arrangementet på nytt, sjå kva som er endra, og gjer di endring der.',
  ],
  'gathering-not-over': () => [
    'Arrangementet er ikkje slutt enno.',
    'Svara blir publiserte når det er over.',
    'Kom tilbake etterpå. Ein kan svare på spørsmål heile tida.',
  ],
  'answers-published-already': () => [
    'Svara er alt publiserte.',
    'Dei som var påmelde eller spurde, har fått melding.',
    'Nye svar kjem på sida av seg sjølve, og dei som spurde, får melding.',
  ],
  'nothing-to-publish': () => [
    'Det er ingenting å publisere enno.',
    'Det er ikkje svart på noko spørsmål som er vist for alle.',
    'Svar på eit spørsmål, eller vis eitt som det er svart på, og prøv igjen.',
  ],
  'answer-not-shown': () => [
    'Svaret kan ikkje takast med enno.',
    'Berre spørsmål som det er svart på, og som er viste for alle, kan stå blant spørsmål og svar.',
    'Vis spørsmålet for alle først, og prøv igjen.',
  ],
  'gathering-ends-before-start': () => [
    'Arrangementet sluttar før det byrjar.',
    'Klokkesletta står i feil rekkjefølgje.',
    'Rett frå og til, og send på nytt.',
  ],
  'gathering-is-past': () => [
    'Arrangementet er over.',
    'Tida for det har gått ut.',
    'Vel ein dag som kjem, eller opne spørsmåla og svara derifrå.',
  ],
  'gathering-nowhere': () => [
    'Det manglar kvar det er.',
    'Dei som kjem, må vite stad eller lenkje.',
    'Skriv ein stad eller ei lenkje, og send på nytt.',
  ],
  'link-invalid': () => [
    'Lenkja kan ikkje brukast.',
    'Ho må byrje med https:// og ikkje ha mellomrom.',
    'Kopier lenkja på nytt, og send igjen.',
  ],
  'asking-times-wrong': () => [
    'Tida for spørsmål passar ikkje.',
    'Det må opne før arrangementet byrjar, og stengje etter at det er slutt.',
    'Vel andre tider, og send på nytt.',
  ],
  'asking-not-open': () => [
    'Det er ikkje opna for spørsmål enno.',
    'Den som arrangerer, har valt når det opnar. Tida står på kortet.',
    'Ta vare på spørsmålet og send det då, eller skriv «spør» for å spørje servicemiljøet no.',
  ],
  'asking-closed': () => [
    'Det er stengt for spørsmål her.',
    'Fristen for å spørje er ute.',
    'Skriv «spør» og det du lurer på, så får servicemiljøet spørsmålet.',
  ],
  'programme-too-long': ({ most }) => [
    'Programmet er for langt.',
    `Det er plass til ${most} innlegg.`,
    'Slå saman nokre av linjene, og send på nytt.',
  ],
  'moderator-missing': () => [
    'Det manglar ein møteleiar.',
    'Nokon må følgje med på spørsmåla, så ingen blir borte.',
    'Vel minst éin, og send på nytt.',
  ],
  'question-moved-on': () => [
    'Spørsmålet er teke opp eller endra.',
    'Nokon gjorde noko med det medan du hadde det framfor deg.',
    'Du ser her korleis det står no.',
  ],
  'question-held': ({ person }) => [
    person ? `${person} har spørsmålet no.` : 'Nokon har teke opp spørsmålet no.',
    'Berre éin behandlar eit spørsmål om gongen.',
    'Ta eit anna, eller vent eit minutt.',
  ],
  'merged-with-itself': () => [
    'Spørsmålet kan ikkje slåast saman med seg sjølv.',
    'Du valde det same spørsmålet.',
    'Vel eit anna, og prøv igjen.',
  ],
  'merged-with-own-service': () => [
    'Spørsmåla kan ikkje slåast saman.',
    'Svaret på det andre går berre til den som spurde, for det gjeld eiga teneste.',
    'Svar på dei kvar for seg, eller vis det andre for alle først.',
  ],
  'voted-already': () => [
    'Du har røysta på dette.',
    'Kvar har éi røyst for kvart spørsmål.',
    'Røysta er talt med. Du kan ta henne tilbake.',
  ],
  'nobody-to-invite': () => [
    'Det er ingen å sende det til.',
    'Alle som dette gjeld, har fått det, eller ingen har rolla no.',
    'Sjå over kven det er for, eller vel ein annan mottakar.',
  ],
};
