import type { Retained } from '../../domain/retention.ts';

/** How long each kind is kept, in words: "12 måneder". */
type Months = Readonly<Record<Retained, string>>;

/** What is kept about people and why, for those whom it is about. */
export const held = {
  title: 'Hva Samråd har lagret om deg',
  titleOf: (name: string) => `Hva Samråd har lagret om ${name}`,
  download: 'Hent alt som en fil',
  retention: {
    title: 'Hvor lenge noe blir liggende',
    lead: 'Samråd lar dette gå av seg selv. Avgjørelser, det som er levert, og hvem som har sittet hvor, blir stående.',
    what: 'Hva',
    howLong: 'Hvor lenge',
    months: (count: string) => `${count} måneder`,
    change: 'Endre hvor lenge',
    bounds: (least: string, most: string) => `Fra ${least} til ${most} måneder`,
    preview: 'Se hva neste gjennomgang tar bort',
    save: 'Lagre månedene',
    saved: 'Fra neste gjennomgang gjelder dette. Samråd ser gjennom én gang i døgnet.',
    undo: 'Angre',
    undone: 'Månedene er som før.',
    usual: 'Det vanlige',
    now: 'Tas bort som nå',
    later: 'Tas bort da',
    same: 'Neste gjennomgang tar bort det samme som nå.',
    noWay: 'Det som er tatt bort, kommer ikke tilbake.',
    wrong: (least: string, most: string) => `Skriv et helt tall fra ${least} til ${most}.`,
    ranSince:
      'Det er sett gjennom siden du lagret, så dette kan ikke angres lenger. Velg nye måneder i stedet.',
    kinds: {
      revisions: 'Mellomlagrede tekster i årsrapporter, etter leveringen',
      proposals: 'Det som er skrevet om en kandidat som ikke ble medlem, etter at saken endte',
      questions: 'Spørsmål som er ferdige og ikke ble vist for alle',
      meetings: 'Svar på innkallinger til gruppenes møter, etter møtet',
      problems: 'Det som er skrevet om et problem, etter at det ble avsluttet',
      checkIns: 'Korte spørsmål til grupper, med svarene',
      spreads: 'Det medlemmer har skrevet at de har spredt',
      surveys: 'Hvem som svarte hva på en spørreundersøkelse, etter at den ble avsluttet; tallene står',
      steps: 'Utkast i steg som aldri ble gjort, etter at prosessen var over',
      messages: 'Hvilken melding og hvilket kort som gikk til hvem',
    },
  },
  kinds: {
    person: {
      what: 'Hvem du er: navn, e-postadresse, arbeidsgiver, region, språk og fagområde.',
      why: 'For å vise hvem som er foreslått og hvem som sitter hvor, og for å skrive til deg på ditt språk.',
      kept: () => 'Så lenge du er i Samråd.',
    },
    account: {
      what: 'Kontoen din i Teams, lenkene du har fått på e-post, og nøkkelen som låser usendt tekst i nettleseren.',
      why: 'For å vite at det er du som trykker.',
      kept: () =>
        'Så lenge du er i Samråd. Lenkene i 30 dager etter at de sluttet å virke, aldri selve adressen.',
    },
    chat: {
      what: 'Chatten med Samråd, og hvilke meldinger og kort som er sendt dit. Meldingene har ingen tekst.',
      why: 'For å sende deg det du skal svare på, og holde kortene riktige.',
      kept: (months: Months) =>
        `Meldinger og kort i ${months.messages} etter at de ble levert eller gitt opp.`,
    },
    role: {
      what: 'Hvilke roller du har og har hatt.',
      why: 'Rollen avgjør hva du kan se og gjøre.',
      kept: () => 'Så lenge Samråd brukes.',
    },
    seat: {
      what: 'Plassene du har og har hatt i referansegrupper.',
      why: 'For å vite hvem som er med i gruppen, og fra når.',
      kept: () => 'Så lenge Samråd brukes.',
    },
    proposal: {
      what: 'Saker om å bli medlem der du er kandidat, forslagsstiller eller leder.',
      why: 'For å få plassen fylt, og vise hvordan det gikk.',
      kept: (months: Months) =>
        `Det som er skrevet om deg: ${months.proposals} etter at saken endte uten at du ble medlem. Avgjørelsen blir stående.`,
    },
    report: {
      what: 'Det du har skrevet i årsrapporter, og hva du har gjort med dem.',
      why: 'For at ingen tekst skal bli borte, og for å vise hvem som skrev hva.',
      kept: (months: Months) =>
        `Det som er levert, blir stående, og det som står i den nasjonale saken. Mellomlagrede tekster går ${months.revisions} etter leveringen. Tekster som kom for sent, blir liggende til du kaster dem. Blir navnet ditt slettet, går også teksten i punkter som ble tatt ut av den nasjonale saken, og i spørsmål og oppfølging som er ferdige.`,
    },
    process: {
      what: 'Det du har skrevet i evalueringer, søknader og andre prosesser for tjenester, og det du har svart på spørreundersøkelser.',
      why: 'For at saken skal kunne avgjøres, og for å vise hvem som skrev hva.',
      kept: (months: Months) =>
        `Det som er gjort ferdig, blir stående så lenge Samråd brukes. Utkast i steg som aldri ble gjort, går ${months.steps} etter at prosessen var over. Hvem som svarte hva på en spørreundersøkelse, går ${months.surveys} etter at den ble avsluttet.`,
    },
    question: {
      what: 'Spørsmål du har stilt eller svart på, og stemmer du har gitt.',
      why: 'For å svare deg, og la andre ha nytte av svaret.',
      kept: (months: Months) => `${months.questions}, når spørsmålet er ferdig og ikke ble vist for alle.`,
    },
    gathering: {
      what: 'Arrangementer du er invitert til, påmeldt eller modererer.',
      why: 'For å invitere deg, og vite hvor mange som kommer.',
      kept: () => 'Så lenge Samråd brukes.',
    },
    group: {
      what: 'Møter i referansegrupper som du er kalt inn til, hva du svarte, og om du var der. Problemer du har tatt opp, og det du skrev om dem. Korte spørsmål du har stilt eller svart på, hva du har spredt i regionen, og nettsider og registre du har sett gjennom.',
      why: 'For å holde møtene, vise at gruppen møttes, og få problemer løst.',
      kept: (months: Months) =>
        `Møtet og hvem som var der, blir stående. Svaret ditt på innkallingen går ${months.meetings} etter møtet. Det som er skrevet om et problem, går ${months.problems} etter at det ble avsluttet. Korte spørsmål og svarene går etter ${months.checkIns}, og det du har spredt, etter ${months.spreads}.`,
    },
    reminder: {
      what: 'Oppgavene dine, påminnelsene du har fått, og hvordan du vil ha dem.',
      why: 'For å minne deg på det som gjenstår, og bare det.',
      kept: () => 'Så lenge Samråd brukes.',
    },
    deed: {
      what: 'Hva du har gjort i Samråd og når, og det du skrev da.',
      why: 'For å kunne vise hvem som bestemte hva. Dette kan ikke endres.',
      kept: (months: Months) =>
        `Så lenge Samråd brukes. Det du skrev til en sak som endte uten medlem, går etter ${months.proposals}.`,
    },
  },
};

export type HeldText = typeof held;
