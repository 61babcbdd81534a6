import type { ProcessRefusals } from '../../nb/refusals/process.ts';

export const processRefusals: ProcessRefusals = {
  'process-moved-on': () => [
    'Dette er endra sidan du såg det.',
    'Nokon andre har skrive eller gjort noko i mellomtida.',
    'Det du har skrive, står der framleis. Sjå kva som er nytt, og prøv igjen.',
  ],
  'process-exists': () => [
    'Det er alt i gang.',
    'Ei teneste har berre éin av kvart slag om gongen.',
    'Opne den som går føre seg, eller stans den først.',
  ],
  'process-not-for-service': () => [
    'Dette passar ikkje for tenesta.',
    'Kva som kan byrje, følgjer av kva slags teneste det er.',
    'Vel noko anna, eller ei anna teneste.',
  ],
  'process-day-out-of-range': () => [
    'Dagen passar ikkje.',
    'Han må vere frå det siste året, og ikkje meir enn fem år fram.',
    'Vel ein annan dag.',
  ],
  'process-too-soon': () => [
    'Dagen er for tidleg.',
    'Å endre eller avvikle ei nasjonal teneste tek minst 18 månader: 6 til vedtaket og 12 til å gjennomføre det.',
    'Vel ein dag som er minst 18 månader etter at saka tok til her, og minst 12 etter vedtaket.',
  ],
  'term-cut-short': () => [
    'Dagen er for tidleg.',
    'Tenesta varer lenger enn det, og ein periode som er gitt, blir ikkje korta ned her.',
    'Vel dagen perioden er over, eller ein seinare. Skal tenesta slutte før, så byrj ei avvikling.',
  ],
  'carried-out-too-soon': () => [
    'Det er for tidleg å seie at dette er gjennomført.',
    'Dagen som er vedteken, er ikkje komen. Til då går tenesta som før.',
    'Lagre det du har skrive, som utkast, og sei det når dagen er komen.',
  ],
  'plan-incomplete': () => [
    'Det manglar noko om den nye tenesta.',
    'Ho må ha eit namn, ein type, ein stad og ein dag ho startar.',
    'Fyll ut «Slik skal tenesta bli», og prøv igjen.',
  ],
  'plan-places-wrong': () => [
    'Talet på stader passar ikkje.',
    'Ei fleirregional teneste står to stader, alle andre éin.',
    'Vel éin stad til, eller ein annan type.',
  ],
  'plan-place-not-standing': () => [
    'Det er ikkje valt kva stad som blir ståande.',
    'Tenesta står fleire stader, og typen ho skal få, står berre éin. Det må vere ein av stadene ho står ved no.',
    'Vel staden som blir ståande, og prøv igjen.',
  ],
  'plan-other-region': () => [
    'Helseføretaket er i ein annan region.',
    'Tenesta skal stå i regionen som søkjer.',
    'Vel eit helseføretak i regionen.',
  ],
  'plan-start-out-of-range': () => [
    'Dagen tenesta startar, passar ikkje.',
    'Han må vere frå det siste året, og ikkje meir enn tre år fram.',
    'Vel ein annan dag.',
  ],
  'plan-term-out-of-range': () => [
    'Dagen tenesta varer til, passar ikkje.',
    'Han må vere etter at tenesta startar, og innan tjue år.',
    'Vel ein annan dag.',
  ],
  'plan-name-taken': () => [
    'Ei teneste heiter det allereie.',
    'Ingen ville vite kven av dei som er meint.',
    'Vel eit anna namn.',
  ],
  'service-begun': () => [
    'Det er for seint å ta dette tilbake.',
    'Nokon har teke tenesta i bruk, eller endra ho, sidan.',
    'Rett det på sida til tenesta, eller ta til med ein ny prosess.',
  ],
  'effect-stands': () => [
    'Dette kan ikkje takast tilbake.',
    'Gruppa er avslutta, og medlemmene har fått beskjed.',
    'Ta til med ein ny prosess om det skal vere annleis.',
  ],
  'step-day-out-of-range': () => [
    'Dagen passar ikkje.',
    'Fristen må vere i morgon eller seinare, og innan fem år.',
    'Vel ein annan dag.',
  ],
  'process-beside': () => [
    'Noko anna er alt i gang ved tenesta, så ingenting er teke til enno.',
    'To prosessar på éin gong kan bli avgjorde ulikt.',
    'Sjå på den som går føre seg, eller trykk på «Start likevel».',
  ],
  'meeting-near': () => [
    'Gruppa er alt kalla inn til eit møte innan ei veke frå denne dagen, så ingen er kalla inn enno.',
    'Kanskje er det same møtet.',
    'Endre det møtet, eller trykk på «Send innkallinga likevel».',
  ],
  'step-before-earlier': () => [
    'Fristen er for tidleg.',
    'Steget føre er ikkje gjort, og har ein seinare frist.',
    'Vel same dagen som steget føre eller ein seinare, eller flytt det først.',
  ],
  'carry-out-before-day': () => [
    'Fristen er for tidleg.',
    'Endringa eller avviklinga som er vedteken, har sin eigen dag.',
    'Vel den dagen eller ein seinare.',
  ],
  'register-name-missing': () => [
    'Eit register manglar namn.',
    'Kvart register må ha eit namn.',
    'Skriv namnet, eller ta bort linja.',
  ],
  'decision-day-missing': () => [
    'Dagen manglar.',
    'Når tenesta blir avvikla, må alle vite når ho sluttar.',
    'Fyll inn dagen tenesta varer til og med.',
  ],
  'judges-own-service': () => [
    'Dette er ikkje ditt å svare på.',
    'Du har ein plass eller ei rolle i tenesta, og ingen vurderer sitt eige.',
    'Ein kollega i regionen svarer. Er det ingen andre, så sei frå til nasjonalt servicemiljø.',
  ],
  'survey-choices-wrong': () => [
    'Svara å velje mellom passar ikkje.',
    'Det må vere minst to, og ikkje fleire enn åtte. Ingen kan vere like, og kvart må vere kort.',
    'Skriv eitt svar på kvar linje.',
  ],
  'survey-choices-differ': () => [
    'Svara på eit anna språk passar ikkje.',
    'Det må vere like mange som på bokmål, i same rekkjefølgje, og ingen kan vere like.',
    'Skriv eitt svar på kvar linje, eller lat feltet stå tomt.',
  ],
  'survey-day-out-of-range': () => [
    'Dagen passar ikkje.',
    'Fristen må vere i morgon eller seinare, og innan eit halvt år.',
    'Vel ein annan dag.',
  ],
  'survey-choice-missing': () => [
    'Svaret manglar.',
    'Du har ikkje valt noko.',
    'Vel eit av svara, og send på nytt.',
  ],
  'survey-written-meanwhile': () => [
    'Nokon andre har endra spørsmålet i mellomtida.',
    'Det dei skreiv, ville gått tapt.',
    'Det du har skrive, står der framleis. Sjå dei to ved sida av kvarandre, og vel kva som skal gjelde.',
  ],
  'survey-changed-meanwhile': () => [
    'Spørsmålet vart endra etter at du opna det.',
    'Du har ikkje sett det som ville blitt sendt.',
    'No ser du det slik det er. Send det dersom det er rett.',
  ],
  'survey-moved-on': () => [
    'Dette er endra sidan du såg det.',
    'Spørsmålet er sendt eller stengt i mellomtida.',
    'Sjå korleis det står no.',
  ],
  'nobody-to-ask': () => [
    'Ingen får dette spørsmålet.',
    'Ingen passar med rollene, regionane og typane som er valde.',
    'Vel fleire.',
  ],
};
