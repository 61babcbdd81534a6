import type { CommonRefusals } from '../../nb/refusals/common.ts';

/** Whatever was pressed or filled in. */
export const commonRefusals: CommonRefusals = {
  'unknown-or-forbidden': () => [
    'Vi finn ikkje det du bad om.',
    'Det kan vere sletta, eller så har du ikkje tilgang til det.',
    'Gå til oversikta og prøv derifrå, eller spør servicemiljøet i regionen din.',
  ],
  'input-invalid': ({ field }) => [
    field ? `Vi forstår ikkje det som står i feltet «${field}».` : 'Vi forstår ikkje det som er fylt ut.',
    'Noko manglar eller er skrive på ein måte vi ikkje kjenner.',
    'Sjå over feltet og send på nytt. Det du har fylt ut, står her framleis.',
  ],
  'fields-missing': ({ field }) => [
    field ? `Dette manglar: ${field}.` : 'Noko er ikkje fylt ut.',
    'Vi treng alt som ikkje er valfritt, før vi kan sende.',
    'Fyll ut og send på nytt. Det du har fylt ut, står her framleis.',
  ],
  'comment-missing': () => [
    'Du må skrive ein kommentar.',
    'Mottakaren treng vite kva som er gale for å kome vidare.',
    'Skriv ein kort kommentar og send på nytt.',
  ],
  'identity-number-written': () => [
    'Teksten ser ut til å ha eit fødselsnummer.',
    'Her skal det ikkje stå noko om enkelte pasientar.',
    'Ta bort nummeret og send på nytt. Det du skreiv, står her framleis.',
  ],
  'comment-too-long': ({ most }) => [
    'Teksten er for lang.',
    most ? `Det er plass til ${most} teikn.` : 'Han er lengre enn det er plass til.',
    'Kort han ned og send på nytt. Det du skreiv, står her framleis.',
  ],
  'nobody-decides-on-themselves': () => [
    'Framlegget gjeld deg sjølv.',
    'Ingen kan avgjere eit framlegg om seg sjølv.',
    'Be ein kollega i servicemiljøet ta det.',
  ],
  'step-is-over': () => [
    'Dette er alt avgjort.',
    'Nokon svara før deg, eller framlegget er trekt.',
    'Du ser her kva som gjeld no.',
  ],
  'card-outdated': () => [
    'Framlegget er endra etter at du fekk dette kortet.',
    'Du skal berre svare på det du har sett.',
    'Sjå over det som gjeld no, og svar ein gong til.',
  ],
  'nothing-changed': () => [
    'Ingenting er endra.',
    'Framlegget er likt det som vart sendt tilbake.',
    'Rett det kommentaren bed om, og send på nytt.',
  ],
  'reminded-recently': () => [
    'Det er alt sendt ei påminning i dag.',
    'Vi sender høgst éi om dagen i kvar sak.',
    'Vent til i morgon, eller ta kontakt på telefon.',
  ],
  'already-answered': () => [
    'Spørsmålet er alt svart på.',
    'Ein kollega svara før deg.',
    'Du ser svaret her. Vil du leggje til noko, skriv til den som spurde.',
  ],
  'holder-unreachable': () => [
    'Vi kan ikkje sende noka påminning.',
    'Vi når ikkje personen i Teams.',
    'Ring eller skriv, og be servicemiljøet skrive inn svaret.',
  ],
  'reason-missing': () => [
    'Du må skrive ei grunngiving.',
    'Dei andre treng å vite kvifor.',
    'Skriv ei kort grunngiving, og send på nytt.',
  ],
};
