import type { FaultWords, WhyAndNow } from '../import/fault-words.ts';
import type { ImportFaultsText } from '../nb/import-faults.ts';

export const importFaults: ImportFaultsText = {
  of: {
    trust: 'helseføretaket',
    service: 'tenesta',
    site: 'lokaliteten',
    person: 'personen',
    identity: 'kontoen',
    role: 'rolla',
    group: 'gruppa',
    seat: 'plassen',
    membership: 'medlemmen',
    tenant: 'organisasjonen',
  },
  faults: {
    'sheet-unknown': (): WhyAndNow => [
      'Arket heiter ikkje noko vi kjenner, og kolonnane passar ikkje med noko ark i malen.',
      'Gi arket eit av namna i malen, eller ta det ut av fila.',
    ],
    'heading-unknown': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikkje ein kolonne i dette arket.`,
      'Bruk overskriftene i malen, eller slett kolonnen.',
    ],
    'heading-missing': (): WhyAndNow => ['Kolonnen manglar.', 'Legg han til, med overskrifta frå malen.'],
    'heading-twice': (): WhyAndNow => ['Kolonnen står fleire gonger.', 'Slett dei du ikkje treng.'],
    'cell-missing': ({ value }: FaultWords): WhyAndNow => [
      'Her må det stå noko.',
      value ? `Skriv eitt av: ${value}.` : 'Fyll ut cella.',
    ],
    'cell-too-long': ({ most }: FaultWords): WhyAndNow => [
      'Teksten er for lang.',
      `Kort han ned til ${most} teikn.`,
    ],
    'cell-not-a-day': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikkje ein dato.`,
      'Skriv han som 10.2.2026.',
    ],
    'cell-not-yes-no': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er verken ja eller nei.`,
      'Skriv ja eller nei.',
    ],
    'cell-not-a-number': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikkje eit nummer.`,
      'Skriv 1, 2, 3 og så vidare.',
    ],
    'cell-not-an-id': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikkje ein ID.`,
      'Kopier han frå Entra ID, eller la cella vere tom dersom det er nøkkelen i Samråd.',
    ],
    'cell-not-an-email': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikkje ei e-postadresse.`,
      'Skriv heile adressa, utan namn.',
    ],
    'cell-not-a-choice': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikkje mellom det som kan stå her.`,
      'Vel eit av orda under «Les meg» i malen.',
    ],
    'cell-cannot-be-cleared': (): WhyAndNow => ['Dette kan ikkje takast bort.', 'Skriv kva det skal vere.'],
    'cell-does-not-belong': (): WhyAndNow => ['Dette høyrer ikkje til ei slik rad.', 'Tøm cella.'],
    'row-twice': ({ row }: FaultWords): WhyAndNow => [
      `Rad ${row} seier noko om det same.`,
      'Slett ei av radene.',
    ],
    unknown: ({ of, value }: FaultWords): WhyAndNow => [
      `Vi finn ikkje ${of}${quoted(value)}.`,
      'Rett det som står, eller legg til det som manglar i sitt eige ark.',
    ],
    'row-faulty': ({ of, value, row }: FaultWords): WhyAndNow => [
      `Rada med ${of}${quoted(value)} har ein feil.`,
      `Rett rad ${row} i arket der ho står; då blir òg dette rett.`,
    ],
    ambiguous: ({ value }: FaultWords): WhyAndNow => [
      `Det er fleire som kan vere meint${quoted(value)}.`,
      'Bruk noko som berre gjeld éin: koden, e-postadressa eller nøkkelen i Samråd.',
    ],
    taken: ({ value }: FaultWords): WhyAndNow => [
      `«${value}» høyrer til ein annan.`,
      'Rett det, eller endre rada til den som har det.',
    ],
    'site-missing': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» står ikkje nokon stad.`,
      'Legg til ei rad for tenesta i arket Lokaliteter.',
    ],
    'site-stands': ({ value }: FaultWords): WhyAndNow => [
      `Tenesta står ved denne staden, så det tok ikkje slutt ${value}.`,
      'La «Til dato» stå tom. Ein stad blir teken bort med ei endring av tenesta, under Prosessar i Samråd.',
    ],
    'two-responsible-sites': ({ value }: FaultWords): WhyAndNow => [
      `Fleire lokalitetar svarer for «${value}».`,
      'Skriv ja på éin av dei, og nei på dei andre.',
    ],
    'responsible-missing': ({ value }: FaultWords): WhyAndNow => [
      `Ingen lokalitet svarer for «${value}».`,
      'Skriv ja på den som gjer det.',
    ],
    'no-group': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er eit nettverk, og har inga referansegruppe.`,
      'Slett rada, eller rett typen til tenesta.',
    ],
    'identity-of-another': ({ value }: FaultWords): WhyAndNow => [
      `Kontoen høyrer til ${value}.`,
      'Er det same personen, slår du dei saman på sida Administrasjon. Elles rettar du ID-en.',
    ],
    'day-ahead': (): WhyAndNow => ['Dagen er ikkje komen enno.', 'Skriv i dag eller ein tidlegare dag.'],
    'days-in-wrong-order': (): WhyAndNow => ['Siste dag er før første dag.', 'Rett datoane.'],
    'term-too-long': ({ value }: FaultWords): WhyAndNow => [
      `Ei kompetanseteneste får høgst ti år om gongen, så ho kan ikkje vare til ${value}.`,
      'Skriv ein dag innan ti år frå i dag, eller frå slutten av perioden ho har.',
    ],
    'role-not-held': (): WhyAndNow => [
      'Personen har ikkje rolla, så ho kan ikkje slutte.',
      'Slett rada, eller skriv også første dag for ei rolle som er over.',
    ],
    'last-coordinator': (): WhyAndNow => [
      'Då ville ingen vore nasjonalt servicemiljø, og ingen kunne gitt roller.',
      'Gi rolla til ein annan i same fil, eller la rada vere.',
    ],
    'leader-without-seat': ({ value }: FaultWords): WhyAndNow => [
      `${value} har ingen plass i gruppa.`,
      'Legg til ei rad i arket Medlemmer, eller vel ein annan leiar.',
    ],
    'seat-retired': (): WhyAndNow => [
      'Plassen er teken ut av bruk.',
      'Skriv nei under «Tatt ut av bruk» i arket Plasser, eller vel ein annan plass.',
    ],
    'seat-held': ({ value }: FaultWords): WhyAndNow => [
      `${value} har plassen.`,
      `Skriv «Til dato» på rada til ${value} i arket Medlemmer.`,
    ],
    'seat-has-case': (): WhyAndNow => [
      'Nokon er føreslått eller spurt etter til plassen.',
      'Vent til saka er avgjord, eller be tenesta trekkje ho.',
    ],
    'seat-needed': (): WhyAndNow => ['Gruppa skal ha denne plassen.', 'Slett rada. Plassen kan stå ledig.'],
    'already-member': ({ value }: FaultWords): WhyAndNow => [
      `Personen har ein annan plass i gruppa for «${value}».`,
      'Skriv «Til dato» på den andre plassen, eller vel ein annan person.',
    ],
    'memberships-overlap': ({ value }: FaultWords): WhyAndNow => [
      `${value} har plassen i noko av den same tida.`,
      'Rett datoane, slik at berre éin har plassen om gongen.',
    ],
    joined: ({ value }: FaultWords): WhyAndNow => [
      `Personen er slått saman med ${value}.`,
      `Slett rada, eller rett rada til ${value}.`,
    ],
    erased: (): WhyAndNow => [
      'Namnet til personen er sletta frå Samråd, og skal ikkje tilbake.',
      'Slett rada.',
    ],
  },
};

function quoted(value: string): string {
  return value === '' ? '' : ` «${value}»`;
}
