/** Given names as people have them; it is the surname that says that nobody is meant. */
const givenNames = [
  ...['Kari', 'Anne', 'Siv', 'Berit', 'Solveig', 'Ingrid', 'Marit', 'Nina', 'Eva', 'Jorunn', 'Astrid', 'Liv'],
  ...[
    'Randi',
    'Turid',
    'Gunn',
    'Hilde',
    'Tone',
    'Silje',
    'Ida',
    'Nora',
    'Emma',
    'Sara',
    'Maja',
    'Ella',
    'Thea',
  ],
  ...['Sunniva', 'Ragnhild', 'Synnøve', 'Åse', 'Bodil', 'Máret', 'Elle', 'Inga', 'Amina', 'Fatima', 'Priya'],
  ...['Leila', 'Mei', 'Zofia', 'Lan', 'Per', 'Ola', 'Leif', 'Tor', 'Hans', 'Mikkel', 'Arne', 'Bjørn', 'Knut'],
  ...[
    'Odd',
    'Egil',
    'Harald',
    'Sverre',
    'Trond',
    'Geir',
    'Jonas',
    'Emil',
    'Noah',
    'Oskar',
    'Jakob',
    'Magnus',
  ],
  ...[
    'Sondre',
    'Vegard',
    'Øyvind',
    'Åsmund',
    'Ánte',
    'Niillas',
    'Omar',
    'Yusuf',
    'Ravi',
    'Jan',
    'Minh',
    'Tomasz',
  ],
];

/** Words for trying things out; no register of names is needed to see that these people are made up. */
export const inventedSurnames = [
  ...['Demo', 'Prøve', 'Eksempel', 'Test', 'Utkast', 'Mal', 'Øving', 'Kladd', 'Forsøk', 'Skisse', 'Mønster'],
  ...['Liksom', 'Påfunn', 'Modell', 'Attrapp', 'Oppdiktet', 'Fiktiv', 'Øvelse', 'Utprøving', 'Tenkt'],
] as const;

const everyName = givenNames.flatMap((given) => inventedSurnames.map((surname) => `${given} ${surname}`));

/** Gives every name once, then all of them again with 2 behind, and so on: a name never names two people. */
export function nameGiver(
  shuffle: (names: readonly string[]) => readonly string[],
  taken: readonly string[],
): () => string {
  const reserved = new Set(taken);
  const names = shuffle(everyName.filter((name) => !reserved.has(name)));
  let given = 0;
  return () => {
    const round = Math.floor(given / names.length) + 1;
    const name = names[given % names.length] ?? '';
    given += 1;
    return round === 1 ? name : `${name} ${round}`;
  };
}

const plainLetters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', á: 'a', ' ': '.' };

/** `kari.demo@ous.example` for Kari Demo at `ous`: a domain that can never exist. */
export function mailOf(name: string, domain: string): string {
  const plain = name.toLowerCase().replace(/[æøåá ]/g, (letter) => plainLetters[letter] ?? letter);
  return `${plain}@${domain}.example`;
}
