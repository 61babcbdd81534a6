import type { ReportRefusals } from '../../nb/refusals/report.ts';

/** An annual report and its round. */
export const reportRefusals: ReportRefusals = {
  'template-faulty': ({ fault }) => [
    'Malen har ein feil og vart ikkje lagd inn.',
    fault,
    'Rett malen, og legg han inn på nytt. Dei gamle malane gjeld framleis.',
  ],
  'template-missing': () => [
    'Vi manglar ein mal for rapporten.',
    'Kvar type teneste treng sin mal for det året.',
    'Legg inn malen, og opne runden på nytt.',
  ],
  'cycle-exists': () => [
    'Runden for dette året er alt opna.',
    'Det er éin runde for kvart år.',
    'Sjå på runden som er open, eller vel eit anna år.',
  ],
  'cycle-dates-wrong': () => [
    'Datoane stemmer ikkje med kvarandre.',
    'Delane må ha frist før eller same dag som heile rapporten, og alle fristar kjem etter året det blir rapportert om.',
    'Rett datoane, og send på nytt.',
  ],
  'report-frozen': () => [
    'Rapporten er levert og kan ikkje endrast.',
    'Det som er levert, står slik det vart levert.',
    'Legg ved eit tillegg, eller be servicemiljøet i regionen opne han att.',
  ],
  'report-not-complete': () => [
    'Rapporten er ikkje ferdig.',
    'Ein del som manglar, treng ei grunngiving.',
    'Sjå kva som manglar. Purr, eller skriv ei grunngiving for kvar del.',
  ],
  'group-part-not-complete': () => [
    'Delen til gruppa er ikkje merkt som ferdig.',
    'Leiaren av referansegruppa seier frå når delen er ferdig.',
    'Purr på leiaren, eller lever med ei grunngiving.',
  ],
  'not-submitted': () => [
    'Rapporten er ikkje levert enno.',
    'Så lenge han er open, skriv du rett i kapittelet.',
    'Gå til kapittelet, og skriv der.',
  ],
  'extension-too-early': () => [
    'Den nye fristen er ikkje seinare enn den gamle.',
    'Ei utsetjing gir meir tid.',
    'Vel ein seinare dag, og send på nytt.',
  ],
  'content-invalid': ({ field }) => [
    field ? `Svaret i feltet «${field}» manglar eller er ugyldig.` : 'Nokre svar manglar eller er ugyldige.',
    'Da kan det ikkje takast imot enno.',
    'Rett det, og prøv på nytt. Det du har skrive, står her framleis.',
  ],
};
