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
};
