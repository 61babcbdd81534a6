import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewFault } from '../../sandbox/api.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.close();
});

// What a fault holds back is not there yet when a step ends.
const { person, propose, accept, clear, untilForward, ...look } = stepsIn(() => program, { settles: false });
const { allIsDelivered, db, eventsOf, messagesTo } = look;

const sending = { method: 'POST', pathContains: '/activities' };
const updating = { method: 'PUT', pathContains: '/activities' };

/** Something goes wrong with what is sent to the candidate, from before the proposal on. */
function proposeWhile(fault: Omit<NewFault, 'match'>, match: NewFault['match'] = sending) {
  const userId = program.fixture.people.candidate;
  return propose({}, () => program.sandbox.faults.add({ match: { ...match, userId }, ...fault }));
}

async function questionsTo(name: string): Promise<number> {
  const seen = await (await person(name)).seesAll();
  return seen.filter(({ asText }) => asText.includes('Vil du bli medlem')).length;
}

const patient = { timeoutMs: 15_000 };

describe('The connector refuses what the bot sends', () => {
  it.each([
    ['412, which passes', { status: 412, times: 2 }],
    ['a connection cut before anything was taken', { drop: 'before', times: 1 }],
  ] as const)('%s: the card comes, once', async (_what, fault) => {
    await proposeWhile(fault);
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem', patient);
    await allIsDelivered();
    expect(await questionsTo('Anne Eksempel')).toBe(1);
    await accept();
  });

  it('a connection cut after all was taken: the card may come twice, and the answer counts once', async () => {
    await proposeWhile({ drop: 'after', times: 1 });
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem', patient);
    await allIsDelivered();
    // Nobody can know that the first one arrived: rather twice than never.
    const cards = await questionsTo('Anne Eksempel');
    expect(cards).toBeGreaterThanOrEqual(1);
    expect(cards).toBeLessThanOrEqual(2);
    await accept();
    await allIsDelivered();
    const [oldest] = (await anne.seesAll()).filter(({ message }) => !message?.mine);
    if (oldest?.asText.includes('Vil du bli medlem')) {
      const on = { on: oldest.message?.id ?? '' };
      await anne.presses('Nei takk', on);
      expect((await anne.presses('Send nei', on)).asText).toContain('Dette er allerede avgjort');
    }
    expect(await eventsOf('accept-nomination')).toBe(1);
    expect(await eventsOf('decline-invitation')).toBe(0);
  });

  it('403 of the roster: nothing more is tried until the person writes', async () => {
    const kari = await proposeWhile({
      status: 403,
      code: 'BotNotInConversationRoster',
      times: 1,
    });
    await kari.waitsFor('Vi når ikke Anne Eksempel');
    await allIsDelivered();
    expect(await messagesTo(program.fixture.people.candidate)).toMatchObject([
      { card: 'consent', state: 'unreachable', problem: 'not-in-roster' },
    ]);
    const anne = await person('Anne Eksempel');
    await anne.says('hei');
    await anne.waitsFor('Vil du bli medlem');
  });

  it('404 on an update, since the card was deleted: it is forgotten, and nothing is laid aside', async () => {
    await propose();
    const anne = await accept();
    await allIsDelivered();
    const userId = program.fixture.people.candidate;
    const code = 'ActivityNotFoundInConversation';
    await program.sandbox.faults.add({ match: { ...updating, userId }, status: 404, code });
    await clear();
    await allIsDelivered();
    const states = await db()
      .selectFrom('outgoing_message')
      .select('state')
      .where('state', '=', 'dead')
      .execute();
    expect(states).toEqual([]);
    const cards = await db().selectFrom('sent_card').select('card').where('person_id', '=', userId).execute();
    expect(cards.filter(({ card }) => card === 'consent')).toEqual([]);
    await anne.says('status');
    await anne.waitsFor('Forslag du kan se');
  });

  it('an update that is refused for a while is made up for', async () => {
    await propose();
    const anne = await accept();
    await allIsDelivered();
    const userId = program.fixture.people.candidate;
    await program.sandbox.faults.add({ match: { ...updating, userId }, status: 412, times: 2 });
    await clear();
    await anne.waitsFor('Venter på servicemiljøet i Helse Vest', patient);
    await allIsDelivered();
  });
});

describe('What Teams will never take', () => {
  const refusedForGood = { status: 400, code: 'BadSyntax', times: 1 } as const;

  it('is laid aside for the coordinator, who has it tried again', async () => {
    await proposeWhile(refusedForGood);
    await allIsDelivered();
    expect(await messagesTo(program.fixture.people.candidate)).toMatchObject([{ state: 'dead' }]);

    const nina = await person('Nina Skisse');
    await nina.says('beskjeder');
    const { asText } = await nina.waitsFor('Beskjeder som ikke kom fram (1)');
    expect(asText).toContain('Anne Eksempel: spørsmål om å bli medlem');
    expect(asText).toContain('Gitt opp');
    expect(asText).not.toMatch(/BadSyntax|400|rejected/);
    const again = await nina.holds('Prøv igjen');
    expect((await nina.presses('Prøv igjen')).asText).toContain('Vi prøver igjen nå.');

    await (await person('Anne Eksempel')).waitsFor('Vil du bli medlem');
    await allIsDelivered();
    await again();
    await nina.says('beskjeder');
    await nina.waitsFor('Alle beskjeder er kommet fram.');
    expect(await questionsTo('Anne Eksempel')).toBe(1);
    await accept();
  });

  it('is no business of those whom it does not concern', async () => {
    await proposeWhile(refusedForGood);
    await allIsDelivered();
    for (const [name, seen] of [
      ['Tor Test', 'Dette er bare for kontaktpersoner'],
      ['Mona Mal', 'Alle beskjeder er kommet fram.'],
      ['Rune Kladd', 'Beskjeder som ikke kom fram (1)'],
      ['Siv Demo', 'Beskjeder som ikke kom fram (1)'],
    ] as const) {
      const reader = await person(name);
      await reader.says('beskjeder');
      await reader.waitsFor(seen);
    }
  });

  it('an answer that cannot be sent in the turn comes later', async () => {
    const kari = await person('Kari Demo');
    const userId = program.fixture.people.serviceLeader;
    await program.sandbox.faults.add({ match: { ...sending, userId }, status: 503, times: 1 });
    await kari.says('status');
    await kari.waitsFor('venter på deg', patient);
  });

  it('a nomination goes on while one of the told is not reached', async () => {
    const userId = program.fixture.people.secondReceiving;
    await program.sandbox.faults.add({ match: { ...sending, userId }, status: 400, code: 'BadSyntax' });
    await untilForward();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Forslag til medlem');
    await rune.presses('Send videre til Helse Nord');
    await (await person('Siv Demo')).waitsFor('Skal Anne Eksempel oppnevnes?');
  });
});
