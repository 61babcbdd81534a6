import { type Chapter, longText, words, yesNo } from '../build.ts';
import {
  courses,
  guidanceGiven,
  guidancePerRegion,
  participantsPerRegion,
  teachingHours,
} from './dissemination.ts';
import {
  changesInTheYear,
  competenceWebsite,
  groupComplete,
  groupMeetings,
  groupMet,
  groupWork,
  website,
} from './group.ts';
import { guidelines, registers, results } from './quality.ts';
import { challenges, equalAccess, researchBetweenRegions, status } from './status.ts';

const owner = 'service-leader';

/** The chapters of a competence service, besides research. */
export const competenceBuilding: Chapter = {
  key: 'competence-building',
  owner,
  title: words(
    'Kompetansebygging og kompetansespredning',
    'Kompetansebygging og kompetansespreiing',
    'Building and spreading competence',
  ),
  guidance: words(
    'Hva dere vet mer om etter dette året, og hvem som har fått vite det.',
    'Kva de veit meir om etter dette året, og kven som har fått vite det.',
    'What you know more about after this year, and who has been told.',
  ),
  questions: {
    'new-competence': longText({
      title: words('Ny kompetanse i året', 'Ny kompetanse i året', 'New competence in the year'),
      guidance: words(
        'Ny kunnskap, nye metoder og hvordan de er tatt i bruk i helsetjenesten.',
        'Ny kunnskap, nye metodar og korleis dei er tekne i bruk i helsetenesta.',
        'New knowledge, new methods, and how they have been put to use in the health service.',
      ),
    }),
    courses,
    'participants-per-region': participantsPerRegion,
    'plan-followed': yesNo({
      title: words(
        'Følger dere planen for kompetansespredning?',
        'Følgjer de planen for kompetansespreiing?',
        'Do you follow your plan for dissemination?',
      ),
      guidance: words(
        'Planen hører hjemme på nettsiden. Svarer du nei, så skriv hva som avviker, og hvorfor.',
        'Planen høyrer heime på nettsida. Svarar du nei, så skriv kva som avvik, og kvifor.',
        'The plan belongs on the website. If no, write what differs, and why.',
      ),
      explainWhen: false,
    }),
  },
};

export const guidance: Chapter = {
  key: 'guidance',
  owner,
  title: words('Veiledning', 'Rettleiing', 'Guidance'),
  guidance: words(
    'Råd til fagfolk og pasienter i hele landet.',
    'Råd til fagfolk og pasientar i heile landet.',
    'Advice to professionals and patients in the whole country.',
  ),
  questions: {
    'guidance-given': guidanceGiven,
    'guidance-per-region': guidancePerRegion,
    'what-is-asked': longText({
      title: words('Hva dere blir spurt om', 'Kva de blir spurde om', 'What you are asked about'),
      guidance: words(
        'De vanligste spørsmålene, og hva de sier om behovet. Ikke skriv noe som peker på en pasient.',
        'Dei vanlegaste spørsmåla, og kva dei seier om behovet. Ikkje skriv noko som peikar på ein pasient.',
        'The most common questions, and what they say about the need. Write nothing that points to a patient.',
      ),
      most: 3000,
    }),
  },
};

export const resultsAndRegisters: Chapter = {
  key: 'results-and-registers',
  owner,
  title: words('Resultater og registre', 'Resultat og register', 'Results and registers'),
  guidance: words(
    'Om tjenesten gjør en forskjell, og hvordan dere vet det.',
    'Om tenesta gjer ein skilnad, og korleis de veit det.',
    'Whether the service makes a difference, and how you know.',
  ),
  questions: { registers, results },
};

export const teaching: Chapter = {
  key: 'teaching',
  owner,
  title: words('Undervisning', 'Undervisning', 'Teaching'),
  guidance: words(
    'Undervisning i utdanninger og ved andre helseforetak.',
    'Undervisning i utdanningar og ved andre helseføretak.',
    'Teaching in education and at other trusts.',
  ),
  questions: {
    'teaching-hours': teachingHours,
    'who-is-taught': longText({
      title: words('Hvem dere underviser', 'Kven de underviser', 'Whom you teach'),
      guidance: words(
        'Hvilke utdanninger og faggrupper, og hva de lærer. Kurs som er nevnt før, trenger du ikke gjenta.',
        'Kva utdanningar og faggrupper, og kva dei lærer. Kurs som er nemnde før, treng du ikkje ta opp att.',
        'Which programmes and professions, and what they learn. Courses named before need not be repeated.',
      ),
      most: 3000,
    }),
  },
};

export const nationalGuidelines: Chapter = {
  key: 'national-guidelines',
  owner,
  title: words('Nasjonale retningslinjer', 'Nasjonale retningslinjer', 'National guidelines'),
  guidance: words(
    'Retningslinjer som tjenesten har bidratt til, og om de blir brukt.',
    'Retningslinjer som tenesta har medverka til, og om dei blir brukte.',
    'Guidelines that the service has contributed to, and whether they are used.',
  ),
  questions: {
    guidelines,
    'put-to-use': longText({
      title: words('Hvordan de tas i bruk', 'Korleis dei blir tekne i bruk', 'How they are put to use'),
      guidance: words(
        'Hva tjenesten gjør for at retningslinjene følges i alle regioner.',
        'Kva tenesta gjer for at retningslinjene blir følgde i alle regionar.',
        'What the service does so that the guidelines are followed in all regions.',
      ),
      most: 3000,
    }),
  },
};

export const equalAccessAndGroup: Chapter = {
  key: 'equal-access-and-group',
  owner,
  title: words(
    'Likeverdig tilgang og referansegruppen',
    'Likeverdig tilgang og referansegruppa',
    'Equal access and the reference group',
  ),
  guidance: words(
    'Om alle regioner når kompetansen, og hvordan gruppen har vært brukt.',
    'Om alle regionar når kompetansen, og korleis gruppa har vore brukt.',
    'Whether all regions reach the competence, and how the group has been used.',
  ),
  questions: {
    'equal-access': equalAccess,
    'group-complete': groupComplete,
    'group-met': groupMet,
    'group-meetings': groupMeetings,
    'group-work': groupWork,
    website,
    'website-content': competenceWebsite,
    'changes-in-the-year': changesInTheYear,
  },
};

/** Equal access has a chapter of its own here, so that the last one does not ask about it again. */
export const competenceStatus: Chapter = {
  key: 'status-and-challenges',
  owner,
  title: words('Status og utfordringer', 'Status og utfordringar', 'State and challenges'),
  guidance: words(
    'Et blikk på året som helhet. Kort er bra.',
    'Eit blikk på året som heilskap. Kort er bra.',
    'A look at the year as a whole. Short is good.',
  ),
  questions: { status, challenges, 'research-between-regions': researchBetweenRegions },
};
