import { randomUUID } from 'node:crypto';
import { daysOfInvitation, code as limits } from '../../domain/access-link.ts';
import { readingLanguage } from '../../domain/language.ts';
import type { Mailer } from '../../domain/sending.ts';
import type { Reading } from '../../domain/views/brief.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { issueLink } from '../../store/commands/issue-link.ts';
import { actorById } from '../../store/queries/actor-of.ts';
import { businessTime } from '../../store/queries/business-time.ts';
import { mailAddress } from '../../store/queries/mail-address.ts';
import type { Store } from '../../store/store.ts';
import { shortDay } from '../../text/dates.ts';
import { textIn } from '../../text/text-in.ts';
import { composeLetter, type Draft, type WantedLink } from './compose-letter.ts';
import { type Letter, written } from './letter.ts';
import type { Smtp } from './smtp.ts';

/** Where a link leads: a page in the language of the mail. */
function addressOfLink(publicUrl: string, token: string, language: Language): string {
  return `${publicUrl}/svar/${token}?lang=${language}`;
}

/** Writes to people what a card would show them, in their language, with a link to the page where they answer. */
export function createMailer(store: Store, smtp: Smtp, publicUrl: string): Mailer {
  return {
    async letterFor(message) {
      const [reader, address, now] = await Promise.all([
        actorById(store, message.personId),
        mailAddress(store, message.personId),
        businessTime(store),
      ]);
      if (!reader || !address) return null;
      const language = readingLanguage(reader);
      const reading: Reading = { language, now };
      const draft = await composeLetter({ store, reader, reading, message });
      if (!draft) return null;
      return async () => {
        const letter = await letterOf(draft, reader.name, reading, async (link) => {
          const { messageId, personId } = message;
          return addressOfLink(publicUrl, await issueLink(store, { ...link, personId, messageId }), language);
        });
        const { messageId, card, subjectId, correlationId } = message;
        return await smtp.send(
          { id: messageId, to: { name: reader.name, address }, language, ...written(letter, language) },
          { messageId, card, subjectId, correlationId },
        );
      };
    },
    async mailCode({ personId, code, language, correlationId }) {
      const [reader, address] = await Promise.all([actorById(store, personId), mailAddress(store, personId)]);
      if (!reader || !address) return { kind: 'refused' };
      const letter = written(codeLetter(code, reader.name, language), language);
      const to = { name: reader.name, address };
      return await smtp.send({ id: randomUUID(), to, language, ...letter }, { correlationId });
    },
  };
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
  { link, items, ...draft }: Draft,
  name: string,
  reading: Reading,
  urlOf: (link: WantedLink) => Promise<string>,
): Promise<Letter> {
  const { letter } = textIn(reading.language).outside;
  const made = async (wanted: WantedLink | null) =>
    wanted && {
      label: letter.open[wanted.purpose as keyof typeof letter.open],
      url: await urlOf(wanted),
    };
  const lastDay = new Date(reading.now.getTime() + (daysOfInvitation - 1) * 86_400_000);
  const hasLinks = link !== null || items.some((item) => item.link !== null);
  return {
    ...draft,
    name,
    link: await made(link),
    items: await Promise.all(items.map(async (item) => ({ ...item, link: await made(item.link) }))),
    notes: hasLinks ? [letter.lasts(shortDay(lastDay, reading))] : [],
  };
}
