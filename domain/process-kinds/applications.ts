import { type ProcessDefinition, rankQuestion } from '../process.ts';
import { link, longText, schemaOf, shortText, wholeNumber, words, yesNo } from '../report-templates/build.ts';
import {
  byAuthority,
  decided,
  decision,
  decisionStep,
  grounds,
  stability,
  viewOfRegion,
} from './questions.ts';

/** R53: anchored in the other regions, and ranked by the medical directors. */
export const application: ProcessDefinition = {
  kind: 'application',
  title: words('Søknad om ny tjeneste', 'Søknad om ny teneste', 'Application for a new service'),
  about: words(
    'En søknad forankres i de andre regionene og rangeres av interregionalt fagdirektørmøte før den avgjøres.',
    'Ein søknad blir forankra i dei andre regionane og rangert av interregionalt fagdirektørmøte før han blir avgjord.',
    'An application is anchored in the other regions and ranked by the four regions’ medical directors before it is decided.',
  ),
  types: null,
  starters: ['region', 'national-coordinator'],
  reckonedFrom: 'start',
  steps: [
    {
      key: 'application',
      owner: 'region',
      months: 2,
      title: words('Søknaden', 'Søknaden', 'The application'),
      guidance: words(
        'Fagmiljøet svarer, og regionen skriver inn. Regionen står bak søknaden.',
        'Fagmiljøet svarer, og regionen skriv inn. Regionen står bak søknaden.',
        'The professionals answer, and the region enters it. The region stands behind the application.',
      ),
      schema: schemaOf({
        applicant: shortText({
          title: words('Helseforetak og avdeling', 'Helseføretak og avdeling', 'Health trust and department'),
        }),
        purpose: longText({
          title: words('Hva skal tjenesten gjøre?', 'Kva skal tenesta gjere?', 'What is the service to do?'),
          most: 4000,
        }),
        need: longText({
          title: words(
            'Hvorfor trengs den, og hva blir bedre av å samle den?',
            'Kvifor trengst ho, og kva blir betre av å samle ho?',
            'Why is it needed, and what gets better when it is gathered?',
          ),
          guidance: words(
            'Vis til forskning og tall. Si hva som skjer om den ikke samles.',
            'Vis til forsking og tal. Sei kva som skjer om ho ikkje blir samla.',
            'Point to research and numbers. Say what happens if it is not gathered.',
          ),
          most: 6000,
        }),
        patients: wholeNumber({
          title: words(
            'Nye pasienter eller prosedyrer i året',
            'Nye pasientar eller prosedyrar i året',
            'New patients or procedures a year',
          ),
          guidance: words(
            'Under 20: vurder en løsning på tvers av land. Over 200: vurder å dele funksjonen.',
            'Under 20: vurder ei løysing på tvers av land. Over 200: vurder å dele funksjonen.',
            'Under 20: consider a solution across countries. Over 200: consider sharing the function.',
          ),
          most: 100_000,
          feeds: ['volume'],
          optional: true,
        }),
        competence: longText({
          title: words(
            'Kompetanse: fagfolk, forskning og nettverk',
            'Kompetanse: fagfolk, forsking og nettverk',
            'Competence: professionals, research and networks',
          ),
          most: 4000,
        }),
        stability,
        effects: longText({
          title: words(
            'Hva betyr det for pasientene og for andre helseforetak?',
            'Kva har det å seie for pasientane og for andre helseføretak?',
            'What does it mean for the patients and for other trusts?',
          ),
          most: 4000,
        }),
        costs: longText({ title: words('Kostnader', 'Kostnader', 'Costs'), most: 2000 }),
        attachments: link({
          title: words('Lenke til vedlegg', 'Lenkje til vedlegg', 'Link to attachments'),
          optional: true,
        }),
      }),
    },
    {
      key: 'anchoring',
      owner: 'other-regions',
      months: 4,
      title: words('Forankring i regionene', 'Forankring i regionane', 'Anchoring in the regions'),
      guidance: words(
        'Spør fagmiljøene i regionen, og si hva dere mener.',
        'Spør fagmiljøa i regionen, og sei kva de meiner.',
        'Ask the professionals of the region, and say what you think.',
      ),
      schema: viewOfRegion,
    },
    {
      key: 'ranking',
      owner: 'national-coordinator',
      months: 6,
      title: words('Rangering', 'Rangering', 'Ranking'),
      guidance: words(
        'Skriv inn plassen søknaden fikk i interregionalt fagdirektørmøte. 1 er øverst.',
        'Skriv inn plassen søknaden fekk i interregionalt fagdirektørmøte. 1 er øvst.',
        'Record the place that the application got from the medical directors. 1 is the top.',
      ),
      schema: schemaOf({
        [rankQuestion]: wholeNumber({
          title: words('Plass', 'Plass', 'Place'),
          least: 1,
          most: 100,
        }),
        grounds,
      }),
    },
    decisionStep(
      8,
      decision({
        approved: words('Tjenesten opprettes', 'Tenesta blir oppretta', 'The service is established'),
        declined: words('Søknaden avslås', 'Søknaden blir avslått', 'The application is declined'),
        later: words('Kan søke igjen senere', 'Kan søkje igjen seinare', 'May apply again later'),
      }),
    ),
  ],
  decision: decided({ approved: {}, declined: {}, later: {} }, byAuthority),
  effects: [{ step: 'decision', outcome: 'approved', effect: 'found' }],
};

/** R15: it starts from a national service, and the reference group is the professional network that it needs. */
export const ern: ProcessDefinition = {
  kind: 'ern',
  title: words(
    'Søknad om europeisk nettverk (ERN)',
    'Søknad om europeisk nettverk (ERN)',
    'Application for a European Reference Network',
  ),
  about: words(
    'En søknad til et europeisk referansenettverk bygger på en nasjonal tjeneste. Referansegruppen er det nasjonale fagnettverket som kreves.',
    'Ein søknad til eit europeisk referansenettverk byggjer på ei nasjonal teneste. Referansegruppa er det nasjonale fagnettverket som blir kravd.',
    'An application to a European Reference Network builds on a national service. The reference group is the national network that is required.',
  ),
  types: ['national-treatment', 'multi-regional-treatment', 'competence'],
  starters: ['service-leader', 'region', 'national-coordinator'],
  reckonedFrom: 'start',
  steps: [
    {
      key: 'application',
      owner: 'service-leader',
      months: 2,
      title: words('Søknaden', 'Søknaden', 'The application'),
      guidance: words(
        'Si hvilket nettverk det gjelder, og hva tjenesten får igjen.',
        'Sei kva nettverk det gjeld, og kva tenesta får att.',
        'Say which network it is, and what the service gains.',
      ),
      schema: schemaOf({
        network: shortText({
          title: words('Navnet på nettverket', 'Namnet på nettverket', 'Name of the network'),
        }),
        purpose: longText({
          title: words(
            'Hvorfor vil dere være med?',
            'Kvifor vil de vere med?',
            'Why do you want to take part?',
          ),
          most: 4000,
        }),
        link: link({
          title: words('Lenke til utlysningen', 'Lenkje til utlysinga', 'Link to the call'),
          optional: true,
        }),
      }),
    },
    {
      key: 'group',
      owner: 'group-leader',
      months: 3,
      title: words(
        'Referansegruppen som fagnettverk',
        'Referansegruppa som fagnettverk',
        'The group as the network',
      ),
      guidance: words(
        'Bekreft at gruppen er det nasjonale fagnettverket.',
        'Stadfest at gruppa er det nasjonale fagnettverket.',
        'Confirm that the group is the national network.',
      ),
      schema: schemaOf({
        serves: yesNo({
          title: words(
            'Er gruppen det nasjonale fagnettverket for søknaden?',
            'Er gruppa det nasjonale fagnettverket for søknaden?',
            'Is the group the national network for the application?',
          ),
          explainWhen: false,
        }),
      }),
    },
    {
      key: 'support',
      owner: 'region',
      months: 4,
      title: words('Regionens støtte', 'Støtta frå regionen', 'The region’s support'),
      guidance: words(
        'Står regionen bak søknaden?',
        'Står regionen bak søknaden?',
        'Does the region stand behind the application?',
      ),
      schema: viewOfRegion,
    },
    decisionStep(
      9,
      decision({
        member: words('Tatt opp i nettverket', 'Teken opp i nettverket', 'Admitted to the network'),
        declined: words('Ikke tatt opp', 'Ikkje teken opp', 'Not admitted'),
      }),
      words('Resultat', 'Resultat', 'Result'),
    ),
  ],
  decision: decided({ member: { records: 'ern' }, declined: {} }),
};
