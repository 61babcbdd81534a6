import type { AdministrationRefusals } from '../../nb/refusals/administration.ts';
import type { Said } from '../../refusal-words.ts';

export const administrationRefusals: AdministrationRefusals = {
  'role-held': (): Said => [
    'Personen har alt rolla.',
    'Kvar har ei rolle éin gong.',
    'Du treng ikkje å gjere noko meir.',
  ],
  'last-coordinator': (): Said => [
    'Rolla kan ikkje avsluttast.',
    'Det er den siste i nasjonalt servicemiljø, og då kunne ingen gitt roller.',
    'Gi rolla til ein annan først.',
  ],
  'retention-out-of-bounds': () => [
    'Månadene kan ikkje lagrast slik.',
    'Kvar linje har grensene sine, så ingenting forsvinn for tidleg eller blir liggjande for lenge.',
    'Skriv eit heilt tal innanfor grensene som står ved linja.',
  ],
  'retention-changed-meanwhile': () => [
    'Månadene er endra sidan du opna sida.',
    'Ein annan i servicemiljøet valde noko anna imens, og det skal ikkje bli borte usett.',
    'Sjå kva som gjeld no, og vel på nytt.',
  ],
  'same-person': (): Said => [
    'Det er same personen.',
    'To ulike blir slått saman til éin.',
    'Vel to personar.',
  ],
  'both-in-group': (): Said => [
    'Dei kan ikkje slåast saman no.',
    'Begge sit i same gruppa, eller er på veg inn i ho, og ingen har to plassar i ei gruppe.',
    'Meld at den eine sluttar, eller vent til framlegget er avgjort.',
  ],
  'candidate-and-leader': (): Said => [
    'Dei kan ikkje slåast saman no.',
    'Den eine er føreslått, og den andre er spurd som leiar i den same saka. Ingen avklarer seg sjølv.',
    'La den som er føreslått, velje ein annan leiar, eller vent til framlegget er avgjort.',
  ],
  'person-erased': (): Said => [
    'Dette kan ikkje gjerast om.',
    'Namnet til personen er sletta frå Samråd sidan.',
    'Føreslå ein ny person til plassen.',
  ],
  'erasure-blocked': () => [
    'Namnet kan ikkje takast bort no.',
    'Personen har ein plass, ei rolle eller noko å gjere, og det skal ikkje forsvinne utan at nokon ser det.',
    'Avslutt det som står på sida, og prøv igjen.',
  ],
};
