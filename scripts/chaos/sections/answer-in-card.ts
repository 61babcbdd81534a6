import { randomUUID } from 'node:crypto';
import type { Verb } from '../../../domain/verbs.ts';
import { languages } from '../../../domain/vocabulary.ts';
import type { Person } from '../../../sandbox/person/person.ts';
import { textIn } from '../../../text/text-in.ts';
import { count, type Fire, look, oneOf, personOf, uniqueNumber } from './fire.ts';
import type { Target, Writer } from './targets.ts';

/** Writes a number in the section's card, as from the chat: one that was drawn a while ago now and then. */
export async function writeInCard(fire: Fire): Promise<void> {
  const target = oneOf(fire.targets.open.filter(({ isNumber }) => isNumber));
  const writer = oneOf(target.writers);
  const view = await look(fire, writer, `section?id=${target.sectionId}`);
  const baseRevision = view?.body.revision;
  if (typeof baseRevision !== 'number') return;
  const submission = randomUUID();
  const text = String(uniqueNumber());
  const data = { sectionId: target.sectionId, revision: baseRevision, submission };
  const shown = await presses(fire, writer, 'save-section', data, { [`answer.${target.field}`]: text });
  if (shown === null) return;
  const isSaved = languages.some((language) => shown.includes(textIn(language).section.saved));
  count(fire, isSaved ? 'answers saved in a card' : 'answers not taken in a card');
  if (!isSaved) return;
  const { sectionId } = target;
  const { personId } = writer;
  fire.said.answers.push({
    ...{
      sectionId,
      personId,
      saveKey: null,
      kind: 'saved',
      text,
      restored: null,
      baseRevision,
      revision: null,
    },
  });
}

/** "May I take over?" - yes, says whoever holds it as far as the writers know. */
export async function answerTakeover(fire: Fire, target: Target, requestId: string): Promise<void> {
  const { sectionId, writers } = target;
  const holding = fire.said.claims.findLast((claim) => claim.sectionId === sectionId);
  const holder = writers.find(({ personId }) => personId === holding?.personId);
  if (!holder) return;
  const shown = await presses(
    fire,
    holder,
    'answer-takeover',
    { requestId, answer: 'yes', submission: randomUUID() },
    {},
  );
  if (shown !== null) count(fire, 'takeovers answered in a card');
}

/** What the pressed card says then; null when nothing came of it. */
async function presses(
  fire: Fire,
  writer: Writer,
  verb: Verb,
  data: object,
  inputs: Readonly<Record<string, string>>,
): Promise<string | null> {
  try {
    const person = await personOf(fire, writer);
    const on = await anyCardOf(person);
    const outcome = await person.forges({ verb, data: { verb, ...data }, inputs, on });
    if (!outcome.ok || !outcome.replaced) return null;
    return (await person.seesAll()).find(({ message }) => message?.id === on)?.asText ?? null;
  } catch {
    // The bot did not answer in time, or there is no card yet: nobody knows what came of it.
    return null;
  }
}

/** Presses come from a card; which one it is means nothing to the bot. */
async function anyCardOf(person: Person): Promise<string> {
  const known = (await person.seesAll()).find(({ cardJson, message }) => cardJson !== null && message);
  if (known?.message) return known.message.id;
  await person.says('hjelp');
  const { message } = await person.waitsFor(({ cardJson }) => cardJson !== null, { timeoutMs: 3_000 });
  return message?.id ?? '';
}
