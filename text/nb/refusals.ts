type Details = {
  readonly region: string;
  readonly trust: string;
  readonly field: string;
  readonly most: string;
  readonly person: string;
  /** What is wrong with a template, and what to do about it. */
  readonly fault: string;
};
/** What was not done, why (the rule in plain words), what to do now. */
type Said = readonly [what: string, why: string, now: string];

/** One text for each reason why something was not done. */
export const refusals = {
  'unknown-or-forbidden': (): Said => [
    'Vi finner ikke det du ba om.',
    'Det kan være slettet, eller så har du ikke tilgang til det.',
    'Gå til oversikten og prøv derfra, eller spør servicemiljøet i regionen din.',
  ],
  'input-invalid': ({ field }: Details): Said => [
    field ? `Vi forstår ikke det som står i feltet «${field}».` : 'Vi forstår ikke det som er fylt ut.',
    'Noe mangler eller er skrevet på en måte vi ikke kjenner.',
    'Se over feltet og send på nytt. Det du har fylt ut, står her fortsatt.',
  ],
  'seat-taken': ({ region }: Details): Said => [
    region ? `Plassen er opptatt: ${region} har allerede et medlem.` : 'Plassen er opptatt.',
    'Hver plass har bare ett medlem, og hver region har én plass.',
    'Velg en annen plass, eller meld fra til servicemiljøet at medlemmet slutter.',
  ],
  'seat-has-open-nomination': (): Said => [
    'Noen er alt foreslått til denne plassen.',
    'Vi behandler ett forslag om gangen til hver plass.',
    'Vent til forslaget er avgjort, eller trekk det og foreslå en annen.',
  ],
  'candidate-outside-region': ({ region, trust }: Details): Said => [
    trust ? `${trust} ligger ikke i ${region}.` : `Personen er ikke ansatt i ${region}.`,
    'Medlemmet representerer hele regionen sin og må være ansatt der.',
    `Foreslå en som er ansatt i ${region}.`,
  ],
  'candidate-from-host-trust': ({ trust }: Details): Said => [
    `Personen er ansatt i ${trust || 'helseforetaket'}, der tjenesten er.`,
    'Medlemmet fra tjenestens egen region skal komme fra et annet helseforetak.',
    'Foreslå en fra et annet helseforetak i regionen.',
  ],
  'candidate-not-from-service': ({ trust }: Details): Said => [
    trust ? `Tjenesten er ikke i ${trust}.` : 'Personen kommer ikke fra tjenesten.',
    'Tjenestens plass er for lederen eller en annen fra tjenesten.',
    'Foreslå en som arbeider i tjenesten.',
  ],
  'candidate-already-member': (): Said => [
    'Personen er alt med i gruppen.',
    'Ingen kan ha to plasser i samme gruppe.',
    'Foreslå en annen.',
  ],
  'candidate-needs-trust': (): Said => [
    'Helseforetaket mangler.',
    'Vi må vite hvor personen er ansatt for å se om plassen passer.',
    'Velg helseforetaket og send på nytt.',
  ],
  'person-needs-name-and-email': (): Said => [
    'Vi mangler navn eller e-postadresse.',
    'Står ikke personen i listen, trenger vi begge deler for å ta kontakt.',
    'Fyll ut navn og e-postadresse, eller velg personen fra listen.',
  ],
  'person-named-twice': (): Said => [
    'Du har både valgt en fra listen og skrevet et navn.',
    'Vi vet ikke hvem av dem du mener.',
    'Ta bort det ene, og send på nytt.',
  ],
  'email-invalid': (): Said => [
    'E-postadressen er ikke riktig skrevet.',
    'Den ser ut som navn@sykehus.no.',
    'Rett den, og send på nytt. Resten står her fortsatt.',
  ],
  'holder-unreachable': (): Said => [
    'Vi kan ikke sende noen påminnelse.',
    'Vi når ikke personen i Teams.',
    'Ring eller skriv, og be servicemiljøet skrive inn svaret.',
  ],
  'effort-out-of-range': (): Said => [
    'Tiden må være et helt tall fra 1 til 100.',
    'Den er en andel i prosent av en full stilling.',
    'Skriv et nytt tall, eller la feltet stå tomt.',
  ],
  'comment-missing': (): Said => [
    'Du må skrive en kommentar.',
    'Mottakeren trenger å vite hva som er galt for å komme videre.',
    'Skriv en kort kommentar og send på nytt.',
  ],
  'comment-too-long': ({ most }: Details): Said => [
    'Teksten er for lang.',
    most ? `Det er plass til ${most} tegn.` : 'Den er lengre enn det er plass til.',
    'Kort den ned og send på nytt. Det du skrev, står her fortsatt.',
  ],
  'line-leader-missing': (): Said => [
    'Vi mangler navnet på lederen din.',
    'Deltakelsen må være avklart med nærmeste leder før noen kan oppnevnes.',
    'Velg lederen fra listen, eller skriv navn og e-postadresse.',
  ],
  'line-leader-is-candidate': (): Said => [
    'Lederen og kandidaten er samme person.',
    'Ingen kan avklare sin egen deltakelse.',
    'Velg den som er nærmeste leder for kandidaten.',
  ],
  'nobody-decides-on-themselves': (): Said => [
    'Forslaget gjelder deg selv.',
    'Ingen kan avgjøre et forslag om seg selv.',
    'Be en kollega i servicemiljøet ta det.',
  ],
  'step-is-over': (): Said => [
    'Dette er allerede avgjort.',
    'Noen svarte før deg, eller forslaget er trukket.',
    'Du ser her hva som gjelder nå.',
  ],
  'card-outdated': (): Said => [
    'Forslaget er endret etter at du fikk dette kortet.',
    'Du skal bare svare på det du har sett.',
    'Se over det som gjelder nå, og svar en gang til.',
  ],
  'nothing-changed': (): Said => [
    'Ingenting er endret.',
    'Forslaget er likt det som ble sendt tilbake.',
    'Rett det kommentaren ber om, og send på nytt.',
  ],
  'reminded-recently': (): Said => [
    'Det er alt sendt en påminnelse i dag.',
    'Vi sender høyst én om dagen i hver sak.',
    'Vent til i morgen, eller ta kontakt på telefon.',
  ],
  'already-answered': (): Said => [
    'Spørsmålet er alt besvart.',
    'En kollega svarte før deg.',
    'Du ser svaret her. Vil du legge til noe, skriv til den som spurte.',
  ],
  'seat-has-open-request': (): Said => [
    'Servicemiljøet er alt spurt om en kandidat til denne plassen.',
    'Vi har ett spørsmål om gangen for hver plass.',
    'Vent på svaret, send en påminnelse, eller foreslå noen selv.',
  ],
  'request-moved-on': (): Said => [
    'Saken er kommet videre.',
    'Noen svarte før deg, eller tjenesten trenger ikke lenger hjelp.',
    'Du ser her hva som gjelder nå.',
  ],
  'suggested-by-missing': (): Said => [
    'Vi mangler hvem som har pekt ut personen.',
    'En brukerrepresentant pekes ut ved navn av et brukerutvalg eller en organisasjon.',
    'Skriv navnet på utvalget eller organisasjonen, og send på nytt.',
  ],
  'leader-asked-before': (): Said => [
    'Denne lederen er alt spurt.',
    'Den som er spurt, har svart at en annen er riktig leder.',
    'Velg en som ikke er spurt før. Vet du ikke hvem, svar nei og skriv hvorfor.',
  ],
  'cleared-by-yourself': (): Said => [
    'Du er lederen som har avklart deltakelsen.',
    'To forskjellige personer skal se på hvert forslag.',
    'Be en kollega i servicemiljøet ta det.',
  ],
  'not-your-answer': (): Said => [
    'Dette kan ikke angres av deg.',
    'Bare den som svarte, kan angre.',
    'Be den som svarte, om å angre, eller ta kontakt med servicemiljøet.',
  ],
  'undo-too-late': (): Said => [
    'Det er for sent å angre.',
    'Noen har gjort noe i saken etter deg, eller det er gått mer enn en time siden oppnevningen.',
    'Du ser her hva som gjelder nå. Ta kontakt med den som har saken.',
  ],
  'same-candidate': (): Said => [
    'Det er den samme personen.',
    'Personen er alt foreslått i denne saken.',
    'Velg en annen, eller rett forslaget og send det på nytt.',
  ],
  'leader-from-host-region': ({ region }: Details): Said => [
    region ? `Personen er fra ${region}, der tjenesten er.` : 'Personen er fra en region der tjenesten er.',
    'Lederen av gruppen skal ikke komme fra en region der tjenesten holder til.',
    'Velg et medlem fra en annen region.',
  ],
  'leader-not-regional': (): Said => [
    'Personen er ikke regional representant, så ingenting er registrert ennå.',
    'Lederen er vanligvis en av de regionale representantene, men det er lov med en annen.',
    'Trykk på «Registrer likevel» hvis dette er riktig, eller velg en annen.',
  ],
  'leader-not-member': (): Said => [
    'Personen har ingen plass i gruppen.',
    'Den som leder gruppen, samler gruppens uttalelse og må selv sitte i den.',
    'Velg et medlem av gruppen.',
  ],
  'leader-unchanged': (): Said => [
    'Dette er alt registrert.',
    'Samme leder, samme vedtak og samme dag står i gruppen fra før.',
    'Du trenger ikke å gjøre noe mer.',
  ],
  'decided-by-missing': (): Said => [
    'Vi mangler hvem som har bestemt det.',
    'Helseforetaket som har tjenesten, peker ut lederen, og alle skal kunne se hvem det var.',
    'Skriv hvem det var, og registrer på nytt.',
  ],
  'decision-day-ahead': (): Said => [
    'Dagen er ikke kommet ennå.',
    'Vi registrerer en avgjørelse som er tatt.',
    'Velg dagen det ble bestemt, i dag eller tidligere.',
  ],
  'nobody-in-seat': (): Said => [
    'Personen har ikke plassen lenger.',
    'Noe er endret siden kortet ble vist.',
    'Se på plassen slik den er nå.',
  ],
  'already-leaves': (): Said => [
    'Det er alt registrert at medlemmet slutter.',
    'Plassen har bare én siste dag om gangen.',
    'Angre det som står, og meld fra på nytt hvis dagen er feil.',
  ],
  'leaving-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Den må være etter at medlemmet begynte, og innen ett år fra i dag.',
    'Velg en annen dag.',
  ],
  'leaving-acted-upon': (): Said => [
    'Det kan ikke angres nå.',
    'Noen er alt foreslått eller spurt etter til plassen.',
    'Snakk med tjenestelederen, som kan trekke forslaget først.',
  ],
  'leaving-day-over': (): Said => [
    'Det kan ikke angres lenger.',
    'Dagen er kommet, og plassen er ledig.',
    'Be tjenesten foreslå medlemmet på nytt.',
  ],
  'start-day-out-of-range': (): Said => [
    'Dagen ligger for langt fram.',
    'Vi oppnevner fra en dag i løpet av det neste året.',
    'Velg en tidligere dag.',
  ],
  'stands-for-missing': (): Said => [
    'Vi mangler hva plassen står for.',
    'Plassen heter det den står for, slik at alle ser hvem som er med.',
    'Skriv for eksempel kommunehelsetjenesten, og legg til på nytt.',
  ],
  'site-missing': (): Said => [
    'Vi mangler hvilken lokalitet plassen er for.',
    'En flerregional tjeneste har én plass for hver lokalitet.',
    'Velg lokaliteten, og legg til på nytt.',
  ],
  'service-seat-exists': (): Said => [
    'Tjenesten har alt en plass i gruppen.',
    'Hver lokalitet har én plass.',
    'Bruk den plassen som er der.',
  ],
  'secretary-seat-exists': (): Said => [
    'Gruppen har alt en plass til en sekretær.',
    'En gruppe har én sekretær.',
    'Bruk den plassen som er der.',
  ],
  'seat-is-needed': (): Said => [
    'Plassen kan ikke tas bort.',
    'Gruppen skal ha ett medlem fra hver region, tjenesten fra hver lokalitet og minst én brukerrepresentant.',
    'La plassen stå, og foreslå noen til den.',
  ],
  'seat-is-held': (): Said => [
    'Noen har plassen.',
    'Vi tar ikke en plass fra noen.',
    'Meld først at medlemmet slutter.',
  ],
  'template-faulty': ({ fault }: Details): Said => [
    'Malen har en feil og ble ikke lagt inn.',
    fault,
    'Rett malen, og legg den inn på nytt. De gamle malene gjelder fortsatt.',
  ],
  'template-missing': (): Said => [
    'Vi mangler en mal for rapporten.',
    'Hver type tjeneste trenger sin mal for det året.',
    'Legg inn malen, og åpne runden på nytt.',
  ],
  'cycle-exists': (): Said => [
    'Runden for dette året er alt åpnet.',
    'Det er én runde for hvert år.',
    'Se på runden som er åpen, eller velg et annet år.',
  ],
  'cycle-dates-wrong': (): Said => [
    'Datoene stemmer ikke med hverandre.',
    'Delene må ha frist før eller samme dag som hele rapporten, og alle frister kommer etter året det rapporteres om.',
    'Rett datoene, og send på nytt.',
  ],
  'section-held': ({ person }: Details): Said => [
    person ? `${person} skriver her nå.` : 'En annen skriver her nå.',
    'Bare én skriver i et kapittel om gangen, så ingen mister tekst.',
    'Les så lenge, be om å få overta, eller få beskjed når det er ledig.',
  ],
  'section-held-elsewhere': (): Said => [
    'Du skriver alt i dette kapittelet i et annet vindu.',
    'Bare ett vindu skriver om gangen, så du ikke overskriver din egen tekst.',
    'Fortsett der, eller velg å skrive her i stedet.',
  ],
  'section-done': (): Said => [
    'Kapittelet er merket som ferdig.',
    'Det som er ferdig, endres ikke uten at noen åpner det igjen.',
    'Åpne kapittelet igjen, og skriv videre.',
  ],
  'section-moved-on': (): Said => [
    'Kapittelet er endret siden du så på det.',
    'Noen gjorde noe med det før deg.',
    'Du ser her hva som gjelder nå. Prøv igjen om det trengs.',
  ],
  'lease-lost': ({ person }: Details): Said => [
    person ? `${person} har overtatt kapittelet.` : 'Du skriver ikke lenger i dette kapittelet.',
    'Du var borte så lenge at det ble ledig for andre.',
    'Teksten din er trygg. Åpne kapittelet igjen, og se begge tekstene.',
  ],
  'report-frozen': (): Said => [
    'Rapporten er levert og kan ikke endres.',
    'Det som er levert, står slik det ble levert.',
    'Legg ved et tillegg, eller be servicemiljøet i regionen åpne den igjen.',
  ],
  'text-too-large': ({ most }: Details): Said => [
    'Teksten er for lang.',
    most ? `Det er plass til ${most} tegn i et kapittel.` : 'Den er lengre enn det er plass til.',
    'Kort den ned. Det du har skrevet, står her fortsatt.',
  ],
  'reason-missing': (): Said => [
    'Du må skrive en begrunnelse.',
    'De andre trenger å vite hvorfor.',
    'Skriv en kort begrunnelse, og send på nytt.',
  ],
  'holder-not-idle': ({ person }: Details): Said => [
    person ? `${person} holder på å skrive.` : 'Noen holder på å skrive.',
    'Du kan overta først når den andre ikke har skrevet på en stund.',
    'Be om å få overta, eller få beskjed når det er ledig.',
  ],
  'nothing-to-take-over': (): Said => [
    'Kapittelet er ledig.',
    'Ingen andre skriver i det nå.',
    'Du kan begynne å skrive med en gang.',
  ],
  'takeover-over': (): Said => [
    'Spørsmålet gjelder ikke lenger.',
    'Det er alt besvart, eller så er kapittelet ledig.',
    'Du ser her hva som gjelder nå.',
  ],
  'already-writes': (): Said => [
    'Personen kan alt skrive dette kapittelet.',
    'Den som eier delen eller alt er medforfatter, trenger ikke mer.',
    'Velg en annen person.',
  ],
  'report-not-complete': (): Said => [
    'Rapporten er ikke ferdig.',
    'En del som mangler, trenger en begrunnelse.',
    'Se hva som mangler. Purr, eller skriv en begrunnelse for hver del.',
  ],
  'group-part-not-complete': (): Said => [
    'Gruppens del er ikke merket som ferdig.',
    'Lederen av referansegruppen sier fra når gruppens del er ferdig.',
    'Purr på lederen, eller lever med en begrunnelse.',
  ],
  'not-submitted': (): Said => [
    'Rapporten er ikke levert ennå.',
    'Så lenge den er åpen, skriver du rett i kapittelet.',
    'Gå til kapittelet, og skriv der.',
  ],
  'extension-too-early': (): Said => [
    'Den nye fristen er ikke senere enn den gamle.',
    'En utsettelse gir mer tid.',
    'Velg en senere dag, og send på nytt.',
  ],
  'content-invalid': ({ field }: Details): Said => [
    field ? `Noe er galt i feltet «${field}».` : 'Noe er galt i det som er fylt ut.',
    'Et svar mangler, eller det er av feil slag.',
    'Rett feltet, og prøv på nytt. Det du har skrevet, står her fortsatt.',
  ],
  'channel-needed': (): Said => [
    'Her er det ingen kanal å koble til.',
    'En kanal kobles til der den er, så alle som leser der, ser det.',
    'Gå til kanalen i Teams, nevn Samråd med @ og skriv «koble kanal».',
  ],
  'chat-is-no-channel': (): Said => [
    'En gruppechat kan ikke kobles til.',
    'I en gruppechat vet vi ikke hvem som kommer til å lese. En kanal hører til et team.',
    'Gå til en kanal i et team, nevn Samråd med @ og skriv «koble kanal».',
  ],
  'may-not-bind-channel': (): Said => [
    'Du kan ikke koble kanalen til eller fra.',
    'Det gjør kontaktpersonene for kanalen til regionen sin, og tjenestelederen for kanalen til gruppen.',
    'Be en av dem skrive «koble kanal» her.',
  ],
  'channel-taken': ({ region }: Details): Said => [
    region ? `Kanalen er alt for ${region}.` : 'Kanalen er alt for en gruppe.',
    'En kanal er for én region eller én gruppe, så alle vet hva som kommer her.',
    'Skriv «koble fra» her først, eller bruk en annen kanal.',
  ],
  'channel-not-bound': (): Said => [
    'Kanalen er ikke koblet til.',
    'Noen kan ha koblet den fra før deg.',
    'Skriv «koble kanal» hvis du vil koble den til.',
  ],
  'only-contacts-decide': ({ region }: Details): Said => [
    'Du kan ikke avgjøre dette forslaget.',
    `Det gjør kontaktpersonene i ${region}.`,
    'Du ser her hvordan det går. Mener du noe om forslaget, si det til en av dem.',
  ],
};

/** What the fields are called when a refusal names one. */
export const fields = {
  person: 'Person',
  name: 'Navn',
  email: 'E-postadresse',
  trust: 'Helseforetak',
  competence: 'Fagområde og erfaring',
  effort: 'Tid',
  leader: 'Nærmeste leder',
  leaderName: 'Lederens navn',
  leaderEmail: 'Lederens e-postadresse',
  reason: 'Begrunnelse',
  comment: 'Kommentar',
  answer: 'Svaret',
  how: 'Hvordan fikk du svaret?',
  question: 'Spørsmålet',
  suggestedBy: 'Utvalg eller organisasjon',
  decidedBy: 'Hvem har bestemt det?',
  decidedOn: 'Når ble det bestemt?',
  leavesOn: 'Hvilken dag?',
  startsOn: 'Hvilken dag?',
  standsFor: 'Hva står plassen for?',
  kind: 'Hva slags plass?',
};

export type RefusalsText = typeof refusals;
export type FieldsText = typeof fields;
