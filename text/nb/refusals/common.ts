import type { RefusalWords, Said } from '../../refusal-words.ts';

/** Whatever was pressed or filled in. */
export const commonRefusals = {
  'unknown-or-forbidden': (): Said => [
    'Vi finner ikke det du ba om.',
    'Det kan være slettet, eller så har du ikke tilgang til det.',
    'Gå til oversikten og prøv derfra, eller spør servicemiljøet i regionen din.',
  ],
  'input-invalid': ({ field }: RefusalWords): Said => [
    field ? `Vi forstår ikke det som står i feltet «${field}».` : 'Vi forstår ikke det som er fylt ut.',
    'Noe mangler eller er skrevet på en måte vi ikke kjenner.',
    'Se over feltet og send på nytt. Det du har fylt ut, står her fortsatt.',
  ],
  'fields-missing': ({ field }: RefusalWords): Said => [
    field ? `Dette mangler: ${field}.` : 'Noe er ikke fylt ut.',
    'Vi trenger alt som ikke er valgfritt, før vi kan sende.',
    'Fyll ut og send på nytt. Det du har fylt ut, står her fortsatt.',
  ],
  'comment-missing': (): Said => [
    'Du må skrive en kommentar.',
    'Mottakeren trenger å vite hva som er galt for å komme videre.',
    'Skriv en kort kommentar og send på nytt.',
  ],
  'identity-number-written': (): Said => [
    'Teksten ser ut til å ha et fødselsnummer.',
    'Her skal det ikke stå noe om enkelte pasienter.',
    'Ta bort nummeret og send på nytt. Det du skrev, står her fortsatt.',
  ],
  'comment-too-long': ({ most }: RefusalWords): Said => [
    'Teksten er for lang.',
    most ? `Det er plass til ${most} tegn.` : 'Den er lengre enn det er plass til.',
    'Kort den ned og send på nytt. Det du skrev, står her fortsatt.',
  ],
  'nobody-decides-on-themselves': (): Said => [
    'Forslaget gjelder deg selv.',
    'Ingen kan avgjøre et forslag om seg selv.',
    'Be en kollega i servicemiljøet ta det.',
  ],
  'step-is-over': (): Said => [
    'Dette er allerede avgjort.',
    'Noen svarte før deg, eller forslaget er trukket.',
    'Du ser her hva som gjelder nå.',
  ],
  'card-outdated': (): Said => [
    'Forslaget er endret etter at du fikk dette kortet.',
    'Du skal bare svare på det du har sett.',
    'Se over det som gjelder nå, og svar en gang til.',
  ],
  'nothing-changed': (): Said => [
    'Ingenting er endret.',
    'Forslaget er likt det som ble sendt tilbake.',
    'Rett det kommentaren ber om, og send på nytt.',
  ],
  'reminded-recently': (): Said => [
    'Det er alt sendt en påminnelse i dag.',
    'Vi sender høyst én om dagen i hver sak.',
    'Vent til i morgen, eller ta kontakt på telefon.',
  ],
  'already-answered': (): Said => [
    'Spørsmålet er alt besvart.',
    'En kollega svarte før deg.',
    'Du ser svaret her. Vil du legge til noe, skriv til den som spurte.',
  ],
  'holder-unreachable': (): Said => [
    'Vi kan ikke sende noen påminnelse.',
    'Vi når ikke personen i Teams.',
    'Ring eller skriv, og be servicemiljøet skrive inn svaret.',
  ],
  'reason-missing': (): Said => [
    'Du må skrive en begrunnelse.',
    'De andre trenger å vite hvorfor.',
    'Skriv en kort begrunnelse, og send på nytt.',
  ],
};

export type CommonRefusals = typeof commonRefusals;
