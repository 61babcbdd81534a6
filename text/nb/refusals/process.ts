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
    'Velg en dag som er minst 18 måneder etter at saken begynte.',
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
