import type { DecisionRefusals } from '../../nb/refusals/decision.ts';

/** Answering, deciding and undoing. */
export const decisionRefusals: DecisionRefusals = {
  'cleared-by-yourself': () => [
    'Du er leiaren som har avklart deltakinga.',
    'To ulike personar skal sjå på kvart framlegg.',
    'Be ein kollega i servicemiljøet ta det.',
  ],
  'not-your-answer': () => [
    'Dette kan ikkje du angre.',
    'Berre den som svara, kan angre.',
    'Be den som svara, om å angre, eller ta kontakt med servicemiljøet.',
  ],
  'undo-too-late': () => [
    'Det er for seint å angre.',
    'Nokon har gjort noko i saka etter deg, eller det er gått meir enn ein time sidan oppnemninga.',
    'Du ser her kva som gjeld no. Ta kontakt med den som har saka.',
  ],
  'code-missing': () => ['Koden manglar.', 'Feltet er tomt.', 'Skriv dei seks siffera frå e-posten.'],
  'code-wrong': () => [
    'Koden stemmer ikkje, eller han verkar ikkje lenger.',
    'Berre den siste koden vi sende, opnar sida, i nokre minutt og for nokre få forsøk.',
    'Sjå etter i den nyaste e-posten, eller be om ein ny kode.',
  ],
  'code-sent-already': () => [
    'Vi har nett sendt deg ein kode.',
    'Du får ikkje fleire på éin gong, og berre nokre få om dagen.',
    'Sjå etter i innboksen og i søppelposten, eller vent eit minutt og prøv igjen.',
  ],
  'code-not-sent': () => [
    'Vi fekk ikkje sendt koden.',
    'E-posttenaren tek ikkje imot akkurat no.',
    'Prøv igjen om nokre minutt. Hjelper det ikkje, ta kontakt med tenesta.',
  ],
  'changed-enough-by-link': () => [
    'Svaret kan ikkje endrast fleire gonger her.',
    'Kvar endring sender e-post til nokon, og det er alt endra før.',
    'Be om hjelp frå servicemiljøet.',
  ],
  'only-contacts-decide': ({ region }) => [
    'Du kan ikkje avgjere denne saka.',
    `Det gjer kontaktpersonane i ${region}.`,
    'Du ser her korleis det går. Meiner du noko om ho, sei det til ein av dei.',
  ],
  'start-day-out-of-range': () => [
    'Dagen ligg for langt fram.',
    'Vi oppnemner frå ein dag i løpet av det neste året.',
    'Vel ein tidlegare dag.',
  ],
  'seat-has-open-request': () => [
    'Servicemiljøet er alt spurt om ein kandidat til denne plassen.',
    'Vi har eitt spørsmål om gongen for kvar plass.',
    'Vent på svaret, send ei påminning, eller føreslå nokon sjølv.',
  ],
  'request-moved-on': () => [
    'Saka er komen vidare.',
    'Nokon svara før deg, eller tenesta treng ikkje lenger hjelp.',
    'Du ser her kva som gjeld no.',
  ],
};
