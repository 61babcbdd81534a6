import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { daysOfInvitation, isLasting, code as limits } from '../../domain/access-link.ts';
import { readingLanguage } from '../../domain/language.ts';
import { type Mailer, mailsPerSecond } from '../../domain/sending.ts';
import type { Reading } from '../../domain/views/brief.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { issueLink } from '../../store/commands/issue-link.ts';
import { markAddressRefused } from '../../store/commands/mark-address-refused.ts';
import { reserveMailSlot } from '../../store/commands/reserve-mail-slot.ts';
import { actorById } from '../../store/queries/actor-of.ts';
import { businessTime } from '../../store/queries/business-time.ts';
import { calendarEntry } from '../../store/queries/calendar-entry.ts';
import { mailAddress } from '../../store/queries/mail-address.ts';
import type { Store } from '../../store/store.ts';
import { shortDay } from '../../text/dates.ts';
import { textIn } from '../../text/text-in.ts';
import { composeLetter } from './compose-letter.ts';
import type { Draft, WantedLink } from './draft.ts';
import { type Letter, written } from './letter.ts';
import type { Mail, Smtp } from './smtp.ts';

/** Where a link leads: a page in the language of the mail. */
function addressOfLink(publicUrl: string, token: string, language: Language): string {
  return `${publicUrl}/svar/${token}?lang=${language}`;
}

/** Writes to people what a card would show them, in their language, with a link to the page where they answer. */
export function createMailer(store: Store, smtp: Smtp, publicUrl: string): Mailer {
  const sendTo = async (
    { name, address, personId }: { name: string; address: string; personId: string },
    mail: Omit<Mail, 'to'>,
    about: Readonly<Record<string, unknown>>,
  ) => {
    const result = await smtp.send({ ...mail, to: { name, address } }, about);
    if (result.kind === 'refused') await markAddressRefused(store, { personId, address });
    return result;
  };
  return {
    async letterFor(message) {
      const [reader, to, now] = await Promise.all([
        actorById(store, message.personId),
        mailAddress(store, message.personId),
        businessTime(store),
      ]);
      if (!reader || !to) return null;
      const language = readingLanguage(reader);
      const reading: Reading = { language, now };
      const draft = await composeLetter({ store, reader, reading, message });
      if (!draft) return null;
      if (to.isRefused) return async () => ({ kind: 'refused' });
      return async () => {
        const letter = await letterOf(draft, reader.name, reading, async ({ as: _, ...link }) => {
          const { messageId, personId } = message;
          return addressOfLink(publicUrl, await issueLink(store, { ...link, personId, messageId }), language);
        });
        const { messageId, card, subjectId, correlationId } = message;
        const calendar = await calendarFile(store, draft.calendarKey ?? null);
        const mail = { id: messageId, language, ...written(letter, language), calendar };
        return await sendTo({ ...to, ...reader }, mail, { messageId, card, subjectId, correlationId });
      };
    },
    async mailCode({ personId, code, language, correlationId }) {
      const [reader, to] = await Promise.all([actorById(store, personId), mailAddress(store, personId)]);
      if (!reader || !to) return { kind: 'refused' };
      // Whoever waits for it is told at once.
      if (smtp.restMs() > 0) return { kind: 'retry', unknown: false };
      const untilSlot = await reserveMailSlot(store, mailsPerSecond, 'code');
      if (untilSlot === null) return { kind: 'retry', unknown: false };
      await pause(untilSlot);
      const letter = written(codeLetter(code, reader.name, language), language);
      const mail = { id: randomUUID(), language, ...letter };
      return await sendTo({ ...to, ...reader }, mail, { correlationId });
    },
    restMs: () => smtp.restMs(),
  };
}

/** As it stands when the mail leaves; a calendar takes it for the entry that it may have already. */
async function calendarFile(store: Store, key: string | null): Promise<string | null> {
  const entry = key && (await calendarEntry(store, { kind: 'system', job: 'mail' }, { key }));
  if (!entry) return null;
  const { renderCalendar } = await import('../../documents/calendar/render-calendar.ts');
  return new TextDecoder().decode(renderCalendar(entry));
}

/** "123 456": as it is read aloud. The subject does not have it, since it shows on a locked screen. */
function codeLetter(code: string, name: string, language: Language): Letter {
  const { letter } = textIn(language).outsidePart.code;
  const parted = `${code.slice(0, 3)} ${code.slice(3)}`;
  return {
    ...{ subject: letter.subject, name, facts: [], link: null, items: [], notes: [letter.notAsked] },
    paragraphs: [letter.lead, parted, letter.lasts(String(limits.minutes))],
  };
}

async function letterOf(
  { link, items, calendarKey: _, ...draft }: Draft,
  name: string,
  reading: Reading,
  urlOf: (link: WantedLink) => Promise<string>,
): Promise<Letter> {
  const { letter } = textIn(reading.language).outside;
  const made = async (one: WantedLink | null) =>
    one && {
      label: letter.open[one.as ?? (one.purpose as keyof typeof letter.open)],
      url: await urlOf(one),
    };
  const lastDay = new Date(reading.now.getTime() + (daysOfInvitation - 1) * 86_400_000);
  const wanted = [link, ...items.map((item) => item.link)].filter((one) => one !== null);
  const note = wanted.every(({ purpose }) => isLasting(purpose)) ? letter.opensAgain : letter.lasts;
  return {
    ...draft,
    name,
    link: await made(link),
    items: await Promise.all(items.map(async (item) => ({ ...item, link: await made(item.link) }))),
    notes: wanted.length > 0 ? [note(shortDay(lastDay, reading))] : [],
  };
}
