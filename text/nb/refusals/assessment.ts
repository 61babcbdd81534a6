import type { RefusalWords, Said } from '../../refusal-words.ts';

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
  'follow-up-missing': (): Said => [
    'Tilbakemeldingen kan ikke sendes ennå.',
    'Vurderingen sier at noe trenger oppfølging, men ingenting er satt opp.',
    'Legg til hva som skal følges opp, av hvem og til når. Eller åpne vurderingen igjen og endre svaret.',
  ],
  'follow-up-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Fristen må være i dag eller senere, og innen to år.',
    'Velg en annen dag.',
  ],
  'follow-up-moved-on': (): Said => [
    'Dette er endret siden du så det.',
    'Noen andre har gjort noe med det i mellomtiden.',
    'Se hvordan det står nå, og prøv igjen om det fortsatt trengs.',
  ],
  'confirms-own-work': (): Said => [
    'Du kan ikke bekrefte dette.',
    'Det var du som merket det som gjort, og ingen bekrefter sitt eget arbeid.',
    'En kollega i regionen kan bekrefte det. Er det ingen andre der, gjør nasjonalt servicemiljø det.',
  ],
  'follow-up-done-anew': ({ person }: RefusalWords): Said => [
    'Det er gjort på nytt siden du så det.',
    `${person} har skrevet noe annet om hva som er gjort.`,
    'Les det som står nå. Bekreft det, eller send det tilbake.',
  ],
  'reopens-own-report': (): Said => [
    'Du kan ikke åpne denne rapporten igjen.',
    'Du har en plass eller en rolle i tjenesten, eller skriver i rapporten. Kolleger i regionen vurderer den.',
    'Be en kollega i regionen om å åpne den. Er det ingen andre, så si fra til nasjonalt servicemiljø.',
  ],
  'case-moved-on': (): Said => [
    'Saken er endret siden du så den.',
    'Noen andre har skrevet i den, eller den er merket som ferdig.',
    'Det du har skrevet, står der fortsatt. Se hva som er nytt, og lagre på nytt.',
  ],
};

export type AssessmentRefusals = typeof assessmentRefusals;
