import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../sandbox/person/person.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram({ locales: { receivingContact: 'en-US' } });
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, propose, appoint, allIsDelivered, db } = stepsIn(() => program);

/** The languages of the cards in somebody's chat, each once. */
async function languagesSeenBy(reader: Person): Promise<readonly unknown[]> {
  const cards = (await reader.seesAll()).flatMap(({ cardJson }) => (cardJson ? [cardJson] : []));
  expect(cards.length).toBeGreaterThan(0);
  return [...new Set(cards.map((card) => (card as { lang?: unknown }).lang))];
}

async function choosesNynorsk(reader: Person): Promise<void> {
  await reader.says('språk');
  await reader.waitsFor('Hvilket språk vil du lese?');
  expect((await reader.presses('Nynorsk')).asText).toContain('Ferdig. No er alt på nynorsk.');
}

describe('One nomination in three languages', () => {
  it('each card is in the language of its reader', async () => {
    const anne = await person('Anne Eksempel');
    await choosesNynorsk(anne);
    const rune = await person('Rune Kladd');
    await rune.says('help');
    await rune.waitsFor('What you can do in Samråd');
    const kari = await propose();

    await anne.waitsFor('Kari Demo føreslår deg.');
    expect((await anne.notices()).join('\n')).toContain('Kari Demo føreslår deg som medlem');
    await anne.presses('Ja, eg er villig');
    await anne.fillsIn({ 'Kven er den næraste leiaren din?': 'Per Prøve' });
    expect((await anne.presses('Send ja')).asText).toContain('Ventar på svar frå Per Prøve');
    const per = await person('Per Prøve');
    await per.waitsFor('Anne Eksempel har sagt ja til å bli med');
    await per.presses('Ja, det er avklart');

    await rune.waitsFor('Proposed member: Anne Eksempel');
    expect((await rune.notices()).join('\n')).toContain('Kari Demo proposes Anne Eksempel');
    expect((await rune.presses('Send on to Helse Nord')).asText).toContain(
      'Waiting for Helse Nord to appoint',
    );
    await appoint();

    await kari.waitsFor('Anne Eksempel er oppnevnt');
    await anne.waitsFor('Anne Eksempel er oppnemnd');
    await rune.waitsFor('Anne Eksempel is appointed');
    await allIsDelivered();
    expect((await anne.notices()).join('\n')).toContain('Du er oppnemnd som');
    expect(await languagesSeenBy(kari)).toEqual(['nb']);
    expect(await languagesSeenBy(rune)).toEqual(['en']);
    // The card that asked for the language was in bokmål before the answer took its place.
    expect(await languagesSeenBy(anne)).toEqual(['nn']);
  });

  it('a choice made while a case is open holds for its cards from then on', async () => {
    const kari = await propose();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Kari Demo foreslår deg.');
    await choosesNynorsk(anne);
    await kari.presses('Trekk forslaget');
    await kari.presses('Ja, trekk forslaget');
    await anne.waitsFor('Framlegget om Anne Eksempel er trekt');
    await allIsDelivered();
    expect(await languagesSeenBy(anne)).toEqual(['nn']);
  });
});

describe('Without a choice', () => {
  it('somebody of Helse Vest reads nynorsk, whatever a Norwegian client says, and others bokmål', async () => {
    const { people } = program.fixture;
    const inVest = [people.receivingContact, people.secondReceiving, people.lineLeader];
    await db().updateTable('person').set({ region: 'vest' }).where('id', 'in', inVest).execute();
    await db()
      .updateTable('person')
      .set({ region: 'nord' })
      .where('id', '=', people.appointingContact)
      .execute();

    const randi = await person('Randi Kladd');
    await randi.says('hjelp');
    await randi.waitsFor('Dette kan du gjere');
    // A client in English is a choice too.
    const rune = await person('Rune Kladd');
    await rune.says('tasks');
    await rune.waitsFor('Nothing is waiting for you');
    const siv = await person('Siv Demo');
    await siv.says('hjelp');
    await siv.waitsFor('Dette kan du gjøre');
    await randi.says('språk');
    await randi.waitsFor('Kva språk vil du lese?');
    expect((await randi.presses('Bokmål')).asText).toContain('Ferdig. Nå er alt på bokmål.');
    await randi.says('hjelp');
    await randi.waitsFor('Dette kan du gjøre');
  });

  it('every language understands the words of all', async () => {
    const kari = await person('Kari Demo');
    for (const [word, answer] of [
      ['oppgåver', 'venter på deg'],
      ['Language', 'Hvilket språk vil du lese?'],
      ['HJELP!', 'Dette kan du gjøre'],
    ] as const) {
      const before = await kari.marks();
      await kari.says(word);
      await kari.waitsFor(answer, { after: before });
    }
  });
});
