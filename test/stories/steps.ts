import { expect, vi } from 'vitest';
import type { Seen } from '../../sandbox/person/screen.ts';
import type { RunningProgram } from '../support/running-bot.ts';

/** What somebody fills in when proposing; a person of the directory unless a name is written down. */
type Proposal = Readonly<Record<string, string>>;

const anneForHelseNord: Proposal = {
  Person: 'Anne Eksempel',
  Helseforetak: 'Universitetssykehuset Nord-Norge',
  'Fagområde og erfaring': 'Ortopedi',
};

/** How Teams and the directory say that somebody is not reached: the bot cannot know it beforehand. */
export const whatReachingTries = ['BotNotInConversationRoster', 'ConversationBlockedByUser', 'Forbidden'];

type StepOptions = {
  /**
   * Whether a step ends when all that it set going has been delivered; so it is when left out. Else a card that it
   * changes may be replaced at any moment, which folds what the next person has just unfolded.
   */
  readonly settles?: boolean;
};

/**
 * The usual steps of a nomination, each done by whoever does it in life, at the keyboard. A step waits until its
 * card has come.
 */
export function stepsIn(program: () => RunningProgram, { settles = true }: StepOptions = {}) {
  const settled = async () => {
    if (settles) await allIsDelivered();
  };
  const person = (name: string) => program().sandbox.person(name);

  /** Kari opens the form for the vacant seat of Helse Nord, the first in her list. */
  async function opensForm() {
    const kari = await person('Kari Demo');
    await kari.says('foreslå');
    await kari.waitsFor('Ledige plasser');
    await kari.presses('Foreslå medlem');
    return kari;
  }

  async function propose(changes: Proposal = {}, beforeSending: () => Promise<unknown> = async () => null) {
    const kari = await opensForm();
    await kari.fillsIn({ ...anneForHelseNord, ...changes });
    await beforeSending();
    const sent = await kari.presses('Send forslaget');
    expect(sent.ok, sent.asText).toBe(true);
    if (!(await kari.sees()).isDialog) await kari.waitsFor('Venter på svar fra');
    await settled();
    return kari;
  }

  /** Kari proposes somebody whom no directory lists. */
  async function proposesEva(email = 'eva.utenfor@annet.example') {
    const kari = await opensForm();
    await kari.presses('Personen står ikke i listen');
    await kari.fillsIn({
      Navn: 'Eva Utenfor',
      'E-postadresse': email,
      Helseforetak: 'Universitetssykehuset Nord-Norge',
      'Fagområde og erfaring': 'Ortopedi',
    });
    expect((await kari.presses('Send forslaget')).ok).toBe(true);
    return kari;
  }

  async function accept() {
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    anne.startsCounting();
    await anne.presses('Ja, jeg er villig');
    await anne.fillsIn({ 'Hvem er din nærmeste leder?': 'Per Prøve' });
    await anne.presses('Send ja');
    await settled();
    return anne;
  }

  async function clear() {
    const per = await person('Per Prøve');
    await per.waitsFor('Er det avklart at Anne Eksempel kan delta?');
    per.startsCounting();
    await per.presses('Ja, det er avklart');
    await settled();
    return per;
  }

  async function forward() {
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Forslag til medlem: Anne Eksempel');
    rune.startsCounting();
    await rune.presses('Send videre til Helse Nord');
    await settled();
    return rune;
  }

  async function appoint() {
    const siv = await person('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?');
    siv.startsCounting();
    const appointed = await siv.presses('Oppnevn');
    expect(appointed.asText).toContain('Anne Eksempel er oppnevnt');
    await settled();
    return siv;
  }

  /** The whole way up to the receiving contacts, in order. */
  async function untilForward() {
    const kari = await propose();
    await accept();
    await clear();
    return kari;
  }

  async function untilAppointment() {
    const kari = await untilForward();
    await forward();
    return kari;
  }

  const db = () => program().fixture.store.db;

  async function eventsOf(verb: string): Promise<number> {
    const rows = await db().selectFrom('event').select('id').where('verb', '=', verb).execute();
    return rows.length;
  }

  /** How many events there are in all: nothing was done when it stays. */
  async function allEvents(): Promise<number> {
    return (await db().selectFrom('event').select('id').execute()).length;
  }

  /** The newest nomination. */
  async function nomination() {
    return await db()
      .selectFrom('nomination')
      .selectAll()
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
  }

  /** The messages that were put up for somebody, but for cards brought up to date; oldest first. */
  async function messagesTo(personId: string) {
    return await db()
      .selectFrom('outgoing_message')
      .select(['id', 'card', 'cause', 'state', 'problem', 'attempts'])
      .where('person_id', '=', personId)
      .where('lane', '!=', 'update')
      .orderBy('created_at')
      .execute();
  }

  /** Waits until nothing is on its way any more: what has not come by then does not come. */
  async function allIsDelivered(timeout = 10_000): Promise<void> {
    await vi.waitFor(
      async () => {
        const waiting = await db()
          .selectFrom('outgoing_message')
          .select(['card', 'problem'])
          .where('state', '=', 'waiting')
          .execute();
        expect(waiting).toEqual([]);
      },
      { timeout, interval: 20 },
    );
  }

  return {
    person,
    opensForm,
    propose,
    proposesEva,
    accept,
    clear,
    forward,
    appoint,
    untilForward,
    untilAppointment,
    db,
    eventsOf,
    allEvents,
    nomination,
    messagesTo,
    allIsDelivered,
  };
}

/** A predicate for `waitsFor`: the card shows every one of these, and none of those. */
export function showing(words: readonly string[], without: readonly string[] = []) {
  return ({ asText }: Seen): boolean =>
    words.every((word) => asText.includes(word)) && !without.some((word) => asText.includes(word));
}
