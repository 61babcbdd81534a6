import type { ChannelText } from '../nb/channel.ts';

/** Channels of regions and groups: whose they are, what that means, and what is wrong with them. */
export const channel: ChannelText = {
  chooseTitle: 'Kven skal kanalen vere for?',
  chooseLead: 'Du har ansvar for fleire. Ein kanal er for éin av dei.',
  chooseLabel: 'Kanalen er for',
  chooseNeeded: 'Vel kven kanalen er for.',
  choose: 'Vel',
  bindTitle: (target) => `Skal denne kanalen vere for ${target}?`,
  readers: 'Alle som er med i teamet, og dei som kjem med seinare, les det som står her.',
  moves: (target) =>
    `Det finst alt ein kanal for ${target}. Svarer du ja, flyttar vi hit og tek bort det vi har vist der.`,
  nothingYet: 'Ingenting skjer før du svarer ja. Dei andre som har ansvaret, får melding.',
  bindNow: 'Ja, kople til kanalen',
  means: {
    region: (target) =>
      `Hit kjem framlegg som ventar på ${target}, oppnemningar i alle gruppene og tala for veka. Kontaktpersonane kan avgjere framlegga her. Det ein kandidat skriv til oss, kjem aldri fram her.`,
    group: (target) =>
      `Hit kjem ledige plassar og oppnemningar i ${target}. Kven som er føreslått, kjem aldri fram her.`,
  },

  unbindTitle: (target) => `Skal vi kople frå kanalen for ${target}?`,
  unbind: 'Kople frå',
  unbindMeans:
    'Då kjem det ikkje meir her, og vi tek bort det vi har vist. Sakene går vidare i dei private chattane. Dei andre som har ansvaret, får melding.',
  unbindNow: 'Ja, kople frå',

  boundTitle: (target) => `Kanalen for ${target}`,
  brokenTitle: (target) => `Vi når ikkje kanalen for ${target}`,
  endedTitle: (target) => `Kanalen for ${target} er kopla frå`,
  inTeam: (team) => `I teamet ${team}`,
  theTeam: 'teamet',
  states: { bound: 'Kopla til', broken: 'Vi kan ikkje skrive her', ended: 'Kopla frå' },
  ended: 'Det kjem ikkje meir i kanalen. Skriv «kople kanal» i ein kanal for å kople til att.',
  boundBy: 'Kopla til av',
  endedBy: 'Kopla frå av',
  byAt: (name, when) => `${name}, ${when}`,
  language: 'Språk',
  changeLanguage: 'Byt språk',

  problems: {
    'not-installed': {
      why: 'Samråd er fjerna frå teamet.',
      remedy: (team) => `Legg Samråd til i ${team} att, eller kople til ein annan kanal.`,
    },
    'not-in-roster': {
      why: 'Samråd er ikkje lenger med i teamet.',
      remedy: (team) => `Legg Samråd til i ${team} att, eller kople til ein annan kanal.`,
    },
    'blocked-by-user': {
      why: 'Samråd er blokkert der.',
      remedy: (team) => `Opphev blokkeringa i ${team}, eller kople til ein annan kanal.`,
    },
    'disabled-by-admin': {
      why: 'Samråd er slått av av dei som styrer Teams hos dykk.',
      remedy: () => 'Be dei slå på appen att. Til det er gjort, går alt i dei private chattane.',
    },
    gone: {
      why: 'Kanalen er sletta i Teams.',
      remedy: () => 'Skriv «kople kanal» i ein annan kanal, så held vi fram der.',
    },
  },
  causes: {
    'channel-bound': (target, by) => `${by} kopla ein kanal til ${target}`,
    'channel-unbound': (target, by) => `${by} kopla frå kanalen for ${target}`,
    'channel-broken': (target) => `Vi når ikkje lenger kanalen for ${target}`,
  },

  takenAway: {
    title: 'Saka står ikkje lenger her',
    lead: 'Kanalen er kopla frå, eller saka høyrer ikkje til her. Dei ho gjeld, har henne i den private chatten.',
  },
  newerCard: {
    title: 'Saka held fram i eit nyare kort',
    lead: 'Sjå lenger ned i kanalen. Der står det som gjeld no.',
  },
};
