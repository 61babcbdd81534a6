import { type Chapter, longText, words, yesNo } from '../build.ts';

export const equalAccess = yesNo({
  title: words(
    'Er tilbudet likeverdig for pasienter i alle regioner?',
    'Er tilbodet likeverdig for pasientar i alle regionar?',
    'Is what you offer equal for patients in all regions?',
  ),
  guidance: words(
    'Se på tallene for hver region. Svarer du nei, så skriv hvem som får mindre, og hva som kan gjøres.',
    'Sjå på tala for kvar region. Svarar du nei, så skriv kven som får mindre, og kva som kan gjerast.',
    'Look at the numbers for each region. If no, write who gets less, and what can be done.',
  ),
  explainWhen: false,
});

export const status = longText({
  title: words('Status ved utgangen av året', 'Status ved utgangen av året', 'State at the end of the year'),
  guidance: words(
    'Det viktigste dere fikk til i året, i forhold til målene.',
    'Det viktigaste de fekk til i året, sett opp mot måla.',
    'The most important things you achieved in the year, against your goals.',
  ),
});

export const challenges = longText({
  title: words('Utfordringer', 'Utfordringar', 'Challenges'),
  guidance: words(
    'Hva som er vanskelig, hva dere gjør selv, og hva dere trenger hjelp til fra regionen.',
    'Kva som er vanskeleg, kva de gjer sjølve, og kva de treng hjelp til frå regionen.',
    'What is difficult, what you do yourselves, and what you need help with from the region.',
  ),
});

export const researchBetweenRegions = longText({
  title: words(
    'Forskning på tvers av regionene',
    'Forsking på tvers av regionane',
    'Research between the regions',
  ),
  guidance: words(
    'Hva dere forsker på sammen med andre regioner, og hva som skal til for å gjøre mer.',
    'Kva de forskar på saman med andre regionar, og kva som skal til for å gjere meir.',
    'What you do research on together with other regions, and what it would take to do more.',
  ),
  most: 3000,
  since: 2026,
});

export const statusAndChallenges: Chapter = {
  key: 'status-and-challenges',
  owner: 'service-leader',
  title: words('Status og utfordringer', 'Status og utfordringar', 'State and challenges'),
  guidance: words(
    'Et blikk på året som helhet. Kort er bra.',
    'Eit blikk på året som heilskap. Kort er bra.',
    'A look at the year as a whole. Short is good.',
  ),
  questions: {
    status,
    challenges,
    'equal-access': equalAccess,
    'research-between-regions': researchBetweenRegions,
  },
};
