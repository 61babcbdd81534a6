import type { Said } from '../../refusal-words.ts';

/** What happens to a service in its life. */
export const processRefusals = {
  'process-moved-on': (): Said => [
    'Dette er endret siden du så det.',
    'Noen andre har skrevet eller gjort noe i mellomtiden.',
    'Det du har skrevet, står der fortsatt. Se hva som er nytt, og prøv igjen.',
  ],
  'process-exists': (): Said => [
    'Det er allerede i gang.',
    'En tjeneste har bare én av hvert slag om gangen.',
    'Åpne den som pågår, eller stans den først.',
  ],
  'process-not-for-service': (): Said => [
    'Dette passer ikke for tjenesten.',
    'Hva som kan begynne, følger av hva slags tjeneste det er.',
    'Velg noe annet, eller en annen tjeneste.',
  ],
  'process-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Den må være fra det siste året, og ikke mer enn fem år fram.',
    'Velg en annen dag.',
  ],
  'process-too-soon': (): Said => [
    'Dagen er for tidlig.',
    'Å endre eller avvikle en nasjonal tjeneste tar minst 18 måneder: 6 til beslutningen og 12 til å gjennomføre den.',
    'Velg en dag som er minst 18 måneder etter at saken begynte her, og minst 12 etter beslutningen.',
  ],
  'term-cut-short': (): Said => [
    'Dagen er for tidlig.',
    'Tjenesten varer lenger enn det, og en periode som er gitt, kortes ikke ned her.',
    'Velg dagen perioden er over, eller en senere. Skal tjenesten slutte før, så begynn en avvikling.',
  ],
  'carried-out-too-soon': (): Said => [
    'Det er for tidlig å si at dette er gjennomført.',
    'Dagen som er besluttet, er ikke kommet. Til da går tjenesten som før.',
    'Lagre det du har skrevet, som utkast, og si det når dagen er kommet.',
  ],
  'plan-incomplete': (): Said => [
    'Det mangler noe om den nye tjenesten.',
    'Den må ha et navn, en type, et sted og en dag den starter.',
    'Fyll ut «Slik skal tjenesten bli», og prøv igjen.',
  ],
  'plan-places-wrong': (): Said => [
    'Antall steder passer ikke.',
    'En flerregional tjeneste står to steder, alle andre ett.',
    'Velg ett sted til, eller en annen type.',
  ],
  'plan-place-not-standing': (): Said => [
    'Det er ikke valgt hvilket sted som blir stående.',
    'Tjenesten står flere steder, og typen den skal få, står bare ett. Det må være et av stedene den står ved nå.',
    'Velg stedet som blir stående, og prøv igjen.',
  ],
  'plan-other-region': (): Said => [
    'Helseforetaket er i en annen region.',
    'Tjenesten skal stå i regionen som søker.',
    'Velg et helseforetak i regionen.',
  ],
  'plan-start-out-of-range': (): Said => [
    'Dagen tjenesten starter, passer ikke.',
    'Den må være fra det siste året, og ikke mer enn tre år fram.',
    'Velg en annen dag.',
  ],
  'plan-term-out-of-range': (): Said => [
    'Dagen tjenesten varer til, passer ikke.',
    'Den må være etter at tjenesten starter, og innen tjue år.',
    'Velg en annen dag.',
  ],
  'plan-name-taken': (): Said => [
    'En tjeneste heter det allerede.',
    'Ingen ville vite hvilken av dem som er ment.',
    'Velg et annet navn.',
  ],
  'service-begun': (): Said => [
    'Det er for sent å ta dette tilbake.',
    'Noen har tatt tjenesten i bruk, eller endret den, siden.',
    'Rett det på siden til tjenesten, eller begynn en ny prosess.',
  ],
  'effect-stands': (): Said => [
    'Dette kan ikke tas tilbake.',
    'Gruppen er avsluttet, og medlemmene har fått beskjed.',
    'Begynn en ny prosess om det skal være annerledes.',
  ],
  'step-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Fristen må være i morgen eller senere, og innen fem år.',
    'Velg en annen dag.',
  ],
  'process-beside': (): Said => [
    'Noe annet er allerede i gang ved tjenesten, så ingenting er begynt ennå.',
    'To prosesser på én gang kan besluttes ulikt.',
    'Se på den som pågår, eller trykk på «Start likevel».',
  ],
  'meeting-near': (): Said => [
    'Gruppen er allerede kalt inn til et møte innen en uke fra denne dagen, så ingen er kalt inn ennå.',
    'Kanskje er det samme møte.',
    'Endre det møtet, eller trykk på «Send innkallingen likevel».',
  ],
  'step-before-earlier': (): Said => [
    'Fristen er for tidlig.',
    'Steget foran er ikke gjort, og har en senere frist.',
    'Velg samme dag som steget foran eller en senere, eller flytt det først.',
  ],
  'carry-out-before-day': (): Said => [
    'Fristen er for tidlig.',
    'Den endringen eller avviklingen som er besluttet, har sin egen dag.',
    'Velg den dagen eller en senere.',
  ],
  'register-name-missing': (): Said => [
    'Et register mangler navn.',
    'Hvert register må ha et navn.',
    'Skriv navnet, eller ta bort linjen.',
  ],
  'decision-day-missing': (): Said => [
    'Dagen mangler.',
    'Når tjenesten avvikles, må alle vite når den slutter.',
    'Fyll inn dagen tjenesten varer til og med.',
  ],
  'judges-own-service': (): Said => [
    'Dette er ikke ditt å svare på.',
    'Du har en plass eller en rolle i tjenesten, og ingen vurderer sitt eget.',
    'En kollega i regionen svarer. Er det ingen andre, så si fra til nasjonalt servicemiljø.',
  ],
  'survey-choices-wrong': (): Said => [
    'Svarene å velge mellom passer ikke.',
    'Det må være minst to, og ikke flere enn åtte. Ingen kan være like, og hvert må være kort.',
    'Skriv ett svar på hver linje.',
  ],
  'survey-choices-differ': (): Said => [
    'Svarene på et annet språk passer ikke.',
    'Det må være like mange som på bokmål, i samme rekkefølge, og ingen kan være like.',
    'Skriv ett svar på hver linje, eller la feltet stå tomt.',
  ],
  'survey-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Fristen må være i morgen eller senere, og innen et halvt år.',
    'Velg en annen dag.',
  ],
  'survey-choice-missing': (): Said => [
    'Svaret mangler.',
    'Du har ikke valgt noe.',
    'Velg et av svarene, og send på nytt.',
  ],
  'survey-written-meanwhile': (): Said => [
    'Noen andre har endret spørsmålet i mellomtiden.',
    'Det de skrev, ville gått tapt.',
    'Det du har skrevet, står der fortsatt. Se de to ved siden av hverandre, og velg hva som skal gjelde.',
  ],
  'survey-changed-meanwhile': (): Said => [
    'Spørsmålet ble endret etter at du åpnet det.',
    'Du har ikke sett det som ville blitt sendt.',
    'Nå ser du det som det er. Send det hvis det er riktig.',
  ],
  'survey-moved-on': (): Said => [
    'Dette er endret siden du så det.',
    'Spørsmålet er sendt eller stengt i mellomtiden.',
    'Se hvordan det står nå.',
  ],
  'nobody-to-ask': (): Said => [
    'Ingen får dette spørsmålet.',
    'Ingen passer med rollene, regionene og typene som er valgt.',
    'Velg flere.',
  ],
};

export type ProcessRefusals = typeof processRefusals;
