import { onTheWall } from '../../domain/calendar.ts';
import type { CalendarEntry } from '../../domain/views/calendar.ts';
import { calendarWords } from '../../text/gathering-words.ts';
import { clean } from '../clean.ts';

/**
 * A gathering as a calendar file (RFC 5545), published or called off (RFC 5546). Its `UID` stays, and its `SEQUENCE`
 * grows with each change, so that opening it again moves the entry that is there or crosses it out, and never makes a
 * second one. Times are Oslo's, with their time zone in the file.
 */
export function renderCalendar(entry: CalendarEntry): Uint8Array {
  const { title, description, location } = calendarWords(entry);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samråd//Samråd//NO',
    'CALSCALE:GREGORIAN',
    `METHOD:${entry.isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    ...oslo,
    'BEGIN:VEVENT',
    `UID:${entry.id}@samrad`,
    `SEQUENCE:${entry.revision}`,
    // Both ways ask for one; nobody's mail is given, and nobody is asked for an answer.
    `ORGANIZER;CN=Samråd:urn:uuid:${entry.id}`,
    `DTSTAMP:${inUtc(entry.changedAt)}`,
    `LAST-MODIFIED:${inUtc(entry.changedAt)}`,
    `DTSTART;TZID=Europe/Oslo:${onTheWallOf(entry.startsAt)}`,
    `DTEND;TZID=Europe/Oslo:${onTheWallOf(entry.endsAt)}`,
    `SUMMARY:${text(title)}`,
    ...(location ? [`LOCATION:${text(location)}`] : []),
    ...(entry.link && !entry.isCancelled ? [`URL:${entry.link}`] : []),
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''));
}

/** Since 1996: summer time from the last Sunday of March to the last of October, at one o'clock universal time. */
const oslo = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Oslo',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function onTheWallOf(date: Date): string {
  const { day, minutes } = onTheWall(date);
  const clock = [Math.floor(minutes / 60), minutes % 60, 0].map((part) => String(part).padStart(2, '0'));
  return `${day.replaceAll('-', '')}T${clock.join('')}`;
}

function inUtc(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** A text value: what would end it or mean something is escaped, and no line of it is a line of the file. */
function text(value: string): string {
  return clean(value)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const mostOctets = 75;

/** Lines of at most 75 octets, which never part a letter; what goes on begins with a space that is no part of it. */
function folded(line: string): string {
  const lines: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > mostOctets) {
      lines.push(part);
      part = '';
      // The space before what goes on.
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...lines, part].join('\r\n ');
}
