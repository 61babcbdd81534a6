import type { RefusalWords, Said } from '../../refusal-words.ts';

/** An annual report and its round. */
export const reportRefusals = {
  'template-faulty': ({ fault }: RefusalWords): Said => [
    'Malen har en feil og ble ikke lagt inn.',
    fault,
    'Rett malen, og legg den inn på nytt. De gamle malene gjelder fortsatt.',
  ],
  'template-missing': (): Said => [
    'Vi mangler en mal for rapporten.',
    'Hver type tjeneste trenger sin mal for det året.',
    'Legg inn malen, og åpne runden på nytt.',
  ],
  'cycle-exists': (): Said => [
    'Runden for dette året er alt åpnet.',
    'Det er én runde for hvert år.',
    'Se på runden som er åpen, eller velg et annet år.',
  ],
  'cycle-dates-wrong': (): Said => [
    'Datoene stemmer ikke med hverandre.',
    'Delene må ha frist før eller samme dag som hele rapporten, og alle frister kommer etter året det rapporteres om.',
    'Rett datoene, og send på nytt.',
  ],
  'report-frozen': (): Said => [
    'Rapporten er levert og kan ikke endres.',
    'Det som er levert, står slik det ble levert.',
    'Legg ved et tillegg, eller be servicemiljøet i regionen åpne den igjen.',
  ],
  'report-not-complete': (): Said => [
    'Rapporten er ikke ferdig.',
    'En del som mangler, trenger en begrunnelse.',
    'Se hva som mangler. Purr, eller skriv en begrunnelse for hver del.',
  ],
  'group-part-not-complete': (): Said => [
    'Gruppens del er ikke merket som ferdig.',
    'Lederen av referansegruppen sier fra når gruppens del er ferdig.',
    'Purr på lederen, eller lever med en begrunnelse.',
  ],
  'not-submitted': (): Said => [
    'Rapporten er ikke levert ennå.',
    'Så lenge den er åpen, skriver du rett i kapitlet.',
    'Gå til kapitlet, og skriv der.',
  ],
  'extension-too-early': (): Said => [
    'Den nye fristen er ikke senere enn den gamle.',
    'En utsettelse gir mer tid.',
    'Velg en senere dag, og send på nytt.',
  ],
  'content-invalid': ({ field }: RefusalWords): Said => [
    field ? `Svaret i feltet «${field}» mangler eller er ugyldig.` : 'Noen svar mangler eller er ugyldige.',
    'Da kan det ikke tas imot ennå.',
    'Rett det, og prøv på nytt. Det du har skrevet, står her fortsatt.',
  ],
};

export type ReportRefusals = typeof reportRefusals;
