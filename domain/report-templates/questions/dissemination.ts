import {
  type Chapter,
  choice,
  date,
  list,
  longText,
  regionTable,
  shortText,
  tick,
  wholeNumber,
  words,
} from '../build.ts';

/** Questions about teaching and guidance; several types of service ask them in different chapters. */
export const teachingHours = wholeNumber({
  title: words('Undervisning, timer', 'Undervisning, timar', 'Teaching, hours'),
  guidance: words(
    'Timer undervisning for andre enn egne ansatte i året. Et anslag er godt nok.',
    'Timar undervisning for andre enn eigne tilsette i året. Eit overslag er godt nok.',
    'Hours of teaching for others than your own staff in the year. An estimate will do.',
  ),
  most: 20_000,
  unit: 'hours',
  feeds: ['change'],
});

export const courses = list({
  title: words('Kurs og møter', 'Kurs og møte', 'Courses and meetings'),
  guidance: words(
    'Kurs, seminarer og fagmøter som tjenesten holdt i året.',
    'Kurs, seminar og fagmøte som tenesta heldt i året.',
    'Courses, seminars and professional meetings that the service held in the year.',
  ),
  row: words('kurs', 'kurs', 'course'),
  columns: {
    name: shortText({ title: words('Kurs', 'Kurs', 'Course'), most: 200 }),
    date: date({ title: words('Dato', 'Dato', 'Date'), optional: true }),
    audience: choice({
      title: words('For hvem', 'For kven', 'For whom'),
      options: {
        hospitals: words('Sykehus', 'Sjukehus', 'Hospitals'),
        municipalities: words('Kommuner', 'Kommunar', 'Municipalities'),
        patients: words('Pasienter og pårørende', 'Pasientar og pårørande', 'Patients and relatives'),
        students: words('Studenter', 'Studentar', 'Students'),
        several: words('Flere grupper', 'Fleire grupper', 'Several groups'),
      },
    }),
    participants: wholeNumber({
      title: words('Deltakere', 'Deltakarar', 'Participants'),
      most: 100_000,
      optional: true,
    }),
    digital: tick({ title: words('Digitalt', 'Digitalt', 'Digital') }),
  },
});

export const participantsPerRegion = regionTable({
  title: words('Deltakere fra hver region', 'Deltakarar frå kvar region', 'Participants from each region'),
  guidance: words(
    'Regionen der deltakeren arbeider. Vet dere det ikke nøyaktig, så anslå.',
    'Regionen der deltakaren arbeider. Veit de det ikkje nøyaktig, så gjer eit overslag.',
    'The region where the participant works. If you do not know exactly, estimate.',
  ),
  feeds: ['equal-access', 'change'],
});

export const guidanceGiven = wholeNumber({
  title: words('Råd og veiledning til andre', 'Råd og rettleiing til andre', 'Advice and guidance to others'),
  guidance: words(
    'Hvor mange henvendelser dere svarte på i året, på telefon, i møter og skriftlig.',
    'Kor mange førespurnader de svara på i året, på telefon, i møte og skriftleg.',
    'How many enquiries you answered in the year, by phone, in meetings and in writing.',
  ),
  most: 100_000,
  feeds: ['change'],
});

export const guidancePerRegion = regionTable({
  title: words('Henvendelser fra hver region', 'Førespurnader frå kvar region', 'Enquiries from each region'),
  guidance: words(
    'Regionen til den som spurte. Tallene vises sammen med folketallet.',
    'Regionen til den som spurde. Tala blir viste saman med folketalet.',
    'The region of whoever asked. The numbers are shown beside the population.',
  ),
  feeds: ['equal-access', 'change'],
  since: 2026,
});

export const dissemination: Chapter = {
  key: 'dissemination',
  owner: 'service-leader',
  title: words('Kompetansespredning', 'Kompetansespreiing', 'Dissemination of competence'),
  guidance: words(
    'Undervisning, kurs og veiledning for hele landet. Planen for kompetansespredning hører hjemme på nettsiden.',
    'Undervisning, kurs og rettleiing for heile landet. Planen for kompetansespreiing høyrer heime på nettsida.',
    'Teaching, courses and guidance for the whole country. The plan for dissemination belongs on the website.',
  ),
  questions: {
    'teaching-hours': teachingHours,
    courses,
    'participants-per-region': participantsPerRegion,
    'guidance-given': guidanceGiven,
    reach: longText({
      title: words(
        'Når dere ut til hele landet?',
        'Når de ut til heile landet?',
        'Do you reach the whole country?',
      ),
      guidance: words(
        'Hva som virker, hvem dere ikke når, og hva dere vil gjøre neste år.',
        'Kva som verkar, kven de ikkje når, og kva de vil gjere neste år.',
        'What works, whom you do not reach, and what you will do next year.',
      ),
      most: 3000,
    }),
  },
};
