import { type CellType, columnsOf, importKinds } from '../../domain/import/kinds.ts';
import { choiceWords, headingOf, isChoice, sheetTitles } from './import-words.ts';

const types: Readonly<Partial<Record<CellType, string>>> = {
  email: 'En e-postadresse',
  guid: 'En ID av tall og bokstaver, med bindestreker',
  day: 'En dato, for eksempel 10.2.2026',
  number: 'Et helt tall',
};

/** Every column of every sheet, with what is written there, and whether it has to be. */
export function guideLines(): string[][] {
  const columns = importKinds.flatMap((kind) =>
    columnsOf[kind].map(({ key, type, isNeeded }) => {
      const own = notes[`${kind}.${key}`] ?? notes[key];
      const choice = isChoice(type) ? `Ett av: ${Object.values(choiceWords[type]).join(', ')}` : types[type];
      const said = [choice, own].filter(Boolean).map((one) => `${one}.`);
      return [
        sheetTitles[kind],
        headingOf(kind, key),
        [...(isNeeded ? ['Må fylles ut.'] : []), ...said].join(' '),
      ];
    }),
  );
  return [...general.map((line) => ['', '', line]), ...columns];
}

const general = [
  'Last opp filen på siden «Import og eksport» i Samråd. Du ser først hva som ville blitt endret, og ingenting skjer før du trykker «Ta inn».',
  'Bruk de arkene og kolonnene du trenger, og slett gjerne resten. Det som ikke står i filen, blir ikke rørt.',
  'En tom celle lar det som står i Samråd, stå. Skriv en bindestrek (-) for å ta det bort.',
  'Noe slutter når du skriver en dato i «Til dato». Ingenting slutter fordi raden mangler.',
];

const notes: Readonly<Record<string, string>> = {
  id: 'La stå det eksporten skrev, og la den være tom på nye rader. Da kan du endre navn og adresse på det som finnes',
  code: 'Deres egen kode for tjenesten, hvis dere har en. Den skiller tjenester som heter det samme',
  service: 'Navnet på tjenesten, eller koden',
  'service.name': 'Tjenestens navn på bokmål',
  trust: 'Navnet eller kortnavnet fra arket Helseforetak',
  'site.isResponsible':
    'Én av lokalitetene svarer for tjenesten. Med bare én lokalitet trenger du ikke å skrive noe',
  'site.until': 'Siste dag for et sted som tjenesten hadde før. Tom for der den står',
  'person.email': 'Alle nye personer trenger en, for det er den de kjennes på i de andre arkene',
  'person.trust': 'Der personen er ansatt. Er ikke personen ansatt i et helseforetak, er den tom',
  person: 'E-postadressen til en person, eller objekt-ID-en til en konto',
  tenant: 'Microsoft 365-organisasjonen kontoen hører til: navnet eller ID-en. Tom hvis dere bare har én',
  objectId: 'Kontoens objekt-ID i Entra ID. Den gir personen tilgang',
  'role.region': 'Bare for regional kontaktperson',
  'role.service': 'For tjenesteleder og leder ved lokaliteten',
  'role.trust': 'Lokaliteten, for leder ved lokaliteten',
  'role.from': 'Tom betyr fra i dag',
  'role.until': 'Rollen slutter den dagen. I dag eller tidligere',
  'group.person': 'Lederen av referansegruppen. Må ha en plass i gruppen',
  decidedBy: 'Hvem i helseforetaket som bestemte hvem som leder gruppen',
  kind: 'Hva slags plass det er',
  'seat.region': 'For regional representant',
  'membership.region': 'For regional representant',
  'seat.trust': 'For tjenestens representant når tjenesten har flere lokaliteter',
  'membership.trust': 'For tjenestens representant når tjenesten har flere lokaliteter',
  standsFor: 'For «andre»: hva plassen står for, for eksempel kommunehelsetjenesten',
  number: 'Når gruppen har flere like plasser: 1, 2, 3. Tom betyr 1',
  vacantSince: 'Bare når ingen har plassen',
  'membership.from': 'Første dag i plassen',
  'membership.until': 'Siste dag i plassen',
};
