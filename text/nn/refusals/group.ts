import type { GroupRefusals } from '../../nb/refusals/group.ts';

/** A group, its seats and its leader. */
export const groupRefusals: GroupRefusals = {
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
};
