import {
  type Chapter,
  choice,
  decimal,
  list,
  longText,
  regionTable,
  shortText,
  wholeNumber,
  words,
  yesNo,
} from '../build.ts';

/** The first three chapters of a treatment service; a multi-regional one answers them at each site. */
type SiteChapter = Omit<Chapter, 'owner'>;

export const patientTreatment: SiteChapter = {
  key: 'patient-treatment',
  title: words('Pasientbehandling', 'Pasientbehandling', 'Patient treatment'),
  guidance: words(
    'Hvor mange pasienter dere utredet og behandlet i året, hvor de kom fra, og om det var de riktige.',
    'Kor mange pasientar de greidde ut og behandla i året, kor dei kom frå, og om det var dei rette.',
    'How many patients you assessed and treated in the year, where they came from, and whether they were the right ones.',
  ),
  questions: {
    'new-patients': wholeNumber({
      title: words('Nye pasienter i året', 'Nye pasientar i året', 'New patients in the year'),
      guidance: words(
        'Tell hver pasient én gang, den første gangen pasienten kom til tjenesten i året. Skriv 0 hvis det ikke var noen.',
        'Tel kvar pasient éin gong, den første gongen pasienten kom til tenesta i året. Skriv 0 om det ikkje var nokon.',
        'Count each patient once, the first time that the patient came to the service in the year. Write 0 if there were none.',
      ),
      most: 100_000,
      feeds: ['volume', 'change'],
    }),
    procedures: wholeNumber({
      title: words('Behandlinger i året', 'Behandlingar i året', 'Procedures in the year'),
      guidance: words(
        'Antall inngrep eller behandlinger som tjenesten er opprettet for. Én pasient kan ha flere.',
        'Talet på inngrep eller behandlingar som tenesta er oppretta for. Éin pasient kan ha fleire.',
        'The number of procedures that the service was set up for. One patient may have several.',
      ),
      most: 100_000,
      feeds: ['volume', 'change'],
    }),
    assessments: wholeNumber({
      title: words('Utredninger i året', 'Utgreiingar i året', 'Assessments in the year'),
      guidance: words(
        'Pasienter som ble utredet, også de som ikke fikk behandling etterpå.',
        'Pasientar som vart greidde ut, også dei som ikkje fekk behandling etterpå.',
        'Patients who were assessed, including those who were not treated afterwards.',
      ),
      most: 100_000,
      feeds: ['change'],
      optional: true,
    }),
    'patients-referred': regionTable({
      title: words(
        'Henviste pasienter fra hver region',
        'Tilviste pasientar frå kvar region',
        'Patients referred from each region',
      ),
      guidance: words(
        'Regionen der pasienten bor. Ta med alle henvisninger i året, også dem dere avslo.',
        'Regionen der pasienten bur. Ta med alle tilvisingar i året, også dei de avslo.',
        'The region where the patient lives. Include all referrals in the year, also those you turned down.',
      ),
      feeds: ['change'],
      since: 2026,
    }),
    'patients-received': regionTable({
      title: words(
        'Pasienter dere tok imot, fra hver region',
        'Pasientar de tok imot, frå kvar region',
        'Patients received from each region',
      ),
      guidance: words(
        'Regionen der pasienten bor. Tallene vises sammen med folketallet, så alle ser om tilgangen er likeverdig.',
        'Regionen der pasienten bur. Tala blir viste saman med folketalet, så alle ser om tilgangen er likeverdig.',
        'The region where the patient lives. The numbers are shown beside the population, so that everybody sees whether access is equal.',
      ),
      feeds: ['equal-access', 'change'],
    }),
    'waiting-days': wholeNumber({
      title: words('Ventetid, median', 'Ventetid, median', 'Waiting time, median'),
      guidance: words(
        'Antall dager fra henvisningen kom til behandlingen begynte, for den midterste pasienten.',
        'Talet på dagar frå tilvisinga kom til behandlinga tok til, for den midtarste pasienten.',
        'The number of days from the referral to the beginning of the treatment, for the patient in the middle.',
      ),
      most: 3650,
      unit: 'days',
      feeds: ['change'],
      optional: true,
    }),
    'right-patients-referred': yesNo({
      title: words(
        'Får dere henvist de pasientene dere skal?',
        'Får de tilvist dei pasientane de skal?',
        'Are the patients who should be referred to you referred?',
      ),
      guidance: words(
        'Tenk på hele landet. Svarer du nei, så skriv hvilke pasienter som mangler eller kommer for sent, og hvorfra.',
        'Tenk på heile landet. Svarar du nei, så skriv kva pasientar som manglar eller kjem for seint, og kvar frå.',
        'Think of the whole country. If no, write which patients are missing or come too late, and from where.',
      ),
      explainWhen: false,
    }),
    'right-patients-received': yesNo({
      title: words(
        'Tar dere imot de pasientene dere skal?',
        'Tek de imot dei pasientane de skal?',
        'Do you receive the patients whom you should?',
      ),
      guidance: words(
        'Svarer du nei, så skriv hvem dere ikke kunne ta imot, og hvorfor.',
        'Svarar du nei, så skriv kven de ikkje kunne ta imot, og kvifor.',
        'If no, write whom you could not receive, and why.',
      ),
      explainWhen: false,
    }),
    activity: longText({
      title: words('Om aktiviteten i året', 'Om aktiviteten i året', 'About the activity in the year'),
      guidance: words(
        'Forklar tallene: hva som er nytt, og hva som har endret seg siden i fjor. Faste rutiner hører hjemme på nettsiden.',
        'Forklar tala: kva som er nytt, og kva som har endra seg sidan i fjor. Faste rutinar høyrer heime på nettsida.',
        'Explain the numbers: what is new, and what has changed since last year. Standing routines belong on the website.',
      ),
    }),
  },
};

export const clinicalCompetence: SiteChapter = {
  key: 'clinical-competence',
  title: words('Klinisk kompetanse', 'Klinisk kompetanse', 'Clinical competence'),
  guidance: words(
    'Om dere har fagfolk nok på alle områder som trengs, og hvordan nye læres opp.',
    'Om de har fagfolk nok på alle område som trengst, og korleis nye blir lærte opp.',
    'Whether you have enough professionals in every field that is needed, and how new ones are trained.',
  ),
  questions: {
    professions: list({
      title: words('Fagfolk i tjenesten', 'Fagfolk i tenesta', 'Professionals in the service'),
      guidance: words(
        'Én linje for hvert fagområde. Stillinger er årsverk som brukes i tjenesten, for eksempel 1,5.',
        'Éi linje for kvart fagområde. Stillingar er årsverk som blir brukte i tenesta, til dømes 1,5.',
        'One line for each field. Posts are full-time equivalents used in the service, for example 1.5.',
      ),
      row: words('fagområde', 'fagområde', 'field'),
      most: 30,
      columns: {
        profession: shortText({ title: words('Fagområde', 'Fagområde', 'Field'), most: 120 }),
        people: wholeNumber({ title: words('Personer', 'Personar', 'People'), most: 1000 }),
        positions: decimal({
          title: words('Stillinger', 'Stillingar', 'Posts'),
          most: 1000,
          unit: 'positions',
          optional: true,
        }),
      },
    }),
    'all-covered': yesNo({
      title: words(
        'Er alle fagområder dekket hele året?',
        'Er alle fagområde dekte heile året?',
        'Is every field covered throughout the year?',
      ),
      guidance: words(
        'Også i ferier og ved sykdom. Svarer du nei, så skriv hva som mangler, og hva dere gjør med det.',
        'Også i feriar og ved sjukdom. Svarar du nei, så skriv kva som manglar, og kva de gjer med det.',
        'Also during holidays and illness. If no, write what is missing and what you do about it.',
      ),
      explainWhen: false,
    }),
    'depends-on-few': yesNo({
      title: words(
        'Står noe i fare hvis én person slutter?',
        'Står noko i fare om éin person sluttar?',
        'Is anything at risk if one person leaves?',
      ),
      guidance: words(
        'Svarer du ja, så skriv hvilken oppgave det gjelder, og planen for å lære opp flere. Ikke skriv navn.',
        'Svarar du ja, så skriv kva oppgåve det gjeld, og planen for å lære opp fleire. Ikkje skriv namn.',
        'If yes, write which task it is, and the plan for training more people. Do not write names.',
      ),
      explainWhen: true,
    }),
    'in-training': wholeNumber({
      title: words('Nye under opplæring', 'Nye under opplæring', 'New people in training'),
      guidance: words(
        'Medarbeidere som i året ble lært opp til oppgavene i tjenesten.',
        'Medarbeidarar som i året vart lærte opp til oppgåvene i tenesta.',
        'Staff who were trained for the service’s tasks in the year.',
      ),
      most: 1000,
      feeds: ['change'],
    }),
    training: longText({
      title: words('Opplæringen', 'Opplæringa', 'The training'),
      guidance: words(
        'Hvordan dere sikrer at det er nok kompetanse også om noen år.',
        'Korleis de sikrar at det er nok kompetanse også om nokre år.',
        'How you make sure that there is enough competence some years from now.',
      ),
      most: 3000,
    }),
  },
};

export const medicalEquipment: SiteChapter = {
  key: 'medical-equipment',
  title: words('Medisinsk utstyr', 'Medisinsk utstyr', 'Medical equipment'),
  guidance: words(
    'Om utstyret som tjenesten trenger, er godt nok og ledig når dere skal bruke det.',
    'Om utstyret som tenesta treng, er godt nok og ledig når de skal bruke det.',
    'Whether the equipment that the service needs is good enough and free when you need it.',
  ),
  questions: {
    condition: choice({
      title: words('Tilstanden til utstyret', 'Tilstanden til utstyret', 'Condition of the equipment'),
      guidance: words(
        'Velg det som passer best for utstyret sett under ett.',
        'Vel det som høver best for utstyret sett under eitt.',
        'Choose what fits best for the equipment as a whole.',
      ),
      options: {
        good: words('God', 'God', 'Good'),
        'soon-worn': words(
          'Må skiftes om få år',
          'Må skiftast om få år',
          'To be replaced within a few years',
        ),
        worn: words('Må skiftes nå', 'Må skiftast no', 'To be replaced now'),
      },
    }),
    'available-when-needed': yesNo({
      title: words(
        'Er utstyret ledig når dere trenger det?',
        'Er utstyret ledig når de treng det?',
        'Is the equipment free when you need it?',
      ),
      guidance: words(
        'Svarer du nei, så skriv hvilket utstyr det gjelder, og hva det betyr for pasientene.',
        'Svarar du nei, så skriv kva utstyr det gjeld, og kva det har å seie for pasientane.',
        'If no, write which equipment it is, and what it means for the patients.',
      ),
      explainWhen: false,
    }),
    needs: longText({
      title: words('Nytt utstyr og behov', 'Nytt utstyr og behov', 'New equipment and needs'),
      guidance: words(
        'Hva dere fikk i året, og hva dere trenger. La feltet stå tomt hvis det ikke er noe å melde.',
        'Kva de fekk i året, og kva de treng. Lat feltet stå tomt om det ikkje er noko å melde.',
        'What you got in the year, and what you need. Leave it empty if there is nothing to tell.',
      ),
      most: 2000,
      optional: true,
    }),
  },
};
