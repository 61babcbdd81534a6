import { daysOfInvitation } from '../../domain/access-link.ts';
import { readingLanguage } from '../../domain/language.ts';
import type { Mailer } from '../../domain/sending.ts';
import type { Reading } from '../../domain/views/brief.ts';
import { issueLink } from '../../store/commands/issue-link.ts';
import { actorById } from '../../store/queries/actor-of.ts';
import { businessTime } from '../../store/queries/business-time.ts';
import { mailAddress } from '../../store/queries/mail-address.ts';
import type { Store } from '../../store/store.ts';
import { shortDay } from '../../text/dates.ts';
import { textIn } from '../../text/text-in.ts';
import { composeLetter, type Draft } from './compose-letter.ts';
import { type Letter, written } from './letter.ts';
import type { Smtp } from './smtp.ts';

/** Where a link leads; the token is the last part of it. */
export function addressOfLink(publicUrl: string, token: string): string {
  return `${publicUrl}/svar/${token}`;
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
          return addressOfLink(publicUrl, await issueLink(store, { ...link, personId, messageId }));
        });
        const { messageId, card, subjectId, correlationId } = message;
        return await smtp.send(
          { id: messageId, to: { name: reader.name, address }, language, ...written(letter, language) },
          { messageId, card, subjectId, correlationId },
        );
      };
    },
  };
}

async function letterOf(
  { link, ...draft }: Draft,
  name: string,
  reading: Reading,
  urlOf: (link: NonNullable<Draft['link']>) => Promise<string>,
): Promise<Letter> {
  if (!link) return { ...draft, name, link: null, notes: [] };
  const { letter } = textIn(reading.language).outside;
  const lastDay = new Date(reading.now.getTime() + (daysOfInvitation - 1) * 86_400_000);
  return {
    ...draft,
    name,
    link: { label: letter.open[link.purpose as keyof typeof letter.open], url: await urlOf(link) },
    notes: [letter.lasts(shortDay(lastDay, reading))],
  };
}
