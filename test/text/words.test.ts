import { describe, expect, it } from 'vitest';
import { type RefusalCode, refusalCodes, refuse } from '../../domain/refusal.ts';
import { causes } from '../../domain/views/cause.ts';
import { languages } from '../../domain/vocabulary.ts';
import { causeLine } from '../../text/cause-line.ts';
import { commandOf, taughtCommands } from '../../text/commands.ts';
import {
  dayInWords,
  dayWithDistance,
  durationInWords,
  momentInWords,
  sinceInWords,
  weekNumber,
} from '../../text/dates.ts';
import { lineOfTheCase } from '../../text/line-of-the-case.ts';
import { listInWords, numberInWords } from '../../text/lists.ts';
import { ballHolder, nameIn, seatName } from '../../text/names.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { textIn } from '../../text/text-in.ts';
import { deciders, nominationView } from '../cards/example-views.ts';

const nbsp = '\u00a0';
const reading = (language: 'nb' | 'nn' | 'en', now: string) => ({ language, now: new Date(now) });

describe('days in words', () => {
  const nb = reading('nb', '2027-01-29T11:30:00Z');

  it.each([
    ['2027-02-10T12:00:00Z', `onsdag 10.${nbsp}februar (om 12 dager)`],
    ['2027-01-29T22:59:00Z', `fredag 29.${nbsp}januar (i dag)`],
    ['2027-01-29T23:00:00Z', `lørdag 30.${nbsp}januar (i morgen)`],
    ['2027-01-26T12:00:00Z', `tirsdag 26.${nbsp}januar (for 3 dager siden)`],
    ['2026-12-15T12:00:00Z', `tirsdag 15.${nbsp}desember 2026 (for 45 dager siden)`],
  ])('%s is %s', (date, words) => {
    expect(dayWithDistance(new Date(date), nb)).toBe(words);
  });

  it('says when something happened', () => {
    expect(momentInWords(new Date('2027-01-29T09:42:00Z'), nb)).toBe(`i dag kl.${nbsp}10.42`);
    expect(momentInWords(new Date('2027-01-28T08:05:00Z'), nb)).toBe(`i går kl.${nbsp}09.05`);
    expect(momentInWords(new Date('2027-01-22T08:05:00Z'), nb)).toBe(
      `fredag 22.${nbsp}januar kl.${nbsp}09.05`,
    );
  });

  it('counts days in Oslo, also across the change of clocks', () => {
    const spring = reading('nb', '2027-03-27T22:30:00Z');
    expect(dayWithDistance(new Date('2027-03-28T21:30:00Z'), spring)).toContain('(i morgen)');
    expect(sinceInWords(new Date('2027-03-26T23:30:00Z'), spring)).toBe('siden i dag');
  });

  it.each([
    ['2027-01-25', '4'],
    ['2026-12-28', '53'],
    ['2027-01-04', '1'],
    ['2024-12-30', '1'],
  ])('the week from %s is week %s', (monday, week) => {
    expect(weekNumber(monday)).toBe(week);
  });

  it('says it in nynorsk and in English', () => {
    const monday = new Date('2027-02-01T12:00:00Z');
    expect(dayWithDistance(monday, reading('nn', '2027-01-29T11:30:00Z'))).toBe(
      `måndag 1.${nbsp}februar (om 3 dagar)`,
    );
    expect(dayInWords(monday, reading('en', '2027-01-29T11:30:00Z'))).toBe('Monday 1 February');
  });

  it.each([
    ['2027-01-29T08:00:00Z', 'under en dag'],
    ['2027-01-28T08:00:00Z', '1 dag'],
    ['2026-12-17T08:00:00Z', '43 dager'],
    ['2026-09-01T08:00:00Z', '4 måneder'],
    ['2024-01-01T08:00:00Z', '3 år'],
  ])('from %s it is %s', (since, words) => {
    expect(durationInWords(new Date(since), nb)).toBe(words);
  });
});

describe('names, lists and numbers', () => {
  it('joins names, and counts those that are left', () => {
    expect(listInWords(['Ola', 'Kari', 'Per'], 'nb')).toBe('Ola, Kari og Per');
    expect(listInWords(['Ola', 'Kari', 'Per', 'Liv'], 'nb', 2)).toBe('Ola, Kari og 2 til');
    expect(listInWords(['Ola', 'Kari', 'Per'], 'en')).toBe('Ola, Kari and Per');
  });

  it('groups numbers as Norwegian does', () => {
    expect(numberInWords(12_345, 'nb')).toBe(`12${nbsp}345`);
  });

  it('names seats, and services in the language there is', () => {
    expect(seatName({ kind: 'regional', region: 'nord' }, 'nb')).toBe('regional representant for Helse Nord');
    expect(seatName({ kind: 'user', region: null }, 'nn')).toBe('brukarrepresentant');
    expect(nameIn({ nb: 'a', nn: 'b', en: null }, 'en')).toBe('a');
  });

  it('names the contacts who have the ball', () => {
    expect(ballHolder({ kind: 'contacts', region: 'nord', names: [] }, 'nb')).toBe(
      'servicemiljøet i Helse Nord',
    );
  });
});

describe('the line of the case', () => {
  it.each([
    ['consent', '✔\u00a0Foreslått > **Kandidat spurt** > Leder spurt > Servicemiljøet > Oppnevnt'],
    [
      'forward',
      '✔\u00a0Foreslått > ✔\u00a0Kandidat spurt > ✔\u00a0Leder spurt > **Servicemiljøet** > Oppnevnt',
    ],
    [
      'appointment',
      '✔\u00a0Foreslått > ✔\u00a0Kandidat spurt > ✔\u00a0Leder spurt > ✔\u00a0Servicemiljøet > **Til oppnevning**',
    ],
    [
      'appointed',
      '✔\u00a0Foreslått > ✔\u00a0Kandidat spurt > ✔\u00a0Leder spurt > ✔\u00a0Servicemiljøet > **✔\u00a0Oppnevnt**',
    ],
    ['not-cleared', '✔\u00a0Foreslått > ✔\u00a0Kandidat spurt > **Ikke avklart med leder**'],
  ] as const)('at %s', (step, line) => {
    expect(lineOfTheCase(nominationView(step), 'nb')).toBe(line);
  });

  it('leaves out steps that are not taken', () => {
    const sameRegion = nominationView('consent', {}, { serviceRegion: 'nord' });
    expect(lineOfTheCase(sameRegion, 'nb')).not.toContain('Servicemiljøet');
    const older = nominationView('consent', {}, { route: 'member-region' });
    expect(lineOfTheCase(older, 'nb')).not.toContain('Servicemiljøet');
    const user = nominationView('consent', {}, { seat: { id: 's', kind: 'user', region: null } });
    expect(lineOfTheCase(user, 'nb')).not.toContain('Leder');
  });
});

describe.each(languages)('in %s', (language) => {
  const details = { region: 'nord', trust: 'Prøve HF', field: 'competence', most: 1000 } as const;

  it.each(refusalCodes)('the refusal %s says what, why and what to do now', (code: RefusalCode) => {
    for (const text of [refusalText(refuse(code), language), refusalText(refuse(code, details), language)]) {
      expect(text.match(/[.!?](?= |$)/g)?.length).toBeGreaterThanOrEqual(3);
      expect(text).not.toMatch(/undefined|competence|«»|“”/);
    }
  });

  it.each(causes)('the notice of %s is one line', (cause) => {
    if (cause === 'seat-vacant') return;
    const view = nominationView('consent', deciders.consent);
    const line = causeLine(cause, view, reading(language, '2027-01-29T11:30:00Z'));
    expect(line).toContain(view.service.name[language]);
    expect(line).not.toContain('\n');
  });

  it('teaches words that are understood', () => {
    for (const { verb, word, does } of taughtCommands(language)) {
      expect(commandOf(word)).toBe(verb);
      expect(commandOf(` ${word.toUpperCase()}! `)).toBe(verb);
      expect(does).not.toBe('');
    }
  });

  it('gives the defect a number to pass on', () => {
    expect(textIn(language).help.defect('abc-123')).toContain('abc-123');
  });
});

it('means one thing by each word, in whichever language it is', () => {
  const meanings = new Map<string, string>();
  for (const language of languages) {
    for (const [verb, words] of Object.entries(textIn(language).commandWords)) {
      for (const word of words) expect(meanings.set(word, meanings.get(word) ?? verb).get(word)).toBe(verb);
    }
  }
  expect(commandOf('kaffe')).toBeNull();
});
