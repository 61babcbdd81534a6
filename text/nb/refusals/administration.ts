import type { Said } from '../../refusal-words.ts';

/** Roles, and two entries that are one person. */
export const administrationRefusals = {
  'role-held': (): Said => [
    'Personen har alt rollen.',
    'Hver har en rolle én gang.',
    'Du trenger ikke å gjøre noe mer.',
  ],
  'last-coordinator': (): Said => [
    'Rollen kan ikke avsluttes.',
    'Det er den siste i nasjonalt servicemiljø, og da kunne ingen gitt roller.',
    'Gi rollen til en annen først.',
  ],
  'retention-out-of-bounds': (): Said => [
    'Månedene kan ikke lagres slik.',
    'Hver linje har sine grenser, så ingenting forsvinner for tidlig eller blir liggende for lenge.',
    'Skriv et helt tall innenfor grensene som står ved linjen.',
  ],
  'retention-changed-meanwhile': (): Said => [
    'Månedene er endret siden du åpnet siden.',
    'En annen i servicemiljøet valgte noe annet imens, og det skal ikke bli borte usett.',
    'Se hva som gjelder nå, og velg på nytt.',
  ],
  'same-person': (): Said => ['Det er samme person.', 'To ulike slås sammen til én.', 'Velg to personer.'],
  'both-in-group': (): Said => [
    'De kan ikke slås sammen nå.',
    'Begge sitter i samme gruppe, eller er på vei inn i den, og ingen har to plasser i en gruppe.',
    'Meld at den ene slutter, eller vent til forslaget er avgjort.',
  ],
  'candidate-and-leader': (): Said => [
    'De kan ikke slås sammen nå.',
    'Den ene er foreslått, og den andre er spurt som leder i den samme saken. Ingen avklarer seg selv.',
    'La den som er foreslått, velge en annen leder, eller vent til forslaget er avgjort.',
  ],
  'person-erased': (): Said => [
    'Dette kan ikke gjøres om.',
    'Navnet til personen er slettet fra Samråd siden.',
    'Foreslå en ny person til plassen.',
  ],
  'erasure-blocked': (): Said => [
    'Navnet kan ikke tas bort nå.',
    'Personen har en plass, en rolle eller noe å gjøre, og det skal ikke forsvinne uten at noen ser det.',
    'Avslutt det som står på siden, og prøv igjen.',
  ],
};

export type AdministrationRefusals = typeof administrationRefusals;
