import type { HeldText } from '../nb/held.ts';

/** What is kept about people and why, for those whom it is about. */
export const held: HeldText = {
  title: 'Kva Samråd har lagra om deg',
  titleOf: (name) => `Kva Samråd har lagra om ${name}`,
  download: 'Hent alt som ei fil',
  retention: {
    title: 'Kor lenge noko blir liggjande',
    lead: 'Samråd lèt dette gå av seg sjølv. Avgjerder, det som er levert, og kven som har sete kvar, blir ståande.',
    what: 'Kva',
    howLong: 'Kor lenge',
    months: (count) => `${count} månader`,
    change: 'Endre kor lenge',
    bounds: (least, most) => `Frå ${least} til ${most} månader`,
    preview: 'Sjå kva neste gjennomgang tek bort',
    save: 'Lagre månadene',
    saved: 'Frå neste gjennomgang gjeld dette. Samråd ser gjennom éin gong i døgnet.',
    undo: 'Angre',
    undone: 'Månadene er som før.',
    usual: 'Det vanlege',
    now: 'Blir teke bort som no',
    later: 'Blir teke bort då',
    same: 'Neste gjennomgang tek bort det same som no.',
    noWay: 'Det som er teke bort, kjem ikkje tilbake.',
    wrong: (least, most) => `Skriv eit heilt tal frå ${least} til ${most}.`,
    ranSince:
      'Det er sett gjennom sidan du lagra, så dette kan ikkje angrast lenger. Vel nye månader i staden.',
    kinds: {
      revisions: 'Mellomlagra tekstar i årsrapportar, etter leveringa',
      proposals: 'Det som er skrive om ein kandidat som ikkje blei medlem, etter at saka enda',
      questions: 'Spørsmål som er ferdige og ikkje blei viste for alle',
      meetings: 'Svar på innkallingar til møta i gruppene, etter møtet',
      problems: 'Det som er skrive om eit problem, etter at det blei avslutta',
      checkIns: 'Korte spørsmål til grupper, med svara',
      spreads: 'Det medlemmer har skrive at dei har spreidd',
      surveys: 'Kven som svarte kva på ei spørjeundersøking, etter at ho blei avslutta; tala står',
      steps: 'Utkast i steg som aldri blei gjorde, etter at prosessen var over',
      messages: 'Kva melding og kva kort som gjekk til kven',
    },
  },
  kinds: {
    person: {
      what: 'Kven du er: namn, e-postadresse, arbeidsgivar, region, språk og fagområde.',
      why: 'For å vise kven som er føreslått og kven som sit kvar, og for å skrive til deg på språket ditt.',
      kept: () => 'Så lenge du er i Samråd.',
    },
    account: {
      what: 'Kontoen din i Teams, lenkjene du har fått på e-post, og nøkkelen som låser tekst i nettlesaren som ikkje er send.',
      why: 'For å vite at det er du som trykkjer.',
      kept: () =>
        'Så lenge du er i Samråd. Lenkjene i 30 dagar etter at dei slutta å verke, aldri sjølve adressa.',
    },
    chat: {
      what: 'Chatten med Samråd, og kva meldingar og kort som er sende dit. Meldingane har ingen tekst.',
      why: 'For å sende deg det du skal svare på, og halde korta rette.',
      kept: (months) => `Meldingar og kort i ${months.messages} etter at dei blei leverte eller gitt opp.`,
    },
    role: {
      what: 'Kva roller du har og har hatt.',
      why: 'Rolla avgjer kva du kan sjå og gjere.',
      kept: () => 'Så lenge Samråd er i bruk.',
    },
    seat: {
      what: 'Plassane du har og har hatt i referansegrupper.',
      why: 'For å vite kven som er med i gruppa, og frå når.',
      kept: () => 'Så lenge Samråd er i bruk.',
    },
    proposal: {
      what: 'Saker om å bli medlem der du er kandidat, føreslår nokon eller er leiar.',
      why: 'For å få plassen fylt, og vise korleis det gjekk.',
      kept: (months) =>
        `Det som er skrive om deg: ${months.proposals} etter at saka enda utan at du blei medlem. Avgjerda blir ståande.`,
    },
    report: {
      what: 'Det du har skrive i årsrapportar, og kva du har gjort med dei.',
      why: 'For at ingen tekst skal bli borte, og for å vise kven som skreiv kva.',
      kept: (months) =>
        `Det som er levert, blir ståande, og det som står i den nasjonale saka. Mellomlagra tekstar går ${months.revisions} etter leveringa. Tekstar som kom for seint, blir liggjande til du kastar dei. Blir namnet ditt sletta, går òg teksten i punkt som blei tekne ut av den nasjonale saka, og i spørsmål og oppfølging som er ferdige.`,
    },
    process: {
      what: 'Det du har skrive i evalueringar, søknader og andre prosessar for tenester, og det du har svart på spørjeundersøkingar.',
      why: 'For at saka skal kunne avgjerast, og for å vise kven som skreiv kva.',
      kept: (months) =>
        `Det som er gjort ferdig, blir ståande så lenge Samråd er i bruk. Utkast i steg som aldri blei gjorde, går ${months.steps} etter at prosessen var over. Kven som svarte kva på ei spørjeundersøking, går ${months.surveys} etter at ho blei avslutta.`,
    },
    question: {
      what: 'Spørsmål du har stilt eller svart på, og stemmer du har gitt.',
      why: 'For å svare deg, og la andre ha nytte av svaret.',
      kept: (months) => `${months.questions}, når spørsmålet er ferdig og ikkje blei vist for alle.`,
    },
    gathering: {
      what: 'Arrangement du er invitert til, påmeld til eller modererer.',
      why: 'For å invitere deg, og vite kor mange som kjem.',
      kept: () => 'Så lenge Samråd er i bruk.',
    },
    group: {
      what: 'Møte i referansegrupper som du er kalla inn til, kva du svarte, og om du var der. Problem du har teke opp, og det du skreiv om dei. Korte spørsmål du har stilt eller svart på, kva du har spreidd i regionen, og nettsider og register du har sett gjennom.',
      why: 'For å halde møta, vise at gruppa møttest, og få problem løyste.',
      kept: (months) =>
        `Møtet og kven som var der, blir ståande. Svaret ditt på innkallinga går ${months.meetings} etter møtet. Det som er skrive om eit problem, går ${months.problems} etter at det blei avslutta. Korte spørsmål og svara går etter ${months.checkIns}, og det du har spreidd, etter ${months.spreads}.`,
    },
    reminder: {
      what: 'Oppgåvene dine, påminningane du har fått, og korleis du vil ha dei.',
      why: 'For å minne deg på det som står att, og berre det.',
      kept: () => 'Så lenge Samråd er i bruk.',
    },
    deed: {
      what: 'Kva du har gjort i Samråd og når, og det du skreiv då.',
      why: 'For å kunne vise kven som bestemte kva. Dette kan ikkje endrast.',
      kept: (months) =>
        `Så lenge Samråd er i bruk. Det du skreiv til ei sak som enda utan medlem, går etter ${months.proposals}.`,
    },
  },
};
