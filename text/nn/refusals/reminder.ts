import type { ReminderRefusals } from '../../nb/refusals/reminder.ts';

/** Choosing when to be reminded, and who reads meanwhile. */
export const reminderRefusals: ReminderRefusals = {
  'policy-out-of-bounds': () => [
    'Vi kan ikkje minne om det slik.',
    'Det er plass til tolv påminningar, kvar på sin dag, frå 90 dagar før fristen til 60 dagar etter, og kvar må gå til nokon.',
    'Rett dagane eller mottakarane, og lagre på nytt.',
  ],
  'quiet-days-unclear': ({ most }) => [
    'Vi kan ikkje lagre desse dagane.',
    `Den siste dagen må vere den første eller ein dag etter, det er plass til ${most} dagar om gongen, og fødselsnummer kan ikkje stå i namnet.`,
    'Rett dagane eller namnet, og lagre på nytt.',
  ],
  'quiet-days-not-ahead': ({ most }) => [
    'Vi kan ikkje lagre desse dagane.',
    `Dei er over, eller ligg meir enn ${most} år fram.`,
    'Vel andre dagar, og lagre på nytt.',
  ],
  'quiet-days-known': () => [
    'Dagane står på lista frå før.',
    'Dei kan berre stå der éin gong.',
    'Vel andre dagar, eller la det vere.',
  ],
  'quiet-days-full': () => [
    'Lista er full.',
    'Det er plass til tjue dagar kvart år og tjue enkeltdagar eller periodar.',
    'Ta bort noko først, og lagre på nytt.',
  ],
  'quiet-days-gone': () => [
    'Dagane står ikkje på lista lenger.',
    'Nokon tok dei bort imens.',
    'Du treng ikkje gjere noko.',
  ],
  'reader-is-yourself': () => [
    'Du kan ikkje lese for deg sjølv medan du er borte.',
    'Den som les, skal vere her når du ikkje er det.',
    'Vel ein kollega, eller la feltet stå tomt.',
  ],
  'frequency-not-allowed': () => [
    'Du kan ikkje velje påminningar éin gong i veka no.',
    'Nasjonalt servicemiljø har bestemt at alle får dei når dei kjem.',
    'Vel kvar dag det er noko å minne om.',
  ],
  'away-day-missing': () => [
    'Vi manglar dagen du er borte til.',
    'Nokon kan berre lese for deg så lenge du er borte.',
    'Fyll ut dagen, eller ta bort namnet på den som skal lese.',
  ],
  'away-day-out-of-range': ({ most }) => [
    'Dagen du er borte til, passar ikkje.',
    `Han kan ikkje ha vore, og ikkje liggje meir enn ${most} dagar fram. Er du borte lenger, gjeld det plassen din.`,
    'Vel ein annan dag, eller sei frå til tenesta at du sluttar i gruppa.',
  ],
};
