import type { RefusalWords, Said } from '../../refusal-words.ts';

/** Choosing when to be reminded, and who reads meanwhile. */
export const reminderRefusals = {
  'policy-out-of-bounds': (): Said => [
    'Vi kan ikke minne om det slik.',
    'Det er plass til tolv påminnelser, hver på sin dag, fra 90 dager før fristen til 60 dager etter, og hver må gå til noen.',
    'Rett dagene eller mottakerne, og lagre på nytt.',
  ],
  'quiet-days-unclear': ({ most }: RefusalWords): Said => [
    'Vi kan ikke lagre disse dagene.',
    `Den siste dagen må være den første eller en dag etter den, det er plass til ${most} dager om gangen, og fødselsnummer kan ikke stå i navnet.`,
    'Rett dagene eller navnet, og lagre på nytt.',
  ],
  'quiet-days-not-ahead': ({ most }: RefusalWords): Said => [
    'Vi kan ikke lagre disse dagene.',
    `De er over, eller ligger mer enn ${most} år fram.`,
    'Velg andre dager, og lagre på nytt.',
  ],
  'quiet-days-known': (): Said => [
    'Dagene står på listen fra før.',
    'De kan bare stå der én gang.',
    'Velg andre dager, eller la det være.',
  ],
  'quiet-days-full': (): Said => [
    'Listen er full.',
    'Det er plass til tjue dager hvert år og tjue enkeltdager eller perioder.',
    'Ta bort noe først, og lagre på nytt.',
  ],
  'quiet-days-gone': (): Said => [
    'Dagene står ikke på listen lenger.',
    'Noen tok dem bort imens.',
    'Du trenger ikke gjøre noe.',
  ],
  'reader-is-yourself': (): Said => [
    'Du kan ikke lese for deg selv mens du er borte.',
    'Den som leser, skal være her når du ikke er det.',
    'Velg en kollega, eller la feltet stå tomt.',
  ],
  'frequency-not-allowed': (): Said => [
    'Du kan ikke velge påminnelser én gang i uken nå.',
    'Nasjonalt servicemiljø har bestemt at alle får dem når de kommer.',
    'Velg hver dag det er noe å minne om.',
  ],
  'away-day-missing': (): Said => [
    'Vi mangler dagen du er borte til.',
    'Noen kan bare lese for deg så lenge du er borte.',
    'Fyll ut dagen, eller ta bort navnet på den som skal lese.',
  ],
  'away-day-out-of-range': ({ most }: RefusalWords): Said => [
    'Dagen du er borte til, passer ikke.',
    `Den kan ikke ha vært, og ikke ligge mer enn ${most} dager fram. Er du borte lenger, gjelder det plassen din.`,
    'Velg en annen dag, eller si fra til tjenesten at du slutter i gruppen.',
  ],
};

export type ReminderRefusals = typeof reminderRefusals;
