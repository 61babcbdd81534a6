import type { Activity } from 'botbuilder';
import type { Answer, OutgoingActivity } from '../turn.ts';

/**
 * The activity for a rendered message. Text and card never share one, since Teams then gives no id back. Text is
 * sent as plain text: it may hold what somebody wrote, which must not turn into links or headings.
 */
export function toActivity(outgoing: OutgoingActivity): Partial<Activity> {
  if ('text' in outgoing) return { type: 'message', text: outgoing.text, textFormat: 'plain' };
  return {
    type: 'message',
    summary: outgoing.summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: outgoing.card }],
  };
}

/** What an answer to a message sends; null when it sends nothing. */
export function outgoingOf(answer: Answer): OutgoingActivity | null {
  switch (answer.kind) {
    case 'card':
      return { card: answer.card, summary: answer.summary };
    case 'dialog':
      return { card: answer.card, summary: answer.title };
    case 'text':
      return { text: answer.text };
    case 'choices':
    case 'page':
    case 'nothing':
      return null;
  }
}
