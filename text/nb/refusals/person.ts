import type { Said } from '../../refusal-words.ts';

/** Naming a person. */
export const personRefusals = {
  'person-needs-name-and-email': (): Said => [
    'Vi mangler navn eller e-postadresse.',
    'Står ikke personen i listen, trenger vi begge deler for å ta kontakt.',
    'Fyll ut navn og e-postadresse, eller velg personen fra listen.',
  ],
  'person-named-twice': (): Said => [
    'Du har både valgt en fra listen og skrevet et navn.',
    'Vi vet ikke hvem av dem du mener.',
    'Ta bort det ene, og send på nytt.',
  ],
  'email-invalid': (): Said => [
    'E-postadressen er ikke riktig skrevet.',
    'Den ser ut som navn@sykehus.no.',
    'Rett den, og send på nytt. Resten står her fortsatt.',
  ],
  'name-with-address': (): Said => [
    'Navnet kan ikke ha en nettadresse i seg.',
    'Det står i e-poster til andre.',
    'Skriv bare navnet, og send på nytt.',
  ],
  'line-leader-missing': (): Said => [
    'Vi mangler navnet på lederen din.',
    'Deltakelsen må være avklart med nærmeste leder før noen kan oppnevnes.',
    'Velg lederen fra listen, eller skriv navn og e-postadresse.',
  ],
  'line-leader-is-candidate': (): Said => [
    'Lederen og kandidaten er samme person.',
    'Ingen kan avklare sin egen deltakelse.',
    'Velg den som er nærmeste leder for kandidaten.',
  ],
  'leader-asked-before': (): Said => [
    'Denne lederen er alt spurt.',
    'Den som er spurt, har svart at en annen er riktig leder.',
    'Velg en som ikke er spurt før. Vet du ikke hvem, svar nei og skriv hvorfor.',
  ],
};

export type PersonRefusals = typeof personRefusals;
