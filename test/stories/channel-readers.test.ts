import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Seen } from '../../sandbox/person/screen.ts';
import { mriOf } from '../../sandbox/state/ids.ts';
import { bindChannel } from '../../store/commands/bind-channel.ts';
import { chooseChannelLanguage } from '../../store/commands/choose-channel-language.ts';
import { nominationAt } from '../support/nomination-steps.ts';
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

const { person, db, allIsDelivered, nomination, eventsOf } = stepsIn(() => program);
const inChannel = { in: 'Servicemiljøet / Generelt' };
const conversationId = '19:general@thread.tacv2';
const asks = 'Skal Anne Eksempel oppnevnes?';

/** The channel becomes Helse Nord's, and shows what waits on the region. */
async function isHelseNords(): Promise<void> {
  const tor = await person('Tor Test');
  // The bot knows the channel once somebody has written there.
  await tor.says('hjelp', inChannel);
  await tor.waitsFor('Dette kan du gjøre', inChannel);
  const target = { kind: 'region', region: 'nord' } as const;
  await bindChannel(await program.fixture.as('appointingContact'), { conversationId, target });
}

/** Every card in the channel is edited. */
async function drawsAgain(language: 'nb' | 'nn' | 'en'): Promise<void> {
  await chooseChannelLanguage(await program.fixture.as('appointingContact'), { conversationId, language });
}

/** They have been contacts of Helse Nord for years, longest the first. */
async function areContacts(personIds: readonly string[]): Promise<void> {
  const grants = personIds.map((person_id, place) => ({
    id: randomUUID(),
    person_id,
    role: 'regional-contact' as const,
    region: 'nord' as const,
    granted_at: new Date(Date.UTC(2020, 0, 1 + place)),
  }));
  await db().insertInto('role_grant').values(grants).execute();
}

/** So many people whom the channel knows. */
async function peopleWhoWereHeard(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const { tenantId: tenant_id } = program.fixture;
  const people = ids.map((id, place) => ({ id, name: `Prøve Nummer ${place + 1}` }));
  await db().insertInto('person').values(people).execute();
  await db()
    .insertInto('identity')
    .values(ids.map((id) => ({ tenant_id, object_id: id, person_id: id, channel_user_id: mriOf(id) })))
    .execute();
  return ids;
}

const buttonsOf = ({ card }: Seen) => card?.buttons.map(({ title }) => title) ?? [];

/** For whom the card that lies in the channel is drawn when they open it. */
function readersOf({ cardJson }: Seen): readonly string[] {
  return (cardJson as { refresh?: { userIds?: readonly string[] } }).refresh?.userIds ?? [];
}

const automatic = async (after: number) =>
  (await program.sandbox.traffic({ after, direction: 'toBot' })).filter(({ request }) =>
    JSON.stringify(request).includes('"trigger":"automatic"'),
  ).length;

describe('The card of a case in a region’s channel', () => {
  it('is drawn for sixty readers at most, and once it is decided for whoever decided; the others press it all the same', async () => {
    await nominationAt(program.fixture, 'appointment');
    await allIsDelivered();
    await isHelseNords();
    await allIsDelivered();
    const many = await peopleWhoWereHeard(70);
    await areContacts(many);
    await drawsAgain('nn');
    const siv = await person('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnemnast?', inChannel);
    await drawsAgain('nb');
    const asked = await siv.waitsFor(asks, inChannel);
    // Siv has been a contact for the shortest time of all.
    expect(readersOf(asked)).toEqual(many.slice(0, 60).map(mriOf));
    await siv.presses('Send tilbake', inChannel);
    await siv.fillsIn({ 'Hva må rettes?': 'Skriv mer om erfaringen' }, inChannel);
    await siv.presses('Send tilbake', inChannel);
    const tor = await person('Tor Test');
    const { appointingContact } = program.fixture.people;
    const decided = readersOf(await tor.waitsFor('er sendt tilbake', inChannel));
    expect(decided).toEqual([mriOf(appointingContact)]);
  });

  it('lets whoever decided there undo it, and nobody else', async () => {
    await nominationAt(program.fixture, 'appointment');
    await isHelseNords();
    await allIsDelivered();
    const siv = await person('Siv Demo');
    await siv.waitsFor(asks, inChannel);
    expect((await siv.presses('Oppnevn', inChannel)).asText).toContain('[Angre]');
    await allIsDelivered();
    const tor = await person('Tor Test');
    const all = await tor.waitsFor('Anne Eksempel er oppnevnt', inChannel);
    expect(buttonsOf(all)).not.toContain('Angre');
    // Siv has it still, without opening the channel again.
    expect(buttonsOf(await siv.waitsFor('Anne Eksempel er oppnevnt', inChannel))).toContain('Angre');
    const { id: nominationId, version } = await nomination();
    const data = { verb: 'undo-answer', nominationId, version, key: randomUUID() };
    const before = await eventsOf('undo-answer');
    const refused = await tor.forges({ verb: 'undo-answer', data, ...inChannel });
    expect(JSON.stringify(refused)).toContain('kontaktpersonene i Helse Nord');

    await siv.opens(conversationId);
    await siv.waitsFor(({ message }) => message?.ownView === true, inChannel);
    const back = await siv.presses('Angre', inChannel);
    expect(back.asText).toContain('Det er angret.');
    await allIsDelivered();
    const asked = await tor.waitsFor(asks, inChannel);
    expect(buttonsOf(asked)).toEqual(['Oppnevn', 'Send tilbake', 'Avslå']);
    expect(await eventsOf('undo-answer')).toBe(before + 1);
  });

  it('has the buttons that its reader may press, and shows nobody more than the channel does', async () => {
    const { appointingContact, candidate } = program.fixture.people;
    await areContacts([candidate]);
    await nominationAt(program.fixture, 'appointment');
    await isHelseNords();
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    // Whoever has nothing to decide comes last.
    expect(readersOf(await anne.waitsFor(asks, inChannel))).toEqual(
      [appointingContact, candidate].map(mriOf),
    );
    await anne.opens(conversationId);
    const status = await anne.waitsFor('Venter på at Helse Nord oppnevner', inChannel);
    expect(buttonsOf(status)).not.toContain('Oppnevn');

    const siv = await person('Siv Demo');
    const before = await siv.seesText({ ...inChannel, on: asks });
    await siv.opens(conversationId);
    const own = await siv.waitsFor(({ message }) => message?.ownView === true, inChannel);
    expect(own.asText).toBe(before);

    const tor = await person('Tor Test');
    await tor.opens(conversationId);
    const all = await tor.sees({ ...inChannel, on: asks });
    expect([all.message?.ownView, buttonsOf(all)]).toEqual([false, ['Oppnevn', 'Send tilbake', 'Avslå']]);
  });

  it('is drawn again for whoever has it before them when it is edited, and for nobody else', async () => {
    await nominationAt(program.fixture, 'appointment');
    await isHelseNords();
    await allIsDelivered();
    const siv = await person('Siv Demo');
    await siv.waitsFor(asks, inChannel);
    const after = (await program.sandbox.traffic()).at(-1)?.seq ?? 0;
    await drawsAgain('en');
    await allIsDelivered();
    await siv.waitsFor('Shall Anne Eksempel be appointed?', inChannel);
    expect(await automatic(after)).toBe(0);

    await siv.opens(conversationId);
    expect(await automatic(after)).toBe(1);
    await drawsAgain('nn');
    const own = await siv.waitsFor(
      ({ asText, message }) => message?.ownView === true && asText.includes('Skal Anne Eksempel oppnemnast?'),
      inChannel,
    );
    expect(buttonsOf(own)).toContain('Oppnemn');
    expect(await automatic(after)).toBe(2);
  });

  it('is shown to nobody who asks for it from elsewhere', async () => {
    const nominationId = await nominationAt(program.fixture, 'appointment');
    await allIsDelivered();
    const siv = await person('Siv Demo');
    const inGroup = { in: 'Gruppechat' };
    await siv.says('hjelp', inGroup);
    await siv.waitsFor('Dette kan du gjøre', inGroup);
    const data = { card: 'appointment', subjectId: nominationId };
    const outcome = await siv.forges({ verb: 'open-card', data, ...inGroup });
    expect(JSON.stringify([outcome, await siv.seesAll(inGroup)])).not.toContain('Anne');
  });
});
