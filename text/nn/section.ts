type About = { readonly chapter: string; readonly service: string; readonly year: string };

/** A section of a report in a card, and the list of the reader's reports. */
export const section = {
  yours: 'Det du skal skrive',
  write: 'Skriv',
  writeOf: (title: string) => `Skriv: ${title}`,
  writeHere: 'Skriv her',
  openInTab: 'Skriv i fana',
  readInTab: 'Les i fana',
  openTab: 'Opne fana',
  save: 'Lagre',
  saved: 'Svara er lagra.',
  explanation: 'Forklaring',
  writeInTab: 'Du skriv dette kapittelet i fana «Samråd».',
  restInTab: 'Lengre svar skriv du i fana «Samråd».',
  complete: 'Alt som må svarast på, er svart på. Merk kapittelet som ferdig i fana «Samråd».',
  facts: { state: 'Status', writes: 'Skriv no', saved: 'Sist lagra', due: 'Frist' },
  states: {
    'not-begun': 'Ikkje byrja',
    draft: 'Utkast',
    done: 'Ferdig',
    returned: 'Sendt tilbake',
    'left-out': 'Ikkje med',
  },
  since: (name: string, moment: string) => `${name}, frå ${moment}`,
  savedBy: (name: string, moment: string) => `${moment} av ${name}`,
  causes: {
    'takeover-granted': ({ chapter, service, year }: About) =>
      `Du kan skrive «${chapter}» no: årsrapporten for ${year}, ${service}`,
    'takeover-refused': ({ chapter, service, year }: About) =>
      `Den andre skriv vidare på «${chapter}»: årsrapporten for ${year}, ${service}`,
    'section-taken-over': ({ chapter, service, year }: About) =>
      `Ein annan har teke over «${chapter}». Teksten din er trygg og ligg under kapittelet: årsrapporten for ${year}, ${service}`,
    'section-free': ({ chapter, service, year }: About) =>
      `«${chapter}» er ledig: årsrapporten for ${year}, ${service}`,
    'section-delegated': ({ chapter, service, year }: About) =>
      `Du kan skrive «${chapter}»: årsrapporten for ${year}, ${service}`,
  },
  listTitle: (count: string) => `Årsrapportar (${count})`,
  listEmpty: 'Du har ingen årsrapportar å skrive i no.',
  progress: (done: string, all: string) => `${done} av ${all} kapittel er ferdige`,
  withDay: (progress: string, day: string) => `${progress}, frist ${day}`,
};
