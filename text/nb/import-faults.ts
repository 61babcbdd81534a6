import type { FaultWords, WhyAndNow } from '../import/fault-words.ts';

/** What is wrong with a row: why it cannot be imported, and what to do. */
export const importFaults = {
  of: {
    trust: 'helseforetaket',
    service: 'tjenesten',
    site: 'lokaliteten',
    person: 'personen',
    identity: 'kontoen',
    role: 'rollen',
    group: 'gruppen',
    seat: 'plassen',
    membership: 'medlemmet',
    tenant: 'organisasjonen',
  },
  faults: {
    'sheet-unknown': (): WhyAndNow => [
      'Arket heter ikke noe vi kjenner, og kolonnene passer ikke med noe ark i malen.',
      'Gi arket et av navnene i malen, eller ta det ut av filen.',
    ],
    'heading-unknown': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikke en kolonne i dette arket.`,
      'Bruk overskriftene i malen, eller slett kolonnen.',
    ],
    'heading-missing': (): WhyAndNow => ['Kolonnen mangler.', 'Legg den til, med overskriften fra malen.'],
    'heading-twice': (): WhyAndNow => ['Kolonnen står flere ganger.', 'Slett dem du ikke bruker.'],
    'cell-missing': ({ value }: FaultWords): WhyAndNow => [
      'Her må det stå noe.',
      value ? `Skriv ett av: ${value}.` : 'Fyll ut cellen.',
    ],
    'cell-too-long': ({ most }: FaultWords): WhyAndNow => [
      'Teksten er for lang.',
      `Kort den ned til ${most} tegn.`,
    ],
    'cell-not-a-day': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikke en dato.`,
      'Skriv den som 10.2.2026.',
    ],
    'cell-not-yes-no': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er verken ja eller nei.`,
      'Skriv ja eller nei.',
    ],
    'cell-not-a-number': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikke et nummer.`,
      'Skriv 1, 2, 3 og så videre.',
    ],
    'cell-not-an-id': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikke en ID.`,
      'Kopier den fra Entra ID, eller la cellen være tom hvis det er nøkkelen i Samråd.',
    ],
    'cell-not-an-email': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikke en e-postadresse.`,
      'Skriv hele adressen, uten navn.',
    ],
    'cell-not-a-choice': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er ikke blant det som kan stå her.`,
      'Velg et av ordene under «Les meg» i malen.',
    ],
    'cell-cannot-be-cleared': (): WhyAndNow => ['Dette kan ikke tas bort.', 'Skriv hva det skal være.'],
    'cell-does-not-belong': (): WhyAndNow => ['Dette hører ikke til en slik rad.', 'Tøm cellen.'],
    'row-twice': ({ row }: FaultWords): WhyAndNow => [
      `Rad ${row} sier noe om det samme.`,
      'Slett en av radene.',
    ],
    unknown: ({ of, value }: FaultWords): WhyAndNow => [
      `Vi finner ikke ${of}${quoted(value)}.`,
      'Rett det som står, eller legg til det som mangler i sitt eget ark.',
    ],
    'row-faulty': ({ of, value, row }: FaultWords): WhyAndNow => [
      `Raden med ${of}${quoted(value)} har en feil.`,
      `Rett rad ${row} i arket der den står; da blir også dette riktig.`,
    ],
    ambiguous: ({ value }: FaultWords): WhyAndNow => [
      `Det er flere som kan være ment${quoted(value)}.`,
      'Bruk noe som bare gjelder én: koden, e-postadressen eller nøkkelen i Samråd.',
    ],
    taken: ({ value }: FaultWords): WhyAndNow => [
      `«${value}» tilhører en annen.`,
      'Rett det, eller endre raden til den som har det.',
    ],
    'site-missing': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» står ikke noe sted.`,
      'Legg til en rad for tjenesten i arket Lokaliteter.',
    ],
    'site-stands': ({ value }: FaultWords): WhyAndNow => [
      `Tjenesten står ved dette stedet, så det tok ikke slutt ${value}.`,
      'La «Til dato» stå tom. Et sted tas bort med en endring av tjenesten, under Prosesser i Samråd.',
    ],
    'two-responsible-sites': ({ value }: FaultWords): WhyAndNow => [
      `Flere lokaliteter svarer for «${value}».`,
      'Skriv ja på én av dem, og nei på de andre.',
    ],
    'responsible-missing': ({ value }: FaultWords): WhyAndNow => [
      `Ingen lokalitet svarer for «${value}».`,
      'Skriv ja på den som gjør det.',
    ],
    'no-group': ({ value }: FaultWords): WhyAndNow => [
      `«${value}» er et nettverk, og har ingen referansegruppe.`,
      'Slett raden, eller rett typen i arket Tjenester.',
    ],
    'identity-of-another': ({ value }: FaultWords): WhyAndNow => [
      `Kontoen tilhører ${value}.`,
      'Er det samme person, slår du dem sammen på siden Administrasjon. Ellers retter du ID-en.',
    ],
    'day-ahead': (): WhyAndNow => ['Dagen er ikke kommet ennå.', 'Skriv i dag eller en tidligere dag.'],
    'days-in-wrong-order': (): WhyAndNow => ['Siste dag er før første dag.', 'Rett datoene.'],
    'term-too-long': ({ value }: FaultWords): WhyAndNow => [
      `En kompetansetjeneste får høyst ti år om gangen, så den kan ikke vare til ${value}.`,
      'Skriv en dag innen ti år fra i dag, eller fra slutten av perioden den har.',
    ],
    'role-not-held': (): WhyAndNow => [
      'Personen har ikke rollen, så den kan ikke avsluttes.',
      'Slett raden, eller skriv «Fra dato» for en rolle som er over.',
    ],
    'last-coordinator': (): WhyAndNow => [
      'Da ville ingen vært nasjonalt servicemiljø, og ingen kunne gitt roller.',
      'Gi rollen til en annen i samme fil, eller la raden være.',
    ],
    'leader-without-seat': ({ value }: FaultWords): WhyAndNow => [
      `${value} har ingen plass i gruppen.`,
      'Legg til en rad i arket Medlemmer, eller velg en annen leder.',
    ],
    'seat-retired': (): WhyAndNow => [
      'Plassen er tatt ut av bruk.',
      'Skriv nei under «Tatt ut av bruk» i arket Plasser, eller velg en annen plass.',
    ],
    'seat-held': ({ value }: FaultWords): WhyAndNow => [
      `${value} har plassen.`,
      `Skriv «Til dato» på raden til ${value} i arket Medlemmer.`,
    ],
    'seat-has-case': (): WhyAndNow => [
      'Noen er foreslått eller spurt etter til plassen.',
      'Vent til saken er avgjort, eller be tjenesten trekke den.',
    ],
    'seat-needed': (): WhyAndNow => ['Gruppen skal ha denne plassen.', 'Slett raden. Plassen kan stå ledig.'],
    'already-member': ({ value }: FaultWords): WhyAndNow => [
      `Personen har en annen plass i gruppen for «${value}».`,
      'Skriv «Til dato» på den andre plassen, eller velg en annen person.',
    ],
    'memberships-overlap': ({ value }: FaultWords): WhyAndNow => [
      `${value} har plassen i noe av den samme tiden.`,
      'Rett datoene, slik at bare én har plassen om gangen.',
    ],
    joined: ({ value }: FaultWords): WhyAndNow => [
      `Personen er slått sammen med ${value}.`,
      `Slett raden, eller rett raden til ${value}.`,
    ],
    erased: (): WhyAndNow => [
      'Navnet til personen er slettet fra Samråd, og skal ikke tilbake.',
      'Slett raden.',
    ],
  },
};

function quoted(value: string): string {
  return value === '' ? '' : ` «${value}»`;
}

export type ImportFaultsText = typeof importFaults;
