type About = { readonly chapter: string; readonly service: string; readonly year: string };

/** A section of a report in a card, and the list of the reader's reports. */
export const section = {
  yours: 'Det du skal skrive',
  write: 'Skriv',
  writeOf: (title: string) => `Skriv: ${title}`,
  writeHere: 'Skriv her',
  openInTab: 'Skriv i fanen',
  readInTab: 'Les i fanen',
  openTab: 'Åpne fanen',
  save: 'Lagre',
  saved: 'Svarene er lagret.',
  explanation: 'Forklaring',
  writeInTab: 'Du skriver dette kapitlet i fanen «Samråd».',
  restInTab: 'Lengre svar skriver du i fanen «Samråd».',
  complete: 'Alt som må besvares, er besvart. Merk kapitlet som ferdig i fanen «Samråd».',
  facts: { state: 'Status', writes: 'Skriver nå', saved: 'Sist lagret', due: 'Frist' },
  states: {
    'not-begun': 'Ikke begynt',
    draft: 'Utkast',
    done: 'Ferdig',
    returned: 'Sendt tilbake',
    'left-out': 'Ikke med',
  },
  since: (name: string, moment: string) => `${name}, siden ${moment}`,
  savedBy: (name: string, moment: string) => `${moment} av ${name}`,
  causes: {
    'takeover-granted': ({ chapter, service, year }: About) =>
      `Du kan skrive «${chapter}» nå: årsrapporten for ${year}, ${service}`,
    'takeover-refused': ({ chapter, service, year }: About) =>
      `Den andre skriver videre på «${chapter}»: årsrapporten for ${year}, ${service}`,
    'section-taken-over': ({ chapter, service, year }: About) =>
      `En annen har overtatt «${chapter}». Teksten din er trygg og ligger under kapitlet: årsrapporten for ${year}, ${service}`,
    'section-free': ({ chapter, service, year }: About) =>
      `«${chapter}» er ledig: årsrapporten for ${year}, ${service}`,
    'section-delegated': ({ chapter, service, year }: About) =>
      `Du kan skrive «${chapter}»: årsrapporten for ${year}, ${service}`,
  },
  listTitle: (count: string) => `Årsrapporter (${count})`,
  listEmpty: 'Du har ingen årsrapporter å skrive i nå.',
  progress: (done: string, all: string) => `${done} av ${all} kapitler er ferdig`,
  withDay: (progress: string, day: string) => `${progress}, frist ${day}`,
};
