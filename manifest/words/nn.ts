import type { ManifestWords } from './nb.ts';

/** What Teams shows of the app before anybody has written to it. `help` is the word that asks for help. */
export const nn: ManifestWords = {
  fullName: (name) => `${name}: oppnemning til referansegruppene`,
  inShort: 'Medlemer til referansegruppene, frå ledig plass til oppnemning.',
  atLength: (name, help) =>
    [
      `${name} følgjer framlegg til medlemer av referansegruppene for dei nasjonale tenestene i spesialisthelsetenesta, frå ledig plass til oppnemning.`,
      'Leiaren for tenesta føreslår ein medlem. Kandidaten svarer ja eller nei, den næraste leiaren til kandidaten avklarer, og servicemiljøet i regionen oppnemner. Alle som har ein del i saka, ser kven som har ho no.',
      `Saker blir viste berre i den private chatten med ${name}. I gruppechattar og kanalar, der fleire les, svarer ${name} berre med hjelp.`,
      `Skriv «${help}» for å sjå kva du kan gjere. Kjenner ikkje ${name} deg, må servicemiljøet i regionen din leggje deg inn først.`,
    ].join('\n\n'),
};
