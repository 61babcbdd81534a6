import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../sandbox/person/person.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, propose, untilForward, allIsDelivered, db } = stepsIn(() => program);

/** Waits for the message, and not another one, to show the words. */
const shows = async (reader: Person, id: string, words: string) =>
  await reader.waitsFor(({ message, asText }) => message?.id === id && asText.includes(words));

async function opensFrom(reader: Person, word: string, title: string, button: string): Promise<string> {
  await reader.says(word);
  const list = await reader.waitsFor(title);
  const id = list.message?.id ?? '';
  await reader.presses(button, { on: id });
  await shows(reader, id, 'Anne Eksempel');
  return id;
}

async function withdraws(kari: Person): Promise<void> {
  await kari.presses('Trekk forslaget');
  await kari.presses('Ja, trekk forslaget');
}

describe('A case that somebody opened', () => {
  it('from what waits for them becomes a receipt when it is withdrawn, beside the card that was sent', async () => {
    const kari = await untilForward();
    const rune = await person('Rune Kladd');
    const sent = (await rune.waitsFor('Forslag til medlem')).message?.id ?? '';
    await allIsDelivered();
    const opened = await opensFrom(rune, 'oppgaver', 'venter på deg', 'Se og send');
    expect(opened).not.toBe(sent);
    expect((await shows(rune, opened, 'Forslag til medlem')).asText).toContain(
      '[Send videre til Helse Nord]',
    );
    await withdraws(kari);
    for (const id of [opened, sent]) {
      const { asText } = await shows(rune, id, 'Forslaget om Anne Eksempel er trukket');
      expect(asText).not.toContain('[Send videre til Helse Nord]');
    }
  });

  it('from the list follows the case, for a contact who was sent nothing', async () => {
    const kari = await propose();
    const siv = await person('Siv Demo');
    const opened = await opensFrom(siv, 'status', 'Forslag du kan se', 'Vis');
    await withdraws(kari);
    await shows(siv, opened, 'Forslaget om Anne Eksempel er trukket');
  });

  it('by the press of a client that does not know the newer kind follows it as well', async () => {
    const kari = await untilForward();
    const rune = await person('Rune Kladd');
    await rune.says('oppgaver');
    const id = (await rune.waitsFor('venter på deg')).message?.id ?? '';
    const { id: nominationId } = await db().selectFrom('nomination').select('id').executeTakeFirstOrThrow();
    await rune.forges({ type: 'Action.Submit', data: { verb: 'open-nomination', nominationId }, on: id });
    await shows(rune, id, 'Forslag til medlem');
    await withdraws(kari);
    await shows(rune, id, 'Forslaget om Anne Eksempel er trukket');
  });
});

describe('What somebody put in the place of a card', () => {
  it('stays when the case moves on', async () => {
    const kari = await propose();
    const anne = await person('Anne Eksempel');
    const id = (await anne.waitsFor('Vil du bli medlem')).message?.id ?? '';
    await allIsDelivered();
    await anne.forges({ verb: 'open-help', data: {}, on: id });
    await shows(anne, id, 'Dette kan du gjøre');
    await withdraws(kari);
    await allIsDelivered();
    await shows(anne, id, 'Dette kan du gjøre');
  });
});
