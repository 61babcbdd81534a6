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
      kept: 'Så lenge du er i Samråd.',
    },
    account: {
      what: 'Kontoen din i Teams, lenkene du har fått på e-post, og nøkkelen som låser usendt tekst i nettleseren.',
      why: 'For å vite at det er du som trykker.',
      kept: 'Så lenge du er i Samråd. Lenkene i 30 dager etter at de sluttet å virke, aldri selve adressen.',
    },
    chat: {
      what: 'Chatten med Samråd, og hvilke meldinger og kort som er sendt dit. Meldingene har ingen tekst.',
      why: 'For å sende deg det du skal svare på, og holde kortene riktige.',
      kept: 'Meldinger og kort i 12 måneder etter at de ble levert eller gitt opp.',
    },
    role: {
      what: 'Hvilke roller du har og har hatt.',
      why: 'Rollen avgjør hva du kan se og gjøre.',
      kept: 'Så lenge Samråd brukes.',
    },
    seat: {
      what: 'Plassene du har og har hatt i referansegrupper.',
      why: 'For å vite hvem som er med i gruppen, og fra når.',
      kept: 'Så lenge Samråd brukes.',
    },
    proposal: {
      what: 'Saker om å bli medlem der du er kandidat, forslagsstiller eller leder.',
      why: 'For å få plassen fylt, og vise hvordan det gikk.',
      kept: 'Det som er skrevet om deg: 12 måneder etter at saken endte uten at du ble medlem. Avgjørelsen blir stående.',
    },
    report: {
      what: 'Det du har skrevet i årsrapporter, og hva du har gjort med dem.',
      why: 'For at ingen tekst skal bli borte, og for å vise hvem som skrev hva.',
      kept: 'Det som er levert, blir stående, og det som står i den nasjonale saken. Mellomlagrede tekster går 12 måneder etter leveringen. Tekster som kom for sent, blir liggende til du kaster dem. Blir navnet ditt slettet, går også teksten i punkter som ble tatt ut av den nasjonale saken, og i spørsmål og oppfølging som er ferdige.',
    },
    process: {
      what: 'Det du har skrevet i evalueringer, søknader og andre prosesser for tjenester, og det du har svart på spørreundersøkelser.',
      why: 'For at saken skal kunne avgjøres, og for å vise hvem som skrev hva.',
      kept: 'Det som er gjort ferdig, blir stående så lenge Samråd brukes. Utkast i steg som aldri ble gjort, går 12 måneder etter at prosessen var over. Hvem som svarte hva på en spørreundersøkelse, går 24 måneder etter at den ble avsluttet.',
    },
    question: {
      what: 'Spørsmål du har stilt eller svart på, og stemmer du har gitt.',
      why: 'For å svare deg, og la andre ha nytte av svaret.',
      kept: '24 måneder, når spørsmålet er ferdig og ikke ble vist for alle.',
    },
    gathering: {
      what: 'Arrangementer du er invitert til, påmeldt eller modererer.',
      why: 'For å invitere deg, og vite hvor mange som kommer.',
      kept: 'Så lenge Samråd brukes.',
    },
    group: {
      what: 'Møter i referansegrupper som du er kalt inn til, hva du svarte, og om du var der. Problemer du har tatt opp, og det du skrev om dem. Korte spørsmål du har stilt eller svart på, hva du har spredt i regionen, og nettsider og registre du har sett gjennom.',
      why: 'For å holde møtene, vise at gruppen møttes, og få problemer løst.',
      kept: 'Møtet og hvem som var der, blir stående. Svaret ditt på innkallingen går 24 måneder etter møtet. Det som er skrevet om et problem, går 36 måneder etter at det ble avsluttet. Korte spørsmål og svarene går etter 24 måneder, og det du har spredt, etter 36 måneder.',
    },
    reminder: {
      what: 'Oppgavene dine, påminnelsene du har fått, og hvordan du vil ha dem.',
      why: 'For å minne deg på det som gjenstår, og bare det.',
      kept: 'Så lenge Samråd brukes.',
    },
    deed: {
      what: 'Hva du har gjort i Samråd og når, og det du skrev da.',
      why: 'For å kunne vise hvem som bestemte hva. Dette kan ikke endres.',
      kept: 'Så lenge Samråd brukes. Det du skrev til en sak som endte uten medlem, går etter 12 måneder.',
    },
  },
};

export type HeldText = typeof held;
