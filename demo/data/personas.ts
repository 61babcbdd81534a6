import type { CastKey } from './cast.ts';

export type Persona = { readonly key: CastKey; readonly title: string; readonly hint: string };

/**
 * Who can be played in the sandbox, in the order of the list, and what is worth trying first.
 *
 * The main story is the first five. Kari Demo leads a service at Oslo universitetssykehus whose group lacks its
 * member from Helse Nord. She presses "Foreslå medlem" and picks Anne Eksempel, Nordlandssykehuset. Anne says yes
 * and names Per Prøve as her leader; Per clears it. The service's own region receives the proposal, so Nina Mal
 * (Helse Sør-Øst) forwards it, and Siv Demo (Helse Nord) appoints. Everybody in the group is told, and Leif Kladd,
 * Siv's colleague, finds the card already answered.
 */
export const personas: readonly Persona[] = [
  {
    key: 'serviceLeader',
    title: 'Tjenesteleder, Helse Sør-Øst',
    hint: 'Du har en ledig plass for Helse Nord. Foreslå Anne Eksempel fra Nordlandssykehuset.',
  },
  {
    key: 'candidate',
    title: 'Overlege uten verv, Helse Nord',
    hint: 'La Kari Demo foreslå deg først. Svar ja, og oppgi Per Prøve som lederen din.',
  },
  {
    key: 'lineLeader',
    title: 'Nærmeste leder, Helse Nord',
    hint: 'Svar på om en kollega kan delta. Senere kommer spørsmålet om Anne Eksempel.',
  },
  {
    key: 'receivingContact',
    title: 'Regional kontaktperson, Helse Sør-Øst',
    hint: 'Send forslag videre til regionen som skal oppnevne, eller send dem tilbake.',
  },
  {
    key: 'appointingContact',
    title: 'Regional kontaktperson, Helse Nord',
    hint: 'Oppnevn et medlem som venter på Helse Nord, og siden Anne Eksempel.',
  },
  {
    key: 'secondContact',
    title: 'Regional kontaktperson, Helse Nord (nummer to)',
    hint: 'Åpne det samme kortet som Siv Demo, og se hva som skjer når en av dere er først.',
  },
  {
    key: 'groupLeader',
    title: 'Leder av referansegruppen, Helse Midt-Norge',
    hint: 'Skriv «gruppe» for å se gruppen til Kari Demo. Du leder den, og kan melde at du slutter.',
  },
  {
    key: 'regionalMember',
    title: 'Regional representant, Helse Vest (leser engelsk)',
    hint: 'Skriv til boten og se kortene på engelsk. Du sitter i gruppen til Kari Demo.',
  },
  {
    key: 'serviceMember',
    title: 'Tjenestens representant, Helse Sør-Øst',
    hint: 'Følg med på hvem som blir nytt medlem i gruppen du sitter i.',
  },
  {
    key: 'userMember',
    title: 'Brukerrepresentant',
    hint: 'Se gruppen fra brukernes plass, og få beskjed når noen blir oppnevnt.',
  },
  {
    key: 'siteLeader',
    title: 'Leder ved lokaliteten, Helse Vest (nynorsk)',
    hint: 'Du leder den andre lokaliteten i en flerregional tjeneste. Skriv «gruppa» på nynorsk.',
  },
  {
    key: 'westContact',
    title: 'Regional kontaktperson, Helse Vest (nynorsk)',
    hint: 'Les kortene på nynorsk. Du har forslag å sende videre og et medlem å oppnevne.',
  },
  {
    key: 'midContact',
    title: 'Regional kontaktperson, Helse Midt-Norge',
    hint: 'Ett forslag har ventet for lenge på deg, og ett medlem kan oppnevnes.',
  },
  {
    key: 'coordinator',
    title: 'Nasjonalt servicemiljø',
    hint: 'Se hva som står stille i hele landet, og hvilke meldinger som ikke kom fram.',
  },
  {
    key: 'moderator',
    title: 'Møteleder for chat',
    hint: 'Be om hjelp fra boten, og se hva den sier til en som ikke sitter i noen gruppe.',
  },
];
