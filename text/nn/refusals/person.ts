import type { PersonRefusals } from '../../nb/refusals/person.ts';

/** Naming a person. */
export const personRefusals: PersonRefusals = {
  'person-needs-name-and-email': () => [
    'Vi manglar namn eller e-postadresse.',
    'Står ikkje personen i lista, treng vi begge delar for å ta kontakt.',
    'Fyll ut namn og e-postadresse, eller vel personen frå lista.',
  ],
  'person-named-twice': () => [
    'Du har både valt ein frå lista og skrive eit namn.',
    'Vi veit ikkje kven av dei du meiner.',
    'Ta bort det eine, og send på nytt.',
  ],
  'email-invalid': () => [
    'E-postadressa er ikkje rett skriven.',
    'Ho ser ut som namn@sjukehus.no.',
    'Rett ho, og send på nytt. Resten står her framleis.',
  ],
  'name-with-address': () => [
    'Namnet kan ikkje ha ei nettadresse i seg.',
    'Det står i e-postar til andre.',
    'Skriv berre namnet, og send på nytt.',
  ],
  'line-leader-missing': () => [
    'Vi manglar namnet på leiaren din.',
    'Deltakinga må vere avklart med næraste leiar før nokon kan oppnemnast.',
    'Vel leiaren frå lista, eller skriv namn og e-postadresse.',
  ],
  'line-leader-is-candidate': () => [
    'Leiaren og kandidaten er same person.',
    'Ingen kan avklare si eiga deltaking.',
    'Vel den som er næraste leiar for kandidaten.',
  ],
  'leader-asked-before': () => [
    'Denne leiaren er alt spurd.',
    'Den som er spurd, har svara at ein annan er rett leiar.',
    'Vel ein som ikkje er spurd før. Veit du ikkje kven, svar nei og skriv kvifor.',
  ],
};
