import type { AssessmentRefusals } from '../../nb/refusals/assessment.ts';

export const assessmentRefusals: AssessmentRefusals = {
  'assessment-completed': () => [
    'Vurderinga er fullført.',
    'Det som er fullført, kan ikkje endrast.',
    'Opne vurderinga igjen om noko må rettast. Det går til tilbakemeldinga er send.',
  ],
  'assesses-own-service': () => [
    'Du kan ikkje vurdere denne rapporten.',
    'Du har ein plass eller ei rolle i tenesta, og ingen vurderer sitt eige.',
    'Ein kollega i regionen vurderer han. Er det ingen andre, så sei frå til nasjonalt servicemiljø.',
  ],
  'assessment-moved-on': () => [
    'Vurderinga er endra sidan du såg ho.',
    'Ein kollega har gjort noko med ho i mellomtida.',
    'Sjå på ho slik ho er no, og prøv igjen om det framleis trengst.',
  ],
  'assessment-not-complete': () => [
    'Vurderinga kan ikkje fullførast enno.',
    'Nokre kriterium eller spørsmål er ikkje svara på.',
    'Opne kapitla der noko manglar, og svar på det.',
  ],
  'follow-up-missing': () => [
    'Tilbakemeldinga kan ikkje sendast enno.',
    'Vurderinga seier at noko treng oppfølging, men ingenting er sett opp.',
    'Legg til kva som skal følgjast opp, av kven og til når. Eller opne vurderinga igjen og endre svaret.',
  ],
  'follow-up-day-out-of-range': () => [
    'Dagen passar ikkje.',
    'Fristen må vere i dag eller seinare, og innan to år.',
    'Vel ein annan dag.',
  ],
  'follow-up-moved-on': () => [
    'Dette er endra sidan du såg det.',
    'Nokon andre har gjort noko med det i mellomtida.',
    'Sjå korleis det står no, og prøv igjen om det framleis trengst.',
  ],
  'confirms-own-work': () => [
    'Du kan ikkje stadfeste dette.',
    'Det var du som merkte det som gjort, og ingen stadfester sitt eige arbeid.',
    'Ein kollega i regionen kan stadfeste det. Er det ingen andre der, gjer nasjonalt servicemiljø det.',
  ],
  'follow-up-done-anew': ({ person }) => [
    'Det er gjort på nytt sidan du såg det.',
    `${person} har skrive noko anna om kva som er gjort.`,
    'Les det som står no. Stadfest det, eller send det tilbake.',
  ],
  'reopens-own-report': () => [
    'Du kan ikkje opne denne rapporten igjen.',
    'Du har ein plass eller ei rolle i tenesta, eller skriv i rapporten. Kollegaer i regionen vurderer han.',
    'Be ein kollega i regionen om å opne han. Er det ingen andre, så sei frå til nasjonalt servicemiljø.',
  ],
  'case-moved-on': () => [
    'Saka er endra sidan du såg ho.',
    'Nokon andre har skrive i ho, eller ho er merkt som ferdig.',
    'Det du har skrive, står der framleis. Sjå kva som er nytt, og lagre på nytt.',
  ],
};
