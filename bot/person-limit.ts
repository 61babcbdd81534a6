import { readingLanguage } from '../domain/language.ts';
import { textIn } from '../text/text-in.ts';
import { createLimit, type Limit } from './limit.ts';
import type { ActorKey, HandleTurn } from './turn.ts';

/**
 * Far more than a person does with two hands and five open pages, and far less than a script could. Nobody else
 * notices somebody who has a script.
 */
export const usualLimit: Limit = { burst: 200, perSecond: 20 };

/** Whether there is room for one more of this person. */
export type TakeTurn = (key: ActorKey) => boolean;

export function createPersonLimit(limit: Limit, now = () => performance.now()): TakeTurn {
  const take = createLimit(limit, now);
  return ({ tenantId, objectId }) => take(`${tenantId}/${objectId}`);
}

/** Whoever asks too much is told to wait; the card with what was typed in it stays as it is, and nothing is done. */
export function withinLimit(take: TakeTurn, handle: HandleTurn): HandleTurn {
  return async (turn) => {
    if (!turn.actor || take(turn.actor)) return await handle(turn);
    if (turn.kind === 'search') return { kind: 'choices', choices: [] };
    const language = readingLanguage({ language: null, locale: turn.locale, region: null });
    return { kind: 'text', text: textIn(language).help.tooMuch };
  };
}
