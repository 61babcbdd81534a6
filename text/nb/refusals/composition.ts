import type { RefusalWords, Said } from '../../refusal-words.ts';

/** Who may be proposed for a seat. */
export const compositionRefusals = {
  'seat-taken': ({ region }: RefusalWords): Said => [
    region ? `Plassen er opptatt: ${region} har allerede et medlem.` : 'Plassen er opptatt.',
    'Hver plass har bare ett medlem, og hver region har én plass.',
    'Velg en annen plass, eller meld fra til servicemiljøet at medlemmet slutter.',
  ],
  'seat-has-open-nomination': (): Said => [
    'Noen er alt foreslått til denne plassen.',
    'Vi behandler ett forslag om gangen til hver plass.',
    'Vent til forslaget er avgjort, eller trekk det og foreslå en annen.',
  ],
  'candidate-outside-region': ({ region, trust }: RefusalWords): Said => [
    trust ? `${trust} ligger ikke i ${region}.` : `Personen er ikke ansatt i ${region}.`,
    'Medlemmet representerer hele regionen sin og må være ansatt der.',
    `Foreslå en som er ansatt i ${region}.`,
  ],
  'candidate-from-host-trust': ({ trust }: RefusalWords): Said => [
    `Personen er ansatt i ${trust || 'helseforetaket'}, der tjenesten er.`,
    'Medlemmet fra tjenestens egen region skal komme fra et annet helseforetak.',
    'Foreslå en fra et annet helseforetak i regionen.',
  ],
  'candidate-not-from-service': ({ trust }: RefusalWords): Said => [
    trust ? `Tjenesten er ikke i ${trust}.` : 'Personen kommer ikke fra tjenesten.',
    'Tjenestens plass er for lederen eller en annen fra tjenesten.',
    'Foreslå en som arbeider i tjenesten.',
  ],
  'candidate-already-member': (): Said => [
    'Personen er alt med i gruppen.',
    'Ingen kan ha to plasser i samme gruppe.',
    'Foreslå en annen.',
  ],
  'candidate-fits-no-more': ({ person }: RefusalWords): Said => [
    `${person} fyller ikke lenger kravene til plassen.`,
    'Arbeidsgiveren, eller stedet der tjenesten er, er endret etter at forslaget kom.',
    'Send forslaget tilbake, så kan tjenesten foreslå en annen.',
  ],
  'candidate-needs-trust': (): Said => [
    'Helseforetaket mangler.',
    'Vi må vite hvor personen er ansatt for å se om plassen passer.',
    'Velg helseforetaket og send på nytt.',
  ],
  'effort-out-of-range': (): Said => [
    'Tiden må være et helt tall fra 1 til 100.',
    'Den er en andel i prosent av en full stilling.',
    'Skriv et nytt tall, eller la feltet stå tomt.',
  ],
  'same-candidate': (): Said => [
    'Det er den samme personen.',
    'Personen er alt foreslått i denne saken.',
    'Velg en annen, eller rett forslaget og send det på nytt.',
  ],
  'suggested-by-missing': (): Said => [
    'Vi mangler hvem som har pekt ut personen.',
    'En brukerrepresentant pekes ut ved navn av et brukerutvalg eller en organisasjon.',
    'Skriv navnet på utvalget eller organisasjonen, og send på nytt.',
  ],
};

export type CompositionRefusals = typeof compositionRefusals;
