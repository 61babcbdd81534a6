import type { ProcessDefinition } from '../process.ts';
import { choice, longText, schemaOf, words } from '../report-templates/build.ts';
import {
  byAuthority,
  decided,
  decision,
  decisionStep,
  grounds,
  groupStatement,
  remarks,
  stability,
  viewOfRegion,
} from './questions.ts';

const ownAccount = schemaOf({
  results: longText({
    title: words(
      'Hva har tjenesten oppnådd siden forrige evaluering?',
      'Kva har tenesta oppnådd sidan førre evaluering?',
      'What has the service achieved since the last evaluation?',
    ),
    most: 8000,
  }),
  need: longText({
    title: words(
      'Trengs tjenesten fortsatt, og i samme form?',
      'Trengst tenesta framleis, og i same form?',
      'Is the service still needed, and in the same form?',
    ),
    guidance: words(
      'Antall pasienter, tilbudet ellers i landet, og hva som har endret seg.',
      'Talet på pasientar, tilbodet elles i landet, og kva som har endra seg.',
      'Numbers of patients, what else there is in the country, and what has changed.',
    ),
    most: 8000,
  }),
  access: longText({
    title: words(
      'Er tilgangen likeverdig for alle regioner?',
      'Er tilgangen likeverdig for alle regionar?',
      'Is access equal for all regions?',
    ),
    most: 4000,
  }),
  stability,
});

const advice = choice({
  title: words('Regionens råd', 'Rådet til regionen', 'The region’s advice'),
  options: {
    continue: words('Fortsett som i dag', 'Hald fram som i dag', 'Go on as today'),
    change: words('Endre', 'Endre', 'Change'),
    close: words('Avvikle', 'Avvikle', 'Close'),
  },
});

/** R47: about every fifth year. */
export const evaluation: ProcessDefinition = {
  kind: 'evaluation',
  title: words('Evaluering', 'Evaluering', 'Evaluation'),
  about: words(
    'En tjeneste evalueres omtrent hvert femte år. Da vurderes det også om den skal endres.',
    'Ei teneste blir evaluert omtrent kvart femte år. Då blir det også vurdert om ho skal endrast.',
    'A service is evaluated about every fifth year. Then it is also considered whether it should change.',
  ),
  types: ['national-treatment', 'multi-regional-treatment', 'competence'],
  starters: ['service-leader', 'region', 'national-coordinator'],
  reckonedFrom: 'start',
  steps: [
    {
      key: 'account',
      owner: 'service-leader',
      months: 3,
      title: words('Tjenestens egenvurdering', 'Eigenvurderinga til tenesta', 'The service’s own account'),
      guidance: words(
        'Skriv kort og konkret. Årsrapportene ligger i arkivet, så gjenta ikke tallene.',
        'Skriv kort og konkret. Årsrapportane ligg i arkivet, så ta ikkje opp att tala.',
        'Be short and concrete. The annual reports are in the archive, so do not repeat the numbers.',
      ),
      schema: ownAccount,
    },
    { ...groupStatement, months: 4 },
    {
      key: 'views',
      owner: 'other-regions',
      months: 5,
      title: words('Andre regioners syn', 'Fråsegn frå andre regionar', 'The other regions’ views'),
      guidance: words(
        'Hvordan er tjenesten for deres region, og bør den fortsette?',
        'Korleis er tenesta for regionen dykkar, og bør ho halde fram?',
        'How is the service for your region, and should it go on?',
      ),
      schema: viewOfRegion,
    },
    {
      key: 'advice',
      owner: 'region',
      months: 7,
      title: words('Regionens vurdering', 'Vurderinga til regionen', 'The region’s assessment'),
      guidance: words(
        'Vurder tjenesten ut fra det som er skrevet, årsrapportene og kriteriene.',
        'Vurder tenesta ut frå det som er skrive, årsrapportane og kriteria.',
        'Assess the service from what is written, the annual reports and the criteria.',
      ),
      schema: schemaOf({ advice, grounds }),
    },
    decisionStep(
      12,
      decision({
        continue: words('Tjenesten fortsetter', 'Tenesta held fram', 'The service goes on'),
        change: words('Tjenesten skal endres', 'Tenesta skal endrast', 'The service is to change'),
        close: words('Tjenesten skal avvikles', 'Tenesta skal avviklast', 'The service is to close'),
      }),
    ),
  ],
  decision: decided(
    {
      continue: { records: 'evaluation' },
      change: { records: 'evaluation', next: 'change' },
      close: { records: 'evaluation', next: 'closure' },
    },
    byAuthority,
  ),
};

/** The mandate of a centre is anchored with the medical directors; it is gone through as often as a service is evaluated [ours]. */
export const centreReview: ProcessDefinition = {
  kind: 'centre-review',
  title: words('Gjennomgang av senteret', 'Gjennomgang av senteret', 'Review of the centre'),
  about: words(
    'Mandatet til et nasjonalt senter er forankret i interregionalt fagdirektørmøte. Det gås gjennom omtrent hvert femte år.',
    'Mandatet til eit nasjonalt senter er forankra i interregionalt fagdirektørmøte. Det blir gått gjennom omtrent kvart femte år.',
    'The mandate of a national centre is anchored with the four regions’ medical directors. It is reviewed about every fifth year.',
  ),
  types: ['centre'],
  starters: ['service-leader', 'region', 'national-coordinator'],
  reckonedFrom: 'start',
  steps: [
    {
      key: 'account',
      owner: 'service-leader',
      months: 2,
      title: words('Senterets gjennomgang', 'Gjennomgangen til senteret', 'The centre’s own account'),
      guidance: words(
        'Gå gjennom mandatet, oppgave for oppgave.',
        'Gå gjennom mandatet, oppgåve for oppgåve.',
        'Go through the mandate, task by task.',
      ),
      schema: schemaOf({
        tasks: longText({
          title: words('Oppgavene i mandatet', 'Oppgåvene i mandatet', 'The tasks of the mandate'),
          most: 8000,
        }),
        changes: longText({
          title: words(
            'Hva bør endres i mandatet?',
            'Kva bør endrast i mandatet?',
            'What should change in the mandate?',
          ),
          most: 4000,
          optional: true,
        }),
        stability,
      }),
    },
    { ...groupStatement, months: 3 },
    {
      key: 'views',
      owner: 'all-regions',
      months: 4,
      title: words('Regionenes syn', 'Vurderingane til regionane', 'The regions’ views'),
      guidance: words(
        'Når senteret fram til fagmiljøene i deres region?',
        'Når senteret fram til fagmiljøa i regionen dykkar?',
        'Does the centre reach the professionals in your region?',
      ),
      schema: viewOfRegion,
    },
    decisionStep(
      6,
      decision({
        stands: words('Mandatet står', 'Mandatet står', 'The mandate stands'),
        changed: words('Mandatet er endret', 'Mandatet er endra', 'The mandate was changed'),
        close: words('Senteret skal avvikles', 'Senteret skal avviklast', 'The centre is to close'),
      }),
    ),
  ],
  decision: decided({
    stands: { records: 'evaluation' },
    changed: { records: 'evaluation' },
    close: { records: 'evaluation', next: 'closure' },
  }),
};

/** R54: five years of funding, and in the sixth the four regions assess it together. */
export const networkReview: ProcessDefinition = {
  kind: 'network-review',
  title: words('Vurdering i år seks', 'Vurdering i år seks', 'Assessment in year six'),
  about: words(
    'Et nettverk får støtte i fem år. I det sjette vurderer de fire regionene sammen om det skal få støtte i en ny periode.',
    'Eit nettverk får støtte i fem år. I det sjette vurderer dei fire regionane saman om det skal få støtte i ein ny periode.',
    'A network is funded for five years. In the sixth the four regions assess together whether it is funded for another period.',
  ),
  types: ['network'],
  starters: ['region', 'national-coordinator'],
  reckonedFrom: 'start',
  steps: [
    {
      key: 'account',
      owner: 'service-leader',
      months: 2,
      title: words('Nettverkets redegjørelse', 'Utgreiinga frå nettverket', 'The network’s account'),
      guidance: words(
        'Den koordinerende enheten skriver, og forankrer det i nettverket.',
        'Den koordinerande eininga skriv, og forankrar det i nettverket.',
        'The coordinating unit writes, and anchors it in the network.',
      ),
      schema: schemaOf({
        dissemination: longText({
          title: words(
            'Hva er tatt i bruk i alle regioner?',
            'Kva er teke i bruk i alle regionar?',
            'What was put to use in all regions?',
          ),
          most: 6000,
        }),
        participation: longText({
          title: words(
            'Hvem er med fra hver region, og hvordan er brukerne representert?',
            'Kven er med frå kvar region, og korleis er brukarane representerte?',
            'Who takes part from each region, and how are the users represented?',
          ),
          most: 2000,
        }),
        plan: longText({
          title: words(
            'Hva skal gjøres de neste fem årene?',
            'Kva skal gjerast dei neste fem åra?',
            'What is to be done in the next five years?',
          ),
          most: 4000,
        }),
      }),
    },
    {
      key: 'views',
      owner: 'all-regions',
      months: 4,
      title: words('Regionenes vurdering', 'Vurderinga til regionane', 'The regions’ assessment'),
      guidance: words(
        'Bør nettverket få støtte i fem nye år, sett opp mot andre nettverk?',
        'Bør nettverket få støtte i fem nye år, sett opp mot andre nettverk?',
        'Should the network be funded for another five years, seen against other networks?',
      ),
      schema: viewOfRegion,
    },
    decisionStep(
      6,
      decision(
        {
          renewed: words('Støtte i fem nye år', 'Støtte i fem nye år', 'Funded for five more years'),
          'other-form': words('Videre i en annen form', 'Vidare i ei anna form', 'Goes on in another form'),
          close: words('Støtten avsluttes', 'Støtta blir avslutta', 'The funding ends'),
        },
        { remarks },
      ),
    ),
  ],
  decision: decided({
    renewed: { records: 'evaluation' },
    'other-form': { records: 'evaluation', next: 'change' },
    close: { records: 'evaluation', next: 'closure' },
  }),
};
