import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Language } from '../../../domain/vocabulary.ts';
import { textIn } from '../../../text/text-in.ts';
import type { Seat } from '../seats.ts';
import { Chat } from './chat.ts';
import { type Step, storyIn } from './story.ts';

/** A row of the table: what somebody did, and what was seen then, or what went wrong. */
export type Outcome = {
  readonly who: string;
  readonly does: string;
  readonly seen: string;
  readonly isFault: boolean;
};

const longestSeen = 90;

/**
 * Plays the whole story in one browser, each person in a page of their own, and takes a picture after each step.
 * Ends at the first step that fails, since the others build on it.
 */
export async function drive(
  browser: Browser,
  seats: readonly Seat[],
  language: Language,
  folder: string,
): Promise<Outcome[]> {
  mkdirSync(folder, { recursive: true });
  const chats = new Map<string, Chat>();
  for (const seat of seats) chats.set(seat.player.name, await Chat.open(browser, seat));
  const outcomes: Outcome[] = [];
  for (const [index, step] of storyIn(textIn(language)).entries()) {
    const chat = chats.get(step.who);
    if (!chat) throw new Error(`Nobody plays ${step.who}.`);
    const picture = `${String(index + 1).padStart(2, '0')} ${step.who} ${step.does.replaceAll('"', '')}`;
    const outcome = await play(step, chat, join(folder, `${picture.replaceAll(' ', '-')}.png`));
    outcomes.push(outcome);
    if (outcome.isFault) break;
  }
  return [...outcomes, ...clientFaults([...chats.values()])];
}

async function play(step: Step, chat: Chat, picture: string): Promise<Outcome> {
  const { who, does } = step;
  try {
    const card = await step.act(chat);
    const seen = firstLines(await card.innerText());
    await chat.photographs(card, picture);
    return { who, does, seen, isFault: false };
  } catch (problem) {
    await chat.photographs(null, picture).catch(() => undefined);
    const message = problem instanceof Error ? problem.message : String(problem);
    return { who, does, seen: firstLines(stripVTControlCharacters(message)), isFault: true };
  }
}

function clientFaults(chats: readonly Chat[]): Outcome[] {
  return chats.flatMap(({ player, faults }) =>
    [...new Set(faults)].map((fault) => ({
      who: player.name,
      does: '(the client itself)',
      seen: firstLines(fault),
      isFault: true,
    })),
  );
}

function firstLines(text: string): string {
  const line = text.split('\n').filter(Boolean).join(' · ');
  return line.length > longestSeen ? `${line.slice(0, longestSeen - 1)}…` : line;
}
