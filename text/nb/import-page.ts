/** The page where files are imported and exported, and what the command line says of it. */
export const importPage = {
  nav: 'Import og eksport',
  title: 'Import og eksport',
  lead: 'Ta inn helseforetak, tjenester, personer, roller og grupper fra Excel eller CSV. Du ser hva som ville blitt endret, før noe skjer.',
  templateName: 'Mal for import til Samråd',
  exportName: (day: string) => `Samråd ${day}`,
  template: 'Last ned mal',
  templateCsv: 'Last ned mal som CSV',
  export: 'Last ned alt som er registrert',
  exportCsv: 'Last ned alt som CSV',
  formTitle: 'Velg filer',
  files: 'Excel- eller CSV-filer',
  filesHint: 'Opptil 8 MB i alt. Du kan velge flere CSV-filer samtidig.',
  check: 'Se hva som endres',
  checkTitle: 'Dette ville blitt endret',
  nothing: 'Filene sier det samme som Samråd. Det er ingenting å ta inn.',
  row: (row: string) => `rad ${row}`,
  whats: { added: 'legges til', changed: 'endres', ended: 'avsluttes' },
  faultsTitle: 'Rader med feil',
  faultsLead: 'Rett dem i filen, og velg den på nytt. Ingenting tas inn før alle er rettet.',
  changesTitle: 'Endringer',
  marksTitle: 'Grupper som bør ses på etterpå',
  marksLead:
    'Det som tas inn, kan bryte med en regel. Det blir tatt inn likevel, og gruppene får et merke. De det haster mest med, står først: det alvorligste, og så det som har vart lengst.',
  columns: {
    sheet: 'Ark',
    row: 'Rad',
    column: 'Kolonne',
    why: 'Hva som er feil',
    now: 'Hva du gjør',
    what: 'Endring',
    about: 'Gjelder',
    before: 'Før',
    after: 'Etter',
    group: 'Tjeneste',
    marks: 'Merker',
  },
  byRules: 'følger av reglene',
  more: (left: number) => (left === 1 ? 'og én til' : `og ${left} til`),
  showMore: 'Vis flere',
  apply: 'Ta inn',
  sure: 'Alt på listen blir gjort samlet, og alle ser det med en gang. Det blir ikke sendt ut varsler.',
  imported: 'Alt er tatt inn.',
  listName: 'Hva importen endrer',
  partly: (most: string) =>
    `Siden viser de første ${most} i hver liste. «Ta inn» gjelder alt, også det du ikke ser her.`,
  list: 'Last ned hele listen',
  notYet: 'Ingenting er endret ennå. Legg til --apply for å ta det inn.',
  chooseOthers: 'Velg andre filer',
  guideTitle: 'Slik gjør du',
  guide: [
    'Last ned malen, eller alt som er registrert, og fyll ut i Excel.',
    'Det som ikke står i filen, blir ikke rørt. En tom celle lar det som står, stå, og en bindestrek tar det bort.',
    'Noe slutter når du skriver en dato i «Til dato», ikke fordi en rad mangler.',
    'Samme fil kan tas inn flere ganger: det som er likt, endrer ingenting.',
  ],
  summary: ({ added, changed, ended, unchanged, faults }: SummaryWords) =>
    `${added} legges til, ${changed} endres, ${ended} avsluttes, ${unchanged} er som før, ${faults} har feil`,
};

type SummaryWords = {
  readonly added: string;
  readonly changed: string;
  readonly ended: string;
  readonly unchanged: string;
  readonly faults: string;
};

export type ImportPageText = typeof importPage;
