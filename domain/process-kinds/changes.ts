import { monthsOfNotice, monthsToDecide } from '../carry-out-day.ts';
import { carryOutStep, lastsUntilQuestion, type ProcessDefinition } from '../process.ts';
import { choice, date, longText, schemaOf, words } from '../report-templates/build.ts';
import {
  byAuthority,
  decided,
  decision,
  decisionStep,
  grounds,
  groupStatement,
  stability,
  viewOfRegion,
} from './questions.ts';

const whatWasDone = schemaOf({
  done: longText({ title: words('Hva er gjort?', 'Kva er gjort?', 'What was done?'), most: 4000 }),
});

const consequences = longText({
  title: words(
    'Hva betyr det for pasientene?',
    'Kva har det å seie for pasientane?',
    'What does it mean for the patients?',
  ),
  guidance: words(
    'Hvor får de hjelp i stedet, og fra når?',
    'Kvar får dei hjelp i staden, og frå når?',
    'Where do they get help instead, and from when?',
  ),
  most: 6000,
});

const views = {
  key: 'views',
  owner: 'other-regions',
  months: 3,
  title: words('Andre regioners syn', 'Fråsegn frå andre regionar', 'The other regions’ views'),
  guidance: words(
    'Hva betyr det for pasienter og fagmiljø i deres region?',
    'Kva har det å seie for pasientar og fagmiljø i regionen dykkar?',
    'What does it mean for patients and professionals in your region?',
  ),
  schema: viewOfRegion,
} as const;

const carriedOutOn = date({
  title: words(
    'Dagen endringen skal være gjennomført',
    'Dagen endringa skal vere gjennomført',
    'The day by which it is carried out',
  ),
  guidance: words(
    'Minst 18 måneder etter at saken begynte, og 12 etter beslutningen.',
    'Minst 18 månader etter at saka tok til, og 12 etter vedtaket.',
    'At least 18 months after the case began, and 12 after the decision.',
  ),
});

export const change: ProcessDefinition = {
  kind: 'change',
  title: words('Endring', 'Endring', 'Change'),
  about: words(
    'Å endre en nasjonal tjeneste tar minst 18 måneder: 6 til beslutningen og 12 til å få den nye ordningen i gang.',
    'Å endre ei nasjonal teneste tek minst 18 månader: 6 til vedtaket og 12 til å få den nye ordninga i gang.',
    'Changing a national service takes at least 18 months: 6 to the decision and 12 to carry it out.',
  ),
  types: ['national-treatment', 'multi-regional-treatment', 'competence', 'centre', 'network'],
  starters: ['service-leader', 'region', 'national-coordinator'],
  reckonedFrom: 'start',
  steps: [
    {
      key: 'proposal',
      owner: 'region',
      months: 1,
      title: words('Forslag til endring', 'Framlegg til endring', 'Proposed change'),
      guidance: words(
        'Si hva som skal endres, hvorfor, og hvem som er spurt.',
        'Sei kva som skal endrast, kvifor, og kven som er spurd.',
        'Say what is to change, why, and who was asked.',
      ),
      schema: schemaOf({
        change: longText({
          title: words('Hva skal endres?', 'Kva skal endrast?', 'What is to change?'),
          most: 4000,
        }),
        grounds,
        consequences,
      }),
    },
    views,
    decisionStep(
      monthsToDecide,
      decision(
        {
          change: words('Endres som foreslått', 'Blir endra som føreslått', 'Changed as proposed'),
          keep: words('Blir som den er', 'Blir som ho er', 'Stays as it is'),
        },
        { [lastsUntilQuestion]: { ...carriedOutOn, required: false } },
      ),
    ),
    {
      key: carryOutStep,
      owner: 'region',
      months: monthsOfNotice,
      title: words('Endringen er gjennomført', 'Endringa er gjennomført', 'The change is carried out'),
      guidance: words(
        'Skriv hva som er gjort, og hva som gjenstår.',
        'Skriv kva som er gjort, og kva som står att.',
        'Write what was done, and what is left.',
      ),
      schema: whatWasDone,
    },
  ],
  decision: decided({ change: { keeps: ['notice'] }, keep: { ends: true } }, byAuthority),
  effects: [{ step: carryOutStep, outcome: 'change', effect: 'change' }],
};

/** R49: nobody closes a service at short notice alone. */
export const closure: ProcessDefinition = {
  kind: 'closure',
  title: words('Avvikling', 'Avvikling', 'Closure'),
  about: words(
    'Ingen legger ned en nasjonal tjeneste alene på kort varsel. Det tar minst 18 måneder: 6 til beslutningen og 12 til å gjennomføre den.',
    'Ingen legg ned ei nasjonal teneste åleine på kort varsel. Det tek minst 18 månader: 6 til vedtaket og 12 til å gjennomføre det.',
    'Nobody closes a national service alone at short notice. It takes at least 18 months: 6 to the decision and 12 to carry it out.',
  ),
  types: ['national-treatment', 'multi-regional-treatment', 'competence', 'centre', 'network'],
  starters: ['region', 'national-coordinator'],
  reckonedFrom: 'start',
  steps: [
    {
      key: 'proposal',
      owner: 'region',
      months: 1,
      title: words('Forslag om avvikling', 'Framlegg om avvikling', 'Proposed closure'),
      guidance: words(
        'Si hvorfor tjenesten bør avvikles, og hva som finnes i stedet.',
        'Sei kvifor tenesta bør avviklast, og kva som finst i staden.',
        'Say why the service should close, and what there is instead.',
      ),
      schema: schemaOf({ grounds, consequences }),
    },
    views,
    decisionStep(
      monthsToDecide,
      decision(
        {
          close: words('Tjenesten avvikles', 'Tenesta blir avvikla', 'The service closes'),
          keep: words('Tjenesten fortsetter', 'Tenesta held fram', 'The service goes on'),
        },
        {
          [lastsUntilQuestion]: date({
            title: words('Tjenesten varer til og med', 'Tenesta varer til og med', 'The service lasts until'),
            guidance: words(
              'Minst 18 måneder etter at saken begynte, og 12 etter beslutningen.',
              'Minst 18 månader etter at saka tok til, og 12 etter vedtaket.',
              'At least 18 months after the case began, and 12 after the decision.',
            ),
            optional: true,
          }),
        },
      ),
    ),
    {
      key: 'plan',
      owner: 'service-leader',
      months: 9,
      title: words('Plan for avviklingen', 'Plan for avviklinga', 'Plan for the closure'),
      guidance: words(
        'Planen gjelder fram til dagen tjenesten slutter.',
        'Planen gjeld fram til dagen tenesta sluttar.',
        'The plan is for the time until the service ends.',
      ),
      schema: schemaOf({
        patients: longText({ title: words('Pasientene', 'Pasientane', 'The patients'), most: 4000 }),
        competence: longText({
          title: words('Kompetanse og ansatte', 'Kompetanse og tilsette', 'Competence and staff'),
          most: 4000,
        }),
        registers: longText({
          title: words(
            'Registre, data og nettsider',
            'Register, data og nettsider',
            'Registers, data and websites',
          ),
          most: 4000,
        }),
      }),
    },
    {
      key: carryOutStep,
      owner: 'region',
      months: monthsOfNotice,
      title: words('Avviklingen er gjennomført', 'Avviklinga er gjennomført', 'The closure is carried out'),
      guidance: words(
        'Bekreft at planen er fulgt, og si hvem som har overtatt.',
        'Stadfest at planen er følgd, og sei kven som har teke over.',
        'Confirm that the plan was followed, and say who has taken over.',
      ),
      schema: whatWasDone,
    },
  ],
  decision: decided(
    { close: { records: 'term', needs: lastsUntilQuestion, keeps: ['notice'] }, keep: { ends: true } },
    byAuthority,
  ),
  effects: [{ step: 'decision', outcome: 'close', effect: 'end' }],
};

/** R50, R51: five years or ten, and what comes then is settled while there is time to change. */
export const term: ProcessDefinition = {
  kind: 'term',
  title: words('Når perioden er over', 'Når perioden er over', 'When the term ends'),
  about: words(
    'En kompetansetjeneste varer i fem år (opplæring) eller ti (kompetanseoppbygging). Hva som skjer etterpå, avklares i god tid.',
    'Ei kompetanseteneste varer i fem år (opplæring) eller ti (kompetanseoppbygging). Kva som skjer etterpå, blir avklart i god tid.',
    'A competence service lasts five years (training) or ten (competence building). What comes after is settled in good time.',
  ),
  types: ['competence'],
  starters: ['region', 'national-coordinator'],
  reckonedFrom: 'term-end',
  steps: [
    {
      key: 'account',
      owner: 'service-leader',
      months: -17,
      title: words('Tjenestens status', 'Status for tenesta', 'The service’s account'),
      guidance: words(
        'Hva er bygd opp, hva er tatt i bruk, og hva står igjen?',
        'Kva er bygd opp, kva er teke i bruk, og kva står att?',
        'What was built, what is in use, and what is left?',
      ),
      schema: schemaOf({
        results: longText({
          title: words('Hva er oppnådd?', 'Kva er oppnådd?', 'What was achieved?'),
          most: 6000,
        }),
        left: longText({ title: words('Hva står igjen?', 'Kva står att?', 'What is left?'), most: 4000 }),
        stability,
      }),
    },
    {
      ...groupStatement,
      months: -16,
      guidance: words(
        'Trengs det noe nasjonalt etter perioden?',
        'Trengst det noko nasjonalt etter perioden?',
        'Is anything national needed after the term?',
      ),
    },
    {
      key: 'views',
      owner: 'other-regions',
      months: -15,
      title: views.title,
      guidance: words(
        'Hva trenger deres region etter perioden?',
        'Kva treng regionen dykkar etter perioden?',
        'What does your region need after the term?',
      ),
      schema: viewOfRegion,
    },
    {
      key: 'advice',
      owner: 'region',
      months: -14,
      title: words('Regionens råd', 'Rådet til regionen', 'The region’s advice'),
      guidance: words(
        'Foreslå én vei videre, og begrunn den.',
        'Føreslå éin veg vidare, og grunngi han.',
        'Propose one way on, and give grounds.',
      ),
      schema: schemaOf({
        advice: choice({ title: words('Veien videre', 'Vegen vidare', 'The way on'), options: waysOn() }),
        grounds,
      }),
    },
    decisionStep(
      -12,
      decision(waysOn(), {
        [lastsUntilQuestion]: date({
          title: words('Tjenesten varer til og med', 'Tenesta varer til og med', 'The service lasts until'),
          guidance: words(
            'Ikke før perioden er over. Skal den avvikles, også minst 18 måneder etter at saken begynte og 12 etter beslutningen.',
            'Ikkje før perioden er over. Skal ho avviklast, også minst 18 månader etter at saka tok til og 12 etter vedtaket.',
            'Not before the term is over. If it closes, also at least 18 months after the case began and 12 after the decision.',
          ),
        }),
      }),
    ),
    {
      key: carryOutStep,
      owner: 'region',
      months: 0,
      title: words('Overgangen er gjennomført', 'Overgangen er gjennomført', 'The transition is carried out'),
      guidance: words(
        'Si hvem som har overtatt hva.',
        'Sei kven som har teke over kva.',
        'Say who has taken over what.',
      ),
      schema: whatWasDone,
    },
  ],
  decision: decided(
    {
      continued: { ends: true, records: 'term', keeps: ['term'] },
      running: { records: 'term', keeps: ['term'] },
      'in-treatment': { records: 'term', keeps: ['term'] },
      'other-form': { records: 'term', keeps: ['term'] },
      network: { records: 'term', keeps: ['term'] },
      centre: { records: 'term', keeps: ['term'] },
      closed: { records: 'term', next: 'closure', keeps: ['term', 'notice'] },
    },
    byAuthority,
  ),
};

/** R51: what a competence service can become. */
function waysOn() {
  return {
    running: words(
      'Løpende oppgaver i en klinikk',
      'Løpande oppgåver i ein klinikk',
      'Running tasks of a clinic',
    ),
    'in-treatment': words(
      'Del av en nasjonal behandlingstjeneste',
      'Del av ei nasjonal behandlingsteneste',
      'Part of a national treatment service',
    ),
    continued: words(
      'Fortsatt kompetanseoppbygging',
      'Framleis kompetanseoppbygging',
      'Continued competence building',
    ),
    network: words('Kvalitets- og kompetansenettverk', 'Kvalitets- og kompetansenettverk', 'Network'),
    centre: words('Nasjonalt senter', 'Nasjonalt senter', 'National centre'),
    'other-form': words('Videre i en annen form', 'Vidare i ei anna form', 'Goes on in another form'),
    closed: words('Avvikles', 'Blir avvikla', 'Closes'),
  };
}
