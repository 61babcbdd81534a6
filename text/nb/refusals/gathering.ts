import type { RefusalWords, Said } from '../../refusal-words.ts';

/** Gatherings and their questions. */
export const gatheringRefusals = {
  'gathering-cancelled': (): Said => [
    'Arrangementet er avlyst.',
    'Da kan en verken melde seg på eller spørre der.',
    'Still spørsmålet til servicemiljøet: skriv «spør» og det du lurer på.',
  ],
  'gathering-changed-meanwhile': (): Said => [
    'Arrangementet er endret mens du skrev.',
    'Noen andre lagret en endring først.',
    'Åpne arrangementet på nytt, se hva som er endret, og gjør din endring der.',
  ],
  'gathering-not-over': (): Said => [
    'Arrangementet er ikke slutt ennå.',
    'Svarene publiseres når det er over.',
    'Kom tilbake etterpå. Spørsmål kan besvares hele tiden.',
  ],
  'answers-published-already': (): Said => [
    'Svarene er allerede publisert.',
    'De som var påmeldt eller spurte, har fått beskjed.',
    'Nye svar kommer på siden av seg selv, og de som spurte, får beskjed.',
  ],
  'nothing-to-publish': (): Said => [
    'Det er ingenting å publisere ennå.',
    'Ingen spørsmål er både besvart og vist for alle.',
    'Svar på et spørsmål, eller vis et som er besvart, og prøv igjen.',
  ],
  'answer-not-shown': (): Said => [
    'Svaret kan ikke tas med ennå.',
    'Bare spørsmål som er besvart og vist for alle, kan stå blant spørsmål og svar.',
    'Vis spørsmålet for alle først, og prøv igjen.',
  ],
  'gathering-ends-before-start': (): Said => [
    'Arrangementet slutter før det begynner.',
    'Klokkeslettene står i feil rekkefølge.',
    'Rett fra og til, og send på nytt.',
  ],
  'gathering-is-past': (): Said => [
    'Arrangementet er over.',
    'Tiden for det har gått ut.',
    'Velg en dag som kommer, eller åpne spørsmålene og svarene derfra.',
  ],
  'gathering-nowhere': (): Said => [
    'Det mangler hvor det er.',
    'De som kommer, må vite sted eller lenke.',
    'Skriv et sted eller en lenke, og send på nytt.',
  ],
  'link-invalid': (): Said => [
    'Lenken kan ikke brukes.',
    'Den må begynne med https:// og ikke ha mellomrom.',
    'Kopier lenken på nytt, og send igjen.',
  ],
  'asking-times-wrong': (): Said => [
    'Tiden for spørsmål passer ikke.',
    'Det må åpne før arrangementet begynner, og stenge etter at det er slutt.',
    'Velg andre tider, og send på nytt.',
  ],
  'asking-not-open': (): Said => [
    'Det er ikke åpnet for spørsmål ennå.',
    'Den som arrangerer, har valgt når det åpner. Tiden står på kortet.',
    'Ta vare på spørsmålet og send det da, eller skriv «spør» for å spørre servicemiljøet nå.',
  ],
  'asking-closed': (): Said => [
    'Det er stengt for spørsmål her.',
    'Fristen for å spørre er ute.',
    'Skriv «spør» og det du lurer på, så får servicemiljøet spørsmålet.',
  ],
  'programme-too-long': ({ most }: RefusalWords): Said => [
    'Programmet er for langt.',
    `Det er plass til ${most} innlegg.`,
    'Slå sammen noen av linjene, og send på nytt.',
  ],
  'moderator-missing': (): Said => [
    'Det mangler en møteleder.',
    'Noen må følge med på spørsmålene, så ingen blir borte.',
    'Velg minst én, og send på nytt.',
  ],
  'question-moved-on': (): Said => [
    'Spørsmålet er tatt opp eller endret.',
    'Noen gjorde noe med det mens du hadde det foran deg.',
    'Du ser her hvordan det står nå.',
  ],
  'question-held': ({ person }: RefusalWords): Said => [
    person ? `${person} har spørsmålet nå.` : 'Noen har tatt opp spørsmålet nå.',
    'Bare én behandler et spørsmål om gangen.',
    'Ta et annet, eller vent et minutt.',
  ],
  'merged-with-itself': (): Said => [
    'Spørsmålet kan ikke slås sammen med seg selv.',
    'Du valgte det samme spørsmålet.',
    'Velg et annet, og prøv igjen.',
  ],
  'merged-with-own-service': (): Said => [
    'Spørsmålene kan ikke slås sammen.',
    'Svaret på det andre går bare til den som spurte, for det gjelder egen tjeneste.',
    'Svar på dem hver for seg, eller vis det andre for alle først.',
  ],
  'voted-already': (): Said => [
    'Du har stemt på dette.',
    'Hver har én stemme for hvert spørsmål.',
    'Stemmen er talt med. Du kan ta den tilbake.',
  ],
  'nobody-to-invite': (): Said => [
    'Det er ingen å sende det til.',
    'Alle som dette gjelder, har fått det, eller ingen har rollen nå.',
    'Se over hvem det er for, eller velg en annen mottaker.',
  ],
};

export type GatheringRefusals = typeof gatheringRefusals;
