/** The reader's own texts that are kept beside a chapter, and older ones of what was saved. */
export const keptTexts = {
  title: 'Tekster vi har tatt vare på for deg',
  lead: 'Disse tekstene kom ikke med i kapitlet, eller noen andre skrev videre etter deg. Bare du ser dem, også når du ikke lenger er med i rapporten. De blir liggende til du kaster dem.',
  all: 'Se alle tekster vi har tatt vare på for deg',
  link: (count: string) => `Se tekstene (${count})`,
  empty:
    'Her er det ingenting nå. Kommer noe du skriver for sent til å bli lagret i kapitlet, finner du det her.',
  from: (chapter: string, service: string, year: string) => `${chapter}, ${service}, ${year}`,
  why: {
    'lease-lost': 'Den kom etter at du hadde mistet låsen.',
    'taken-over': 'Dette hadde du skrevet da kapitlet gikk fra deg.',
    frozen: 'Den kom etter at rapporten var levert eller runden var stengt.',
    'right-ended': 'Du skriver ikke lenger i kapitlet, og dette er din siste tekst.',
  },
  openChapter: 'Åpne kapitlet',
  older: 'Vis eldre tekster',
  olderSaves: 'Vis eldre lagringer',
};

export type KeptTextsText = typeof keptTexts;
