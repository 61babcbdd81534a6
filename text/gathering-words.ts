import type { Reading } from '../domain/views/brief.ts';
import type { CalendarEntry } from '../domain/views/calendar.ts';
import { dayInWords } from './dates.ts';
import { groupName } from './names.ts';
import { inOslo } from './oslo-time.ts';
import { textIn } from './text-in.ts';

/** "onsdag 24. april kl. 15.00–16.00": a gathering lasts hours of one day. */
export function whenItIs(
  { startsAt, endsAt }: Pick<CalendarEntry, 'startsAt' | 'endsAt'>,
  reading: Reading,
): string {
  const { gathering } = textIn(reading.language);
  return gathering.when(dayInWords(startsAt, reading), clockOf(startsAt, reading), clockOf(endsAt, reading));
}

function clockOf(date: Date, { language }: Reading): string {
  const { hour, minute } = inOslo(date);
  return textIn(language).time.clock(String(hour).padStart(2, '0'), String(minute).padStart(2, '0'));
}

/** What stands in a calendar, in the language of the meeting. */
export function calendarWords(entry: CalendarEntry): {
  readonly title: string;
  readonly description: string;
  readonly location: string | null;
} {
  const { gathering, groupMeeting } = textIn(entry.language);
  const programme = entry.items.map(({ title, speakers }) =>
    speakers ? gathering.speakers(title, speakers) : title,
  );
  const words = entry.service
    ? {
        title: groupMeeting.calendarTitle(groupName(entry.service, entry.language)),
        items: groupMeeting.agenda,
        note: groupMeeting.calendarNote,
      }
    : { title: entry.title, items: gathering.programme, note: gathering.calendarNote };
  return {
    title: entry.isCancelled ? gathering.cancelledTitle(words.title) : words.title,
    description: [
      ...(programme.length > 0 ? [words.items, ...programme.map((item) => `- ${item}`), ''] : []),
      words.note,
      ...(entry.link && !entry.isCancelled ? [entry.link] : []),
    ].join('\n'),
    location: entry.place ?? (entry.link ? gathering.inTeams : null),
  };
}
