/** What Teams shows of the app before anybody has written to it. `help` is the word that asks for help. */
export const nb = {
  fullName: (name: string) => `${name}: oppnevning til referansegruppene`,
  inShort: 'Medlemmer til referansegruppene, fra ledig plass til oppnevning.',
  atLength: (name: string, help: string) =>
    [
      `${name} følger forslag til medlemmer av referansegruppene for de nasjonale tjenestene i spesialisthelsetjenesten, fra ledig plass til oppnevning.`,
      'Lederen for tjenesten foreslår et medlem. Kandidaten svarer ja eller nei, kandidatens nærmeste leder avklarer, og servicemiljøet i regionen oppnevner. Alle som har en del i saken, ser hvem som har den nå.',
      `Saker vises bare i den private chatten med ${name}. I gruppechatter og kanaler, der flere leser, svarer ${name} bare med hjelp.`,
      `Skriv «${help}» for å se hva du kan gjøre. Kjenner ikke ${name} deg, må servicemiljøet i regionen din legge deg inn først.`,
    ].join('\n\n'),
};

export type ManifestWords = typeof nb;
