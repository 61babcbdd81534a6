import type { Said } from '../../refusal-words.ts';

/** Assessing a report that was handed in. */
export const assessmentRefusals = {
  'assessment-completed': (): Said => [
    'Vurderingen er fullført.',
    'Det som er fullført, kan ikke endres.',
    'Åpne vurderingen igjen hvis noe må rettes. Det går til tilbakemeldingen er sendt.',
  ],
  'assesses-own-service': (): Said => [
    'Du kan ikke vurdere denne rapporten.',
    'Du har en plass eller en rolle i tjenesten, og ingen vurderer sitt eget.',
    'En kollega i regionen vurderer den. Er det ingen andre, så si fra til nasjonalt servicemiljø.',
  ],
  'assessment-moved-on': (): Said => [
    'Vurderingen er endret siden du så den.',
    'En kollega har gjort noe med den i mellomtiden.',
    'Se på den slik den er nå, og prøv igjen om det fortsatt trengs.',
  ],
  'assessment-not-complete': (): Said => [
    'Vurderingen kan ikke fullføres ennå.',
    'Noen kriterier eller spørsmål er ikke besvart.',
    'Åpne kapitlene der noe mangler, og svar på det.',
  ],
};

export type AssessmentRefusals = typeof assessmentRefusals;
