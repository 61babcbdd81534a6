import type { FieldsText, RefusalsText } from '../nb/refusals.ts';

/** One text for each reason why something was not done. */
export const refusals: RefusalsText = {
  'unknown-or-forbidden': () => [
    'Vi finn ikkje det du bad om.',
    'Det kan vere sletta, eller så har du ikkje tilgang til det.',
    'Gå til oversikta og prøv derifrå, eller spør servicemiljøet i regionen din.',
  ],
  'input-invalid': ({ field }) => [
    field ? `Vi forstår ikkje det som står i feltet «${field}».` : 'Vi forstår ikkje det som er fylt ut.',
    'Noko manglar eller er skrive på ein måte vi ikkje kjenner.',
    'Sjå over feltet og send på nytt. Det du har fylt ut, står her framleis.',
  ],
  'seat-taken': ({ region }) => [
    region ? `Plassen er oppteken: ${region} har alt eit medlem.` : 'Plassen er oppteken.',
    'Kvar plass har berre eitt medlem, og kvar region har éin plass.',
    'Vel ein annan plass, eller meld frå til servicemiljøet at medlemet sluttar.',
  ],
  'seat-has-open-nomination': () => [
    'Nokon er alt føreslått til denne plassen.',
    'Vi behandlar eitt framlegg om gongen til kvar plass.',
    'Vent til framlegget er avgjort, eller trekk det og føreslå ein annan.',
  ],
  'candidate-outside-region': ({ region, trust }) => [
    trust ? `${trust} ligg ikkje i ${region}.` : `Personen er ikkje tilsett i ${region}.`,
    'Medlemet representerer heile regionen sin og må vere tilsett der.',
    `Føreslå ein som er tilsett i ${region}.`,
  ],
  'candidate-from-host-trust': ({ trust }) => [
    `Personen er tilsett i ${trust || 'helseføretaket'}, der tenesta er.`,
    'Medlemet frå den eigne regionen til tenesta skal kome frå eit anna helseføretak.',
    'Føreslå ein frå eit anna helseføretak i regionen.',
  ],
  'candidate-not-from-service': ({ trust }) => [
    trust ? `Tenesta er ikkje i ${trust}.` : 'Personen kjem ikkje frå tenesta.',
    'Plassen er for leiaren eller ein annan frå tenesta.',
    'Føreslå ein som arbeider i tenesta.',
  ],
  'candidate-already-member': () => [
    'Personen er alt med i gruppa.',
    'Ingen kan ha to plassar i same gruppe.',
    'Føreslå ein annan.',
  ],
  'candidate-needs-trust': () => [
    'Helseføretaket manglar.',
    'Vi må vite kvar personen er tilsett for å sjå om plassen passar.',
    'Vel helseføretaket og send på nytt.',
  ],
  'person-needs-name-and-email': () => [
    'Vi manglar namn eller e-postadresse.',
    'Står ikkje personen i lista, treng vi begge delar for å ta kontakt.',
    'Fyll ut namn og e-postadresse, eller vel personen frå lista.',
  ],
  'person-named-twice': () => [
    'Du har både valt ein frå lista og skrive eit namn.',
    'Vi veit ikkje kven av dei du meiner.',
    'Ta bort det eine, og send på nytt.',
  ],
  'email-invalid': () => [
    'E-postadressa er ikkje rett skriven.',
    'Ho ser ut som namn@sjukehus.no.',
    'Rett ho, og send på nytt. Resten står her framleis.',
  ],
  'holder-unreachable': () => [
    'Vi kan ikkje sende noka påminning.',
    'Vi når ikkje personen i Teams.',
    'Ring eller skriv, og be servicemiljøet skrive inn svaret.',
  ],
  'effort-out-of-range': () => [
    'Tida må vere eit heilt tal frå 1 til 100.',
    'Ho er ein del i prosent av ei full stilling.',
    'Skriv eit nytt tal, eller lat feltet stå tomt.',
  ],
  'comment-missing': () => [
    'Du må skrive ein kommentar.',
    'Mottakaren treng vite kva som er gale for å kome vidare.',
    'Skriv ein kort kommentar og send på nytt.',
  ],
  'comment-too-long': ({ most }) => [
    'Teksten er for lang.',
    most ? `Det er plass til ${most} teikn.` : 'Han er lengre enn det er plass til.',
    'Kort han ned og send på nytt. Det du skreiv, står her framleis.',
  ],
  'line-leader-missing': () => [
    'Vi manglar namnet på leiaren din.',
    'Deltakinga må vere avklart med næraste leiar før nokon kan oppnemnast.',
    'Vel leiaren frå lista, eller skriv namn og e-postadresse.',
  ],
  'line-leader-is-candidate': () => [
    'Leiaren og kandidaten er same person.',
    'Ingen kan avklare si eiga deltaking.',
    'Vel den som er næraste leiar for kandidaten.',
  ],
  'nobody-decides-on-themselves': () => [
    'Framlegget gjeld deg sjølv.',
    'Ingen kan avgjere eit framlegg om seg sjølv.',
    'Be ein kollega i servicemiljøet ta det.',
  ],
  'step-is-over': () => [
    'Dette er alt avgjort.',
    'Nokon svara før deg, eller framlegget er trekt.',
    'Du ser her kva som gjeld no.',
  ],
  'card-outdated': () => [
    'Framlegget er endra etter at du fekk dette kortet.',
    'Du skal berre svare på det du har sett.',
    'Sjå over det som gjeld no, og svar ein gong til.',
  ],
  'nothing-changed': () => [
    'Ingenting er endra.',
    'Framlegget er likt det som vart sendt tilbake.',
    'Rett det kommentaren bed om, og send på nytt.',
  ],
  'reminded-recently': () => [
    'Det er alt sendt ei påminning i dag.',
    'Vi sender høgst éi om dagen i kvar sak.',
    'Vent til i morgon, eller ta kontakt på telefon.',
  ],
  'already-answered': () => [
    'Spørsmålet er alt svart på.',
    'Ein kollega svara før deg.',
    'Du ser svaret her. Vil du leggje til noko, skriv til den som spurde.',
  ],
  'seat-has-open-request': () => [
    'Servicemiljøet er alt spurt om ein kandidat til denne plassen.',
    'Vi har eitt spørsmål om gongen for kvar plass.',
    'Vent på svaret, send ei påminning, eller føreslå nokon sjølv.',
  ],
  'request-moved-on': () => [
    'Saka er komen vidare.',
    'Nokon svara før deg, eller tenesta treng ikkje lenger hjelp.',
    'Du ser her kva som gjeld no.',
  ],
  'suggested-by-missing': () => [
    'Vi manglar kven som har peikt ut personen.',
    'Ein brukarrepresentant blir peikt ut ved namn av eit brukarutval eller ein organisasjon.',
    'Skriv namnet på utvalet eller organisasjonen, og send på nytt.',
  ],
  'leader-asked-before': () => [
    'Denne leiaren er alt spurd.',
    'Den som er spurd, har svara at ein annan er rett leiar.',
    'Vel ein som ikkje er spurd før. Veit du ikkje kven, svar nei og skriv kvifor.',
  ],
  'cleared-by-yourself': () => [
    'Du er leiaren som har avklart deltakinga.',
    'To ulike personar skal sjå på kvart framlegg.',
    'Be ein kollega i servicemiljøet ta det.',
  ],
  'not-your-answer': () => [
    'Dette kan ikkje du angre.',
    'Berre den som svara, kan angre.',
    'Be den som svara, om å angre, eller ta kontakt med servicemiljøet.',
  ],
  'undo-too-late': () => [
    'Det er for seint å angre.',
    'Nokon har gjort noko i saka etter deg, eller det er gått meir enn ein time sidan oppnemninga.',
    'Du ser her kva som gjeld no. Ta kontakt med den som har saka.',
  ],
  'same-candidate': () => [
    'Det er den same personen.',
    'Personen er alt føreslått i denne saka.',
    'Vel ein annan, eller rett framlegget og send det på nytt.',
  ],
  'leader-from-host-region': ({ region }) => [
    region ? `Personen er frå ${region}, der tenesta er.` : 'Personen er frå ein region der tenesta er.',
    'Leiaren av gruppa skal ikkje komme frå ein region der tenesta held til.',
    'Vel ein medlem frå ein annan region.',
  ],
  'leader-not-regional': () => [
    'Personen er ikkje regional representant, så ingenting er registrert enno.',
    'Leiaren er til vanleg ein av dei regionale representantane, men det er lov med ein annan.',
    'Trykk på «Registrer likevel» om dette er rett, eller vel ein annan.',
  ],
  'leader-not-member': () => [
    'Personen har ingen plass i gruppa.',
    'Den som leier gruppa, samlar fråsegna frå gruppa og må sjølv sitje i ho.',
    'Vel ein medlem av gruppa.',
  ],
  'leader-unchanged': () => [
    'Dette er alt registrert.',
    'Same leiar, same vedtak og same dag står i gruppa frå før.',
    'Du treng ikkje å gjere noko meir.',
  ],
  'decided-by-missing': () => [
    'Vi manglar kven som har bestemt det.',
    'Helseføretaket som har tenesta, peikar ut leiaren, og alle skal kunne sjå kven det var.',
    'Skriv kven det var, og registrer på nytt.',
  ],
  'decision-day-ahead': () => [
    'Dagen er ikkje komen enno.',
    'Vi registrerer ei avgjerd som er teken.',
    'Vel dagen det vart bestemt, i dag eller tidlegare.',
  ],
  'nobody-in-seat': () => [
    'Personen har ikkje plassen lenger.',
    'Noko er endra sidan kortet vart vist.',
    'Sjå på plassen slik han er no.',
  ],
  'already-leaves': () => [
    'Det er alt registrert at medlemen sluttar.',
    'Plassen har berre éin siste dag om gongen.',
    'Angre det som står, og meld ifrå på nytt om dagen er feil.',
  ],
  'leaving-day-out-of-range': () => [
    'Dagen passar ikkje.',
    'Han må vere etter at medlemen byrja, og innan eitt år frå i dag.',
    'Vel ein annan dag.',
  ],
  'leaving-acted-upon': () => [
    'Det kan ikkje angrast no.',
    'Nokon er alt føreslått eller spurd etter til plassen.',
    'Snakk med tenesteleiaren, som kan trekkje framlegget først.',
  ],
  'leaving-day-over': () => [
    'Det kan ikkje angrast lenger.',
    'Dagen er komen, og plassen er ledig.',
    'Be tenesta føreslå medlemen på nytt.',
  ],
  'start-day-out-of-range': () => [
    'Dagen ligg for langt fram.',
    'Vi oppnemner frå ein dag i løpet av det neste året.',
    'Vel ein tidlegare dag.',
  ],
  'stands-for-missing': () => [
    'Vi manglar kva plassen står for.',
    'Plassen heiter det han står for, slik at alle ser kven som er med.',
    'Skriv til dømes kommunehelsetenesta, og legg til på nytt.',
  ],
  'site-missing': () => [
    'Vi manglar kva lokalitet plassen er for.',
    'Ei fleirregional teneste har éin plass for kvar lokalitet.',
    'Vel lokaliteten, og legg til på nytt.',
  ],
  'service-seat-exists': () => [
    'Tenesta har alt ein plass i gruppa.',
    'Kvar lokalitet har éin plass.',
    'Bruk den plassen som er der.',
  ],
  'secretary-seat-exists': () => [
    'Gruppa har alt ein plass til ein sekretær.',
    'Ei gruppe har éin sekretær.',
    'Bruk den plassen som er der.',
  ],
  'seat-is-needed': () => [
    'Plassen kan ikkje takast bort.',
    'Gruppa skal ha éin medlem frå kvar region, tenesta frå kvar lokalitet og minst éin brukarrepresentant.',
    'Lat plassen stå, og føreslå nokon til han.',
  ],
  'seat-is-held': () => [
    'Nokon har plassen.',
    'Vi tek ikkje ein plass frå nokon.',
    'Meld først at medlemen sluttar.',
  ],
  'template-faulty': ({ fault }) => [
    'Malen har ein feil og vart ikkje lagd inn.',
    fault,
    'Rett malen, og legg han inn på nytt. Dei gamle malane gjeld framleis.',
  ],
  'template-missing': () => [
    'Vi manglar ein mal for rapporten.',
    'Kvar type teneste treng sin mal for det året.',
    'Legg inn malen, og opne runden på nytt.',
  ],
  'cycle-exists': () => [
    'Runden for dette året er alt opna.',
    'Det er éin runde for kvart år.',
    'Sjå på runden som er open, eller vel eit anna år.',
  ],
  'cycle-dates-wrong': () => [
    'Datoane stemmer ikkje med kvarandre.',
    'Delane må ha frist før eller same dag som heile rapporten, og alle fristar kjem etter året det blir rapportert om.',
    'Rett datoane, og send på nytt.',
  ],
  'section-held': ({ person }) => [
    person ? `${person} skriv her no.` : 'Ein annan skriv her no.',
    'Berre éin skriv i eit kapittel om gongen, så ingen mistar tekst.',
    'Les så lenge, be om å få ta over, eller få beskjed når det er ledig.',
  ],
  'section-held-elsewhere': () => [
    'Du skriv alt i dette kapittelet i eit anna vindauge.',
    'Berre eitt vindauge skriv om gongen, så du ikkje skriv over din eigen tekst.',
    'Hald fram der, eller vel å skrive her i staden.',
  ],
  'section-done': () => [
    'Kapittelet er merkt som ferdig.',
    'Det som er ferdig, blir ikkje endra utan at nokon opnar det att.',
    'Opne kapittelet att, og skriv vidare.',
  ],
  'section-moved-on': () => [
    'Kapittelet er endra sidan du såg på det.',
    'Nokon gjorde noko med det før deg.',
    'Du ser her kva som gjeld no. Prøv igjen om det trengst.',
  ],
  'lease-lost': ({ person }) => [
    person ? `${person} har teke over kapittelet.` : 'Du skriv ikkje lenger i dette kapittelet.',
    'Du var borte så lenge at det vart ledig for andre.',
    'Teksten din er trygg. Opne kapittelet att, og sjå begge tekstane.',
  ],
  'report-frozen': () => [
    'Rapporten er levert og kan ikkje endrast.',
    'Det som er levert, står slik det vart levert.',
    'Legg ved eit tillegg, eller be servicemiljøet i regionen opne han att.',
  ],
  'text-too-large': ({ most }) => [
    'Teksten er for lang.',
    most ? `Det er plass til ${most} teikn i eit kapittel.` : 'Han er lengre enn det er plass til.',
    'Kort han ned. Det du har skrive, står her framleis.',
  ],
  'reason-missing': () => [
    'Du må skrive ei grunngiving.',
    'Dei andre treng å vite kvifor.',
    'Skriv ei kort grunngiving, og send på nytt.',
  ],
  'holder-not-idle': ({ person }) => [
    person ? `${person} held på å skrive.` : 'Nokon held på å skrive.',
    'Du kan ta over først når den andre ikkje har skrive på ei stund.',
    'Be om å få ta over, eller få beskjed når det er ledig.',
  ],
  'nothing-to-take-over': () => [
    'Kapittelet er ledig.',
    'Ingen andre skriv i det no.',
    'Du kan byrje å skrive med ein gong.',
  ],
  'takeover-over': () => [
    'Spørsmålet gjeld ikkje lenger.',
    'Det er alt svart på, eller så er kapittelet ledig.',
    'Du ser her kva som gjeld no.',
  ],
  'already-writes': () => [
    'Personen kan alt skrive dette kapittelet.',
    'Den som eig delen eller alt er medforfattar, treng ikkje meir.',
    'Vel ein annan person.',
  ],
  'report-not-complete': () => [
    'Rapporten er ikkje ferdig.',
    'Ein del som manglar, treng ei grunngiving.',
    'Sjå kva som manglar. Purr, eller skriv ei grunngiving for kvar del.',
  ],
  'group-part-not-complete': () => [
    'Delen til gruppa er ikkje merkt som ferdig.',
    'Leiaren av referansegruppa seier frå når delen er ferdig.',
    'Purr på leiaren, eller lever med ei grunngiving.',
  ],
  'not-submitted': () => [
    'Rapporten er ikkje levert enno.',
    'Så lenge han er open, skriv du rett i kapittelet.',
    'Gå til kapittelet, og skriv der.',
  ],
  'extension-too-early': () => [
    'Den nye fristen er ikkje seinare enn den gamle.',
    'Ei utsetjing gir meir tid.',
    'Vel ein seinare dag, og send på nytt.',
  ],
  'content-invalid': ({ field }) => [
    field ? `Noko er gale i feltet «${field}».` : 'Noko er gale i det som er fylt ut.',
    'Eit svar manglar, eller det er av feil slag.',
    'Rett feltet, og prøv på nytt. Det du har skrive, står her framleis.',
  ],
  'channel-needed': () => [
    'Her er det ingen kanal å kople til.',
    'Ein kanal blir kopla til der han er, så alle som les der, ser det.',
    'Gå til kanalen i Teams, nemn Samråd med @ og skriv «kople kanal».',
  ],
  'chat-is-no-channel': () => [
    'Ein gruppechat kan ikkje koplast til.',
    'I ein gruppechat veit vi ikkje kven som kjem til å lese. Ein kanal høyrer til eit team.',
    'Gå til ein kanal i eit team, nemn Samråd med @ og skriv «kople kanal».',
  ],
  'may-not-bind-channel': () => [
    'Du kan ikkje kople kanalen til eller frå.',
    'Det gjer kontaktpersonane for kanalen til regionen sin, og tenesteleiaren for kanalen til gruppa.',
    'Be ein av dei skrive «kople kanal» her.',
  ],
  'channel-taken': ({ region }) => [
    region ? `Kanalen er alt for ${region}.` : 'Kanalen er alt for ei gruppe.',
    'Ein kanal er for éin region eller éi gruppe, så alle veit kva som kjem hit.',
    'Skriv «kople frå» her først, eller bruk ein annan kanal.',
  ],
  'channel-not-bound': () => [
    'Kanalen er ikkje kopla til.',
    'Nokon kan ha kopla han frå før deg.',
    'Skriv «kople kanal» om du vil kople han til.',
  ],
  'only-contacts-decide': ({ region }) => [
    'Du kan ikkje avgjere dette framlegget.',
    `Det gjer kontaktpersonane i ${region}.`,
    'Du ser her korleis det går. Meiner du noko om framlegget, sei det til ein av dei.',
  ],
};

/** What the fields are called when a refusal names one. */
export const fields: FieldsText = {
  person: 'Person',
  name: 'Namn',
  email: 'E-postadresse',
  trust: 'Helseføretak',
  competence: 'Fagområde og erfaring',
  effort: 'Tid',
  leader: 'Næraste leiar',
  leaderName: 'Namnet på leiaren',
  leaderEmail: 'E-postadressa til leiaren',
  reason: 'Grunngiving',
  comment: 'Kommentar',
  answer: 'Svaret',
  how: 'Korleis fekk du svaret?',
  question: 'Spørsmålet',
  suggestedBy: 'Utval eller organisasjon',
  decidedBy: 'Kven har bestemt det?',
  decidedOn: 'Når vart det bestemt?',
  leavesOn: 'Kva dag?',
  startsOn: 'Kva dag?',
  standsFor: 'Kva står plassen for?',
  kind: 'Kva slags plass?',
};
