import type { Violation } from '../api.ts';
import { asRecord, asText } from '../http/read-body.ts';
import type { StoredAttachment } from '../state/changes.ts';
import { adaptiveCardType, problemsOfCard } from '../state/views.ts';
import { refuse } from './refusals.ts';

export const largestActivityBytes = 40 * 1024;
const mostRefreshUsers = 60;

/** Size as Teams counts it: two bytes for every UTF-16 unit of the JSON. */
export function sizeInUtf16(value: unknown): number {
  return (JSON.stringify(value)?.length ?? 0) * 2;
}

/** The attachments of an activity in the shape they are kept in. */
export function attachmentsOf(activity: Record<string, unknown>): StoredAttachment[] {
  const list = Array.isArray(activity.attachments) ? activity.attachments.map(asRecord) : [];
  return list.map((attachment) => {
    const contentUrl = asText(attachment.contentUrl);
    const name = asText(attachment.name);
    return {
      contentType: asText(attachment.contentType) ?? '',
      ...(attachment.content === undefined ? {} : { content: attachment.content }),
      ...(contentUrl ? { contentUrl } : {}),
      ...(name ? { name } : {}),
    };
  });
}

/** What Teams would do badly in a card; each becomes a line of the traffic log, none stops the card. */
export function cardViolations(card: unknown): Violation[] {
  const userIds = asRecord(asRecord(card).refresh).userIds;
  const tooMany = Array.isArray(userIds) && userIds.length > mostRefreshUsers;
  return [
    ...problemsOfCard(card).map(({ path, problem }) => ({
      code: 'invalid-card',
      text: `${path}: ${problem}`,
    })),
    ...(tooMany
      ? [
          {
            code: 'refresh-too-many',
            text: `refresh names ${userIds.length} users; Teams takes ${mostRefreshUsers}.`,
          },
        ]
      : []),
  ];
}

function mentionViolations(activity: Record<string, unknown>): Violation[] {
  const text = asText(activity.text) ?? '';
  const entities = Array.isArray(activity.entities) ? activity.entities.map(asRecord) : [];
  const known = new Set(entities.filter((e) => e.type === 'mention').map((e) => e.text));
  return [...text.matchAll(/<at>.*?<\/at>/g)]
    .filter(([mention]) => !known.has(mention))
    .map(([mention]) => ({ code: 'mention-without-entity', text: `${mention} is named by no entity.` }));
}

/** Checks a message of the bot against Teams' rules. Throws 400 and 413; what only deserves a remark is returned. */
export function checkMessage(activity: Record<string, unknown>): Violation[] {
  if (sizeInUtf16(activity) > largestActivityBytes) throw refuse.tooBig();
  const attachments = attachmentsOf(activity);
  if (attachments.length === 0 && !asText(activity.text))
    throw refuse.badArgument('The activity has neither text nor attachments.');
  const cards = attachments.filter((attachment) => attachment.contentType === adaptiveCardType);
  // Teams would take it, and then show people a notification that says only that somebody sent a card.
  if (cards.length > 0 && !asText(activity.summary))
    throw refuse.badArgument('An activity with a card needs a summary: it is what notifications show.');
  const violations = [
    ...cards.flatMap((card) => cardViolations(card.content)),
    ...mentionViolations(activity),
  ];
  if (cards.length > 0 && asText(activity.text))
    violations.push({ code: 'text-and-card', text: 'Text and card in one activity: Teams returns no id.' });
  return violations;
}
