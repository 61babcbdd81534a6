import {
  type Chapter,
  choice,
  date,
  link,
  list,
  longText,
  websiteChecklist,
  wholeNumber,
  words,
  yesNo,
} from '../build.ts';

/** What the service answers about its reference group and its website. */
export const groupComplete = yesNo({
  title: words(
    'Har referansegruppen et medlem fra hver region og minst én brukerrepresentant?',
    'Har referansegruppa ein medlem frå kvar region og minst éin brukarrepresentant?',
    'Does the reference group have a member from each region and at least one user representative?',
  ),
  guidance: words(
    'Svarer du nei, så skriv hvilke plasser som er ledige, og hva som er gjort for å fylle dem.',
    'Svarar du nei, så skriv kva plassar som er ledige, og kva som er gjort for å fylle dei.',
    'If no, write which seats are vacant, and what has been done to fill them.',
  ),
  explainWhen: false,
});

export const groupMet = yesNo({
  title: words(
    'Hadde gruppen minst ett møte i året?',
    'Hadde gruppa minst eitt møte i året?',
    'Did the group meet at least once in the year?',
  ),
  guidance: words(
    'Digitale møter teller. Svarer du nei, så skriv hvorfor, og når neste møte er.',
    'Digitale møte tel. Svarar du nei, så skriv kvifor, og når neste møte er.',
    'Digital meetings count. If no, write why, and when the next meeting is.',
  ),
  explainWhen: false,
});

export const groupMeetings = list({
  title: words('Møter i referansegruppen', 'Møte i referansegruppa', 'Meetings of the reference group'),
  guidance: words(
    'Ett møte på hver linje, også korte digitale.',
    'Eitt møte på kvar linje, også korte digitale.',
    'One meeting on each line, also short digital ones.',
  ),
  row: words('møte', 'møte', 'meeting'),
  most: 30,
  columns: {
    date: date({ title: words('Dato', 'Dato', 'Date') }),
    form: choice({
      title: words('Møteform', 'Møteform', 'Form'),
      options: {
        digital: words('Digitalt', 'Digitalt', 'Digital'),
        'in-person': words('Fysisk', 'Fysisk', 'In person'),
        both: words('Begge deler', 'Begge delar', 'Both'),
      },
    }),
    present: wholeNumber({ title: words('Til stede', 'Til stades', 'Present'), most: 100, optional: true }),
  },
});

export const groupWork = longText({
  title: words(
    'Samarbeidet med referansegruppen',
    'Samarbeidet med referansegruppa',
    'Working with the reference group',
  ),
  guidance: words(
    'Hva dere har arbeidet med sammen i året, og hva tjenesten har endret etter råd fra gruppen.',
    'Kva de har arbeidd med saman i året, og kva tenesta har endra etter råd frå gruppa.',
    'What you worked on together in the year, and what the service changed on the group’s advice.',
  ),
  most: 3000,
});

export const website = link({
  title: words('Tjenestens nettside', 'Nettsida til tenesta', 'The service’s website'),
  guidance: words(
    'Hele adressen, med https:// først.',
    'Heile adressa, med https:// først.',
    'The whole address, with https:// first.',
  ),
});

const websiteContent = websiteChecklist({
  title: words('Dette finnes på nettsiden', 'Dette finst på nettsida', 'This is on the website'),
  guidance: words(
    'Faste opplysninger skal stå på nettsiden, ikke i rapporten. Lim inn lenken til hvert punkt.',
    'Faste opplysningar skal stå på nettsida, ikkje i rapporten. Lim inn lenkja til kvart punkt.',
    'Standing facts belong on the website, not in the report. Paste the link of each point.',
  ),
  points: {
    'referral-criteria': words(
      'Kriterier for henvisning',
      'Kriterium for tilvising',
      'Criteria for referral',
    ),
    'guidelines-before': words(
      'Retningslinjer for tiden før behandlingen',
      'Retningslinjer for tida før behandlinga',
      'Guidelines for the time before treatment',
    ),
    'guidelines-after': words(
      'Retningslinjer for oppfølgingen etterpå',
      'Retningslinjer for oppfølginga etterpå',
      'Guidelines for follow-up afterwards',
    ),
    'quality-tools': words('Verktøy for kvalitet', 'Verktøy for kvalitet', 'Quality tools'),
    'dissemination-plan': words(
      'Plan for kompetansespredning',
      'Plan for kompetansespreiing',
      'Plan for dissemination',
    ),
    'result-goals': words('Resultatmål', 'Resultatmål', 'Result goals'),
  },
  since: 2026,
});

export const competenceWebsite = websiteChecklist({
  title: words('Dette finnes på nettsiden', 'Dette finst på nettsida', 'This is on the website'),
  guidance: words(
    'Faste opplysninger skal stå på nettsiden, ikke i rapporten. Lim inn lenken til hvert punkt.',
    'Faste opplysningar skal stå på nettsida, ikkje i rapporten. Lim inn lenkja til kvart punkt.',
    'Standing facts belong on the website, not in the report. Paste the link of each point.',
  ),
  points: {
    'dissemination-plan': words(
      'Plan for kompetansespredning',
      'Plan for kompetansespreiing',
      'Plan for dissemination',
    ),
    'whom-to-ask': words('Hvem man kan spørre', 'Kven ein kan spørje', 'Whom one can ask'),
    'courses-ahead': words('Kurs som kommer', 'Kurs som kjem', 'Courses to come'),
    'quality-tools': words('Verktøy for kvalitet', 'Verktøy for kvalitet', 'Quality tools'),
    'result-goals': words('Resultatmål', 'Resultatmål', 'Result goals'),
  },
  since: 2026,
});

/** Until 2025 the checklist was one question. */
const referralCriteriaPublished = yesNo({
  title: words(
    'Ligger kriteriene for henvisning på nettsiden?',
    'Ligg kriteria for tilvising på nettsida?',
    'Are the criteria for referral on the website?',
  ),
  guidance: words(
    'Svarer du nei, så skriv når de kommer.',
    'Svarar du nei, så skriv når dei kjem.',
    'If no, write when they will be.',
  ),
  explainWhen: false,
  until: 2025,
});

export const changesInTheYear = longText({
  title: words('Endringer i året', 'Endringar i året', 'Changes in the year'),
  guidance: words(
    'Endringer i oppgaver, organisering eller ledelse. La feltet stå tomt hvis det ikke er noen.',
    'Endringar i oppgåver, organisering eller leiing. Lat feltet stå tomt om det ikkje er nokon.',
    'Changes in tasks, organisation or leadership. Leave it empty if there are none.',
  ),
  most: 2000,
  optional: true,
});

export const systemResponsibility: Chapter = {
  key: 'system-responsibility',
  owner: 'service-leader',
  title: words('Systemansvar', 'Systemansvar', 'System responsibility'),
  guidance: words(
    'Referansegruppen, møtene og nettsiden.',
    'Referansegruppa, møta og nettsida.',
    'The reference group, its meetings and the website.',
  ),
  questions: {
    'group-complete': groupComplete,
    'group-met': groupMet,
    'group-meetings': groupMeetings,
    'group-work': groupWork,
    website,
    'website-content': websiteContent,
    'referral-criteria-published': referralCriteriaPublished,
    'changes-in-the-year': changesInTheYear,
  },
};
