import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../documents/calendar/render-calendar.ts';
import { clean } from '../../documents/clean.ts';
import { momentInOslo } from '../../domain/calendar.ts';
import type { CalendarEntry } from '../../domain/views/calendar.ts';

const entry: CalendarEntry = {
  id: '00000000-0000-4000-8000-000000000700',
  revision: 0,
  changedAt: new Date('2027-03-01T08:00:00.123Z'),
  isCancelled: false,
  title: 'Webinar: mandat, oppnevning; og mer',
  service: null,
  language: 'nb',
  startsAt: momentInOslo('2027-03-28', '15:00'),
  endsAt: momentInOslo('2027-03-28', '16:00'),
  place: null,
  link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_prove%40thread.v2/0?context=%7b%22Tid%22%7d',
  items: [{ title: 'Innledning', speakers: 'Kari Demo' }],
};

function linesOf(more: Partial<CalendarEntry> = {}): string[] {
  return new TextDecoder().decode(renderCalendar({ ...entry, ...more })).split('\r\n');
}

/** As a calendar reads it: lines that go on are one (RFC 5545, 3.1). */
function unfolded(more: Partial<CalendarEntry> = {}): string[] {
  return linesOf(more).join('\r\n').replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

function valueIn(name: string, more: Partial<CalendarEntry> = {}): string {
  return (
    unfolded(more)
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1) ?? ''
  );
}

/** RFC 5545, 3.3.11. */
function textOf(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

describe('A calendar file', () => {
  it('has its times in Oslo, with the time zone in the file', () => {
    const lines = unfolded();
    expect(lines).toContain('DTSTART;TZID=Europe/Oslo:20270328T150000');
    expect(lines).toContain('DTEND;TZID=Europe/Oslo:20270328T160000');
    expect(lines).toContain('DTSTAMP:20270301T080000Z');
    expect(lines.filter((line) => line === 'TZID:Europe/Oslo')).toHaveLength(1);
    expect(lines.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(lines.indexOf('BEGIN:VEVENT'));
  });

  it('is the same entry when it is changed or called off, and a newer one', () => {
    const changed = { revision: 3, isCancelled: true };
    expect(valueIn('UID', changed)).toBe(valueIn('UID'));
    expect([valueIn('SEQUENCE'), valueIn('SEQUENCE', changed)]).toEqual(['0', '3']);
    expect([valueIn('METHOD'), valueIn('METHOD', changed)]).toEqual(['PUBLISH', 'CANCEL']);
    expect([valueIn('STATUS'), valueIn('STATUS', changed)]).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(valueIn('SUMMARY', changed)).toBe('Avlyst: Webinar: mandat\\, oppnevning\\; og mer');
    expect(unfolded(changed).join()).not.toContain('https://');
  });

  it.each([
    [{ place: 'Gardermoen, rom A' }, 'Gardermoen\\, rom A'],
    [{ place: null }, 'Teams'],
    [{ place: null, link: null }, ''],
  ])('says where: %j', (where, location) => {
    expect(valueIn('LOCATION', where)).toBe(location);
  });

  /** Without the sign that a cut letter would leave behind. */
  const titles = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((typed) => !typed.includes('\uFFFD'));

  it('whatever the title says, is whole: folded at 75 octets, read back as it was typed, and no line of its own', () => {
    fc.assert(
      fc.property(titles, (typed) => {
        const title = `A${typed}`;
        const lines = linesOf({ title });
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(lines.join('')).not.toMatch(/[\r\n\uFFFD]/);
        const readable = clean(title).replaceAll(/\r\n?/g, '\n');
        expect(textOf(valueIn('SUMMARY', { title }))).toBe(readable);
        expect(unfolded({ title }).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  const texts = fc.string({ unit: 'grapheme', maxLength: 120 });
  const entries = fc.record({
    revision: fc.nat(99),
    isCancelled: fc.boolean(),
    title: texts,
    language: fc.constantFrom('nb' as const, 'nn' as const, 'en' as const),
    startsAt: fc
      .date({ min: new Date('1997-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000)),
    place: fc.option(texts),
    link: fc.option(fc.webUrl({ withQueryParameters: true })),
    items: fc.array(fc.record({ title: texts, speakers: texts }), { maxLength: 12 }),
  });

  it('follows the grammar, whatever is in it: lines, parts inside each other, each property once', () => {
    fc.assert(
      fc.property(entries, (more) => {
        const file = new TextDecoder().decode(renderCalendar(entryOf(more)));
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const open: string[] = [];
        const seen = new Set<string>();
        for (const line of unfolded(entryOf(more))) {
          const [, name = '', value = ''] = contentLine.exec(line) ?? [];
          expect(name, line).not.toBe('');
          if (name === 'BEGIN') open.push(value);
          else if (name === 'END') expect(open.pop()).toBe(value);
          else expect(seen.has(`${open.join('/')} ${name}`), line).toBe(false);
          seen.add(`${open.join('/')} ${name}`);
        }
        expect(open).toEqual([]);
        for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'ORGANIZER', 'SUMMARY']) {
          expect(seen).toContain(`VCALENDAR/VEVENT ${name}`);
        }
        for (const name of ['PRODID', 'VERSION', 'METHOD']) expect(seen).toContain(`VCALENDAR ${name}`);
      }),
      { numRuns: 100 },
    );
  });

  it('is at the moment that it is at, read by the rules of the time zone in the file', () => {
    fc.assert(
      fc.property(entries, (more) => {
        const { startsAt } = more;
        const [, typed = ''] =
          /^DTSTART;TZID=Europe\/Oslo:(.*)$/m.exec(unfolded(entryOf(more)).join('\n')) ?? [];
        expect(momentsAt(typed)).toContain(startsAt.getTime());
      }),
    );
  });
});

function entryOf(more: Partial<CalendarEntry> & { readonly startsAt: Date }): CalendarEntry {
  return { ...entry, ...more, endsAt: new Date(more.startsAt.getTime() + 3_600_000) };
}

/** RFC 5545, 3.1: a name, parameters, and a value without control characters but tabs. */
const contentLine =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  /^([A-Z-]+)(?:;[A-Z-]+=(?:"[^"\u0000-\u0008\u000a-\u001f]*"|[^";:,\u0000-\u001f]*))*:([^\u0000-\u0008\u000a-\u001f\u007f]*)$/;

/** The moments that a time on the wall can be, by what the file says of summer time: two in one hour of October. */
function momentsAt(typed: string): number[] {
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00$/.exec(typed)?.map(Number) ?? [];
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const summer = lastSunday(year, 3) + 2 * 3_600_000;
  const winter = lastSunday(year, 10) + 3 * 3_600_000;
  const inSummer = wall >= summer && wall < winter;
  const isTwice = wall >= winter - 3_600_000 && wall < winter;
  return [...(inSummer ? [wall - 2 * 3_600_000] : []), ...(!inSummer || isTwice ? [wall - 3_600_000] : [])];
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
