import type { OutsidePartText } from '../nb/outside-part.ts';

export const outsidePart: OutsidePartText = {
  code: {
    why: 'Her står tekst som ikkje er levert enno. Difor sender vi ein kode til e-postadressa di før du ser han.',
    whyOthers: 'Her står det andre har skrive. Difor sender vi ein kode til e-postadressa di før du ser det.',
    send: 'Send meg ein kode',
    sendAnother: 'Send ein ny kode',
    notOpened: 'Sida er ikkje opna',
    sent: 'Koden er på veg til e-postadressa di.',
    label: 'Koden frå e-posten',
    lasts: (minutes) => `Seks siffer. Han verkar i ${minutes} minutt.`,
    open: 'Opne',
    notThere: 'Kjem han ikkje på nokre minutt? Sjå etter i søppelposten.',
    letter: {
      subject: 'Koden din til Samråd',
      lead: 'Dette er koden som opnar sida du bad om i Samråd:',
      lasts: (minutes) => `Han verkar i ${minutes} minutt. Ikkje gi han til nokon.`,
      notAsked: 'Har du ikkje bede om ein kode, kan du sjå bort frå denne e-posten. Utan han kjem ingen inn.',
    },
  },
  title: ({ year }) => `Skriv delen din av årsrapporten for ${year}`,
  lead: ({ part, year, service }) => `Det gjeld ${part} i årsrapporten for ${year}: ${service}.`,
  helperTitle: ({ year }) => `Hjelp til med årsrapporten for ${year}`,
  helperLead: ({ chapters, year, service }) =>
    `Du er med og skriv i årsrapporten for ${year}: ${service}. Det gjeld kapittel ${chapters}.`,
  due: (day) => `Fristen er ${day}.`,
  writingAs: ({ name }) => `Du skriv som ${name}.`,
  saveOften: (hours) =>
    `Lagre av og til. Sida er open i ${hours} timar. Vil du skrive vidare ein annan dag, opnar du lenkja i e-posten igjen.`,
  save: 'Lagre',
  markDone: 'Merk som ferdig',
  saved: (clock) => `Lagra ${clock}. Du kan skrive vidare, eller late att sida.`,
  notDone: 'Lagra, men ikkje merkt som ferdig',
  notSaved: 'Ikkje lagra i kapitlet',
  others: 'Andre kapittel du skriv',
  openOther: (chapter) => `Opne ${chapter}`,
  saveFirst: 'Lagre det du skriv, før du opnar eit anna kapittel.',
  heldBy: (who) =>
    `${who} skriv i kapitlet akkurat no. Lagrar du i mellomtida, tek vi vare på teksten din ved sida av.`,
  standing: 'Teksten som står i kapitlet no',
  kept: (count) => `Tekstar vi har teke vare på for deg (${count})`,
  keptAt: (when) => `Frå ${when}`,
  keptForYou: 'Vi har teke vare på ein tekst du skreiv i årsrapporten. Du finn han på sida.',
  discard: 'Kast denne teksten',
  discarded: 'Teksten er kasta.',
  isDone: 'Kapitlet er merkt som ferdig.',
  reopen: 'Opne igjen',
  reopened: 'Kapitlet er opna igjen.',
  isFrozen: 'Rapporten er levert, eller runden er avslutta. Du kan lese kapitlet, men ikkje endre det.',
  supplementLead:
    'Rapporten er levert utan dette kapitlet. Du kan leggje det ved som eit tillegg. Det får datoen i dag, og kan ikkje endrast etterpå.',
  addSupplement: 'Legg ved tillegget',
  supplemented: 'Tillegget er lagt ved',
  supplementedText: 'Tenesteleiaren og servicemiljøet har fått beskjed.',
  done: 'Kapitlet er ferdig',
  allDone: 'Takk! Heile delen din er ferdig. Du treng ikkje gjere noko meir.',
  helped: 'Takk for hjelpa! Den som har delen, ser at kapitlet er ferdig. Du treng ikkje gjere noko meir.',
  moreLeft: 'Takk! Du har fleire kapittel att.',
  writeNext: 'Skriv neste kapittel',
  writeMore: 'Skriv vidare likevel',
  typedTitle: 'Dette skreiv du',
  typedLead: 'Det er ikkje sendt. Kopier det du vil ta vare på.',
  typedKept:
    'Har sida stått open lenge, har vi teke vare på teksten for deg: Opne lenkja i e-posten igjen, så finn du han der. Er den lenkja òg for gammal, får du ei ny på sida ho fører til. Kopier gjerne teksten også.',
  refused: {
    'section-held':
      'Nokon annan skriv i kapitlet akkurat no. Teksten din er teken vare på, og han står her framleis. Prøv igjen om litt.',
    'section-held-elsewhere':
      'Du skriv i kapitlet i eit anna vindauge. Teksten din er teken vare på, og han står her framleis. Prøv igjen når du er ferdig der.',
    'section-moved-on':
      'Kapitlet er endra sidan du opna sida. Teksten din er teken vare på, og han står her framleis. Sjå kva som står i kapitlet no, rett teksten din, og lagre igjen.',
    'section-done':
      'Kapitlet er merkt som ferdig. Teksten din er teken vare på. Opne kapitlet igjen for å skrive vidare.',
    'report-frozen': 'Rapporten er levert, eller runden er avslutta. Teksten din er teken vare på.',
  },
};
