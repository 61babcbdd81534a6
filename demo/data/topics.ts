type Words = readonly [nb: string, nn: string, en: string];

const qualifiers = {
  r: ['sjeldne', 'sjeldne', 'rare'],
  m: ['medfødte', 'medfødde', 'congenital'],
  a: ['alvorlige', 'alvorlege', 'severe'],
  s: ['sammensatte', 'samansette', 'complex'],
  l: ['langvarige', 'langvarige', 'long-term'],
  b: ['barns', 'barns', 'childhood'],
} as const satisfies Record<string, Words>;
type Qualifier = keyof typeof qualifiers;

/** What services are made up around, with the words that may stand before each. */
const conditions: readonly [...Words, readonly Qualifier[]][] = [
  ['hudsykdommer', 'hudsjukdommar', 'skin diseases', ['r', 'a', 'b']],
  ['nervesykdommer', 'nervesjukdommar', 'nerve diseases', ['r', 's', 'm']],
  ['muskelsykdommer', 'muskelsjukdommar', 'muscle diseases', ['r', 'm', 'l']],
  ['skjelettsykdommer', 'skjelettsjukdommar', 'skeletal diseases', ['m', 'r', 'a']],
  ['lungesykdommer', 'lungesjukdommar', 'lung diseases', ['a', 'r', 'l']],
  ['leversykdommer', 'leversjukdommar', 'liver diseases', ['a', 'r', 'b']],
  ['nyresykdommer', 'nyresjukdommar', 'kidney diseases', ['r', 'l', 'b']],
  ['hjerterytmeforstyrrelser', 'hjarterytmeforstyrringar', 'heart rhythm disorders', ['m', 'a', 's']],
  ['karmisdannelser', 'karmisdanningar', 'vascular malformations', ['m', 's']],
  ['øyesykdommer', 'augesjukdommar', 'eye diseases', ['r', 'm', 'b']],
  ['hørselstap', 'høyrselstap', 'hearing losses', ['m', 'a', 's']],
  ['blodsykdommer', 'blodsjukdommar', 'blood diseases', ['r', 'a', 'm']],
  ['bindevevssykdommer', 'bindevevssjukdommar', 'connective tissue diseases', ['r', 's', 'm']],
  ['hormonforstyrrelser', 'hormonforstyrringar', 'hormone disorders', ['s', 'r', 'b']],
  ['stoffskiftesykdommer', 'stoffskiftesjukdommar', 'metabolic diseases', ['m', 'r', 'b']],
  ['tarmsykdommer', 'tarmsjukdommar', 'bowel diseases', ['a', 'r', 'l']],
  ['immunsviktsykdommer', 'immunsviktsjukdommar', 'immune deficiencies', ['m', 'a', 'r']],
  ['balanseforstyrrelser', 'balanseforstyrringar', 'balance disorders', ['l', 's']],
  ['søvnforstyrrelser', 'søvnforstyrringar', 'sleep disorders', ['a', 'l', 'b']],
  ['smertetilstander', 'smertetilstandar', 'pain conditions', ['l', 's', 'a']],
  ['brannskader', 'brannskadar', 'burns', ['a', 's']],
  ['hodeskader', 'hovudskadar', 'head injuries', ['a', 's', 'b']],
  ['ryggmargsskader', 'ryggmergsskadar', 'spinal cord injuries', ['a', 's', 'm']],
  ['svelgevansker', 'svelgjevanskar', 'swallowing difficulties', ['l', 's', 'm']],
  ['stemmevansker', 'stemmevanskar', 'voice difficulties', ['l', 's']],
  ['bevegelsesforstyrrelser', 'rørsleforstyrringar', 'movement disorders', ['r', 's', 'b']],
  ['spiseforstyrrelser', 'eteforstyrringar', 'eating disorders', ['a', 'l', 'b']],
  ['infeksjoner', 'infeksjonar', 'infections', ['r', 'a', 'l']],
  ['allergier', 'allergiar', 'allergies', ['a', 's', 'b']],
  ['forgiftninger', 'forgiftingar', 'poisonings', ['a', 'r']],
  ['svulster i øyet', 'svulstar i auget', 'tumours of the eye', ['r', 'b']],
  ['svulster i skjelettet', 'svulstar i skjelettet', 'tumours of bone', ['r', 's', 'b']],
  ['utviklingsforstyrrelser', 'utviklingsforstyrringar', 'developmental disorders', ['s', 'r', 'm']],
  ['kjeveleddsplager', 'kjeveleddsplager', 'jaw joint complaints', ['l', 's', 'a']],
  ['misdannelser i hånden', 'misdanningar i handa', 'malformations of the hand', ['m', 's']],
  ['senskader etter behandling', 'seinskadar etter behandling', 'late effects of treatment', ['l', 's', 'a']],
  [
    'komplikasjoner i svangerskapet',
    'komplikasjonar i svangerskapet',
    'complications of pregnancy',
    ['a', 'r', 's'],
  ],
  ['sår som ikke gror', 'sår som ikkje gror', 'wounds that do not heal', ['l', 's', 'a']],
  ['tannsykdommer', 'tannsjukdommar', 'dental diseases', ['r', 'm', 'b']],
  ['reaksjoner på legemidler', 'reaksjonar på legemiddel', 'reactions to medicines', ['r', 'a', 's']],
  ['yrkessykdommer', 'yrkessjukdommar', 'occupational diseases', ['l', 's', 'r']],
];

/** Every topic once; first each condition with its first word, so that neighbours differ. */
export const topics: readonly Words[] = [0, 1, 2].flatMap((round) =>
  conditions.flatMap(([nb, nn, en, allowed]): Words[] => {
    const key = allowed[round];
    if (!key) return [];
    const word = qualifiers[key];
    return [[`${word[0]} ${nb}`, `${word[1]} ${nn}`, `${word[2]} ${en}`]];
  }),
);
