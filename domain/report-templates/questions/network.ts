import { type Chapter, choice, list, longText, shortText, words, yesNo } from '../build.ts';
import { courses, participantsPerRegion } from './dissemination.ts';

const owner = 'service-leader';

/** Networks report briefly, through the leader of their coordinating unit (R39). */
export const networkDissemination: Chapter = {
  key: 'network-dissemination',
  owner,
  title: words('Kompetansespredning', 'Kompetansespreiing', 'Dissemination of competence'),
  guidance: words(
    'Hvordan kunnskap fra forskning og registre er tatt i bruk i alle regioner.',
    'Korleis kunnskap frå forsking og register er teken i bruk i alle regionar.',
    'How knowledge from research and registers has been put to use in all regions.',
  ),
  questions: {
    courses,
    'participants-per-region': participantsPerRegion,
    'knowledge-used': longText({
      title: words('Kunnskap som er tatt i bruk', 'Kunnskap som er teken i bruk', 'Knowledge put to use'),
      guidance: words(
        'Gi noen eksempler fra året, og si hvilken region de er fra.',
        'Gi nokre døme frå året, og sei kva region dei er frå.',
        'Give some examples from the year, and say which region they are from.',
      ),
      most: 3000,
    }),
    challenges: longText({
      title: words('Utfordringer', 'Utfordringar', 'Challenges'),
      guidance: words(
        'Hva som hindrer nettverket, og hva det trenger fra eierne.',
        'Kva som hindrar nettverket, og kva det treng frå eigarane.',
        'What gets in the network’s way, and what it needs from its owners.',
      ),
      most: 2000,
      optional: true,
      since: 2026,
    }),
  },
};

export const clarifications: Chapter = {
  key: 'clarifications',
  owner,
  title: words('Faglige avklaringer', 'Faglege avklaringar', 'Professional clarifications'),
  guidance: words(
    'Faglige spørsmål som nettverket har avklart for eierne og helsemyndighetene.',
    'Faglege spørsmål som nettverket har avklart for eigarane og helsestyresmaktene.',
    'Professional questions that the network has clarified for its owners and the health authorities.',
  ),
  questions: {
    asked: list({
      title: words(
        'Spørsmål nettverket har fått',
        'Spørsmål nettverket har fått',
        'Questions the network got',
      ),
      guidance: words(
        'Én linje for hvert spørsmål. La listen stå tom hvis det ikke kom noen.',
        'Éi linje for kvart spørsmål. Lat lista stå tom om det ikkje kom nokon.',
        'One line for each question. Leave the list empty if none came.',
      ),
      row: words('spørsmål', 'spørsmål', 'question'),
      most: 50,
      columns: {
        question: shortText({ title: words('Spørsmål', 'Spørsmål', 'Question') }),
        from: choice({
          title: words('Fra', 'Frå', 'From'),
          options: {
            owners: words('Eierne', 'Eigarane', 'The owners'),
            authorities: words('Helsemyndighetene', 'Helsestyresmaktene', 'The health authorities'),
            others: words('Andre', 'Andre', 'Others'),
          },
        }),
        state: choice({
          title: words('Status', 'Status', 'State'),
          options: {
            answered: words('Avklart', 'Avklart', 'Clarified'),
            ongoing: words('Under arbeid', 'Under arbeid', 'Being worked on'),
          },
        }),
      },
    }),
    'about-the-clarifications': longText({
      title: words('Om avklaringene', 'Om avklaringane', 'About the clarifications'),
      guidance: words(
        'Hva nettverket kom fram til, og hva det førte til.',
        'Kva nettverket kom fram til, og kva det førte til.',
        'What the network found, and what came of it.',
      ),
      most: 3000,
      optional: true,
    }),
  },
};

export const anchoring: Chapter = {
  key: 'anchoring',
  owner,
  title: words('Forankring i nettverket', 'Forankring i nettverket', 'Anchoring in the network'),
  guidance: words(
    'Den koordinerende enheten leverer rapporten. Her står det hvordan resten av nettverket har vært med.',
    'Den koordinerande eininga leverer rapporten. Her står det korleis resten av nettverket har vore med.',
    'The coordinating unit hands the report in. This says how the rest of the network has taken part.',
  ),
  questions: {
    'all-regions-represented': yesNo({
      title: words(
        'Er alle regioner representert i nettverket?',
        'Er alle regionar representerte i nettverket?',
        'Are all regions represented in the network?',
      ),
      guidance: words(
        'Svarer du nei, så skriv hvilken region som mangler, og hva som er gjort.',
        'Svarar du nei, så skriv kva region som manglar, og kva som er gjort.',
        'If no, write which region is missing, and what has been done.',
      ),
      explainWhen: false,
    }),
    'users-represented': yesNo({
      title: words('Er brukerne representert?', 'Er brukarane representerte?', 'Are users represented?'),
      guidance: words(
        'Svarer du nei, så skriv når de blir det.',
        'Svarar du nei, så skriv når dei blir det.',
        'If no, write when they will be.',
      ),
      explainWhen: false,
    }),
    'how-anchored': longText({
      title: words(
        'Slik er rapporten forankret',
        'Slik er rapporten forankra',
        'How the report was anchored',
      ),
      guidance: words(
        'Hvem som har lest rapporten og uttalt seg, og når.',
        'Kven som har lese rapporten og uttalt seg, og når.',
        'Who has read the report and commented, and when.',
      ),
      most: 1500,
    }),
  },
};
