import type { CompositionRefusals } from '../../nb/refusals/composition.ts';

/** Who may be proposed for a seat. */
export const compositionRefusals: CompositionRefusals = {
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
  'candidate-fits-no-more': ({ person }) => [
    `${person} fyller ikkje lenger krava til plassen.`,
    'Arbeidsgivaren, eller staden der tenesta er, er endra etter at framlegget kom.',
    'Send framlegget tilbake, så kan tenesta føreslå ein annan.',
  ],
  'candidate-needs-trust': () => [
    'Helseføretaket manglar.',
    'Vi må vite kvar personen er tilsett for å sjå om plassen passar.',
    'Vel helseføretaket og send på nytt.',
  ],
  'effort-out-of-range': () => [
    'Tida må vere eit heilt tal frå 1 til 100.',
    'Ho er ein del i prosent av ei full stilling.',
    'Skriv eit nytt tal, eller lat feltet stå tomt.',
  ],
  'same-candidate': () => [
    'Det er den same personen.',
    'Personen er alt føreslått i denne saka.',
    'Vel ein annan, eller rett framlegget og send det på nytt.',
  ],
  'suggested-by-missing': () => [
    'Vi manglar kven som har peikt ut personen.',
    'Ein brukarrepresentant blir peikt ut ved namn av eit brukarutval eller ein organisasjon.',
    'Skriv namnet på utvalet eller organisasjonen, og send på nytt.',
  ],
};
