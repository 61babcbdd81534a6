import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../sandbox/api.ts';
import type { Person } from '../../sandbox/person/person.ts';
import { nominationAt } from '../support/nomination-steps.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram({ foreigners: [{ id: randomUUID(), name: 'Frode Fremmed' }] });
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, opensForm, propose, accept, clear, forward, appoint, ...look } = stepsIn(() => program);
const { untilForward, untilAppointment, allEvents, allIsDelivered, eventsOf, nomination, db } = look;

const nasty = [
  '[x](https://e.test)',
  '<at>Per Prøve</at>',
  '{{DATE(2026-01-01T00:00:00Z,SHORT)}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template language would take for its own.
  '${string(candidate)}',
  '"sitat" og \'andre\' \\ tegn',
  '**fet** _kursiv_ `kode`',
  '🏥👩‍⚕️',
  '<script>alert(1)</script>',
].join(' ');

describe('What people write is shown as they wrote it', () => {
  it('in the fields of a case, to everybody who reads it', async () => {
    const kari = await propose({ 'Fagområde og erfaring': nasty });
    expect((await kari.sees())?.asText).toContain(nasty);
    await accept();
    await clear();
    const rune = await person('Rune Kladd');
    expect((await rune.waitsFor('Forslag til medlem')).asText).toContain(nasty);
    await rune.presses('Send tilbake');
    await rune.fillsIn({ 'Hva må rettes?': nasty });
    await rune.presses('Send tilbake');
    expect((await kari.waitsFor('Rett forslaget om Anne Eksempel')).asText).toContain(nasty);
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Forslaget om Anne Eksempel er sendt tilbake');
    expect((await anne.sees())?.asText).toContain(nasty);
  });

  it('in a name that was written down, and in words that nobody understands', async () => {
    const kari = await opensForm();
    await kari.presses('Personen står ikke i listen');
    await kari.fillsIn({
      Navn: 'Eva [x](https://e.test) <at>Alle</at>',
      'E-postadresse': 'eva@annet.example',
      Helseforetak: 'Universitetssykehuset Nord-Norge',
      'Fagområde og erfaring': 'Ortopedi',
    });
    await kari.presses('Send forslaget');
    await kari.waitsFor('Eva [x](https://e.test) <at>Alle</at>');
    await kari.says('{{DATE(x)}} *hei* $');
    await kari.waitsFor('Jeg forstår ikke «{{DATE(x)}} *hei* $»');
  });

  it('nothing is said in the name of a field that does not exist, or with a type that does not fit', async () => {
    await propose();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    const before = await allEvents();
    const { id } = await nomination();
    for (const nominationId of [id.toUpperCase().slice(1), { $gt: '' }, [id], 7, null, "' or true --"]) {
      const data = { verb: 'accept-nomination', nominationId, key: randomUUID() };
      expect(toldBy(await anne.forges({ verb: 'accept-nomination', data }))).not.toBe('');
    }
    expect(await allEvents()).toBe(before);
  });
});

const toldBy = (outcome: Outcome): string => {
  expect(outcome.status).toBe(200);
  return outcome.toast?.text ?? (outcome.replaced ? 'card' : '');
};

describe('5,000 characters', () => {
  const long = 'Æ'.repeat(5_000);

  it('in the proposal: refused with how much there is room for, and still there', async () => {
    const kari = await opensForm();
    const { seats, trusts, people } = program.fixture;
    const inputs = { person: people.candidate, trust: trusts.tromso, competence: long };
    const data = { verb: 'propose-member', seatId: seats.nord, key: randomUUID() };
    await kari.forges({ verb: 'propose-member', data, inputs });
    const { asText } = await kari.waitsFor('Teksten er for lang.');
    expect(asText).toContain('Det er plass til 500 tegn.');
    expect(asText).toContain(long);
    expect(await allEvents()).toBe(0);
  });

  it('in a comment: the same', async () => {
    await untilForward();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Forslag til medlem');
    const { id } = await nomination();
    const data = { verb: 'return-nomination', nominationId: id, key: randomUUID() };
    await rune.forges({ verb: 'return-nomination', data, inputs: { comment: long } });
    const { asText, cardJson } = await rune.waitsFor('Teksten er for lang.');
    expect(asText).toMatch(/Det er plass til 1\s?000 tegn\./);
    expect(JSON.stringify(cardJson)).toContain(long);
    expect(await eventsOf('return-nomination')).toBe(0);
  });

  it('as a message: answered with help', async () => {
    const kari = await person('Kari Demo');
    await kari.says(long);
    await kari.waitsFor('Dette kan du gjøre');
  });
});

describe('A card that has been overtaken', () => {
  /** Everybody's button as it is at the step, to be pressed later. */
  const holders: readonly (readonly [step: string, () => Promise<() => Promise<Outcome>>])[] = [
    [
      'consent',
      async () => {
        await propose();
        const anne = await person('Anne Eksempel');
        await anne.waitsFor('Vil du bli medlem');
        await anne.presses('Nei takk');
        return await anne.holds('Send nei');
      },
    ],
    [
      'clearance',
      async () => {
        await propose();
        await accept();
        const per = await person('Per Prøve');
        await per.waitsFor('Er det avklart');
        return await per.holds('Ja, det er avklart');
      },
    ],
    [
      'forward',
      async () => {
        await untilForward();
        const rune = await person('Rune Kladd');
        await rune.waitsFor('Forslag til medlem');
        return await rune.holds('Send videre til Helse Nord');
      },
    ],
    [
      'appointment',
      async () => {
        await untilAppointment();
        const siv = await person('Siv Demo');
        await siv.waitsFor('Skal Anne Eksempel oppnevnes?');
        return await siv.holds('Oppnevn');
      },
    ],
  ];

  it.each(holders)(
    '%s: withdrawn meanwhile, the press changes nothing and shows why',
    async (_step, hold) => {
      const late = await hold();
      const kari = await person('Kari Demo');
      await kari.presses('Trekk forslaget');
      await kari.presses('Ja, trekk forslaget');
      await allIsDelivered();
      const before = await allEvents();
      expect((await late()).replaced).toBe(true);
      expect(await allEvents()).toBe(before);
      expect((await nomination()).step).toBe('withdrawn');
    },
  );

  it('the proposal form: somebody else was proposed meanwhile', async () => {
    const kari = await opensForm();
    await kari.fillsIn({
      Person: 'Tor Test',
      Helseforetak: 'Universitetssykehuset Nord-Norge',
      'Fagområde og erfaring': 'Kirurgi',
    });
    await nominationAt(program.fixture, 'consent');
    const { asText } = await kari.presses('Send forslaget');
    expect(asText).toContain('Noen er alt foreslått til denne plassen.');
    expect(asText).toContain('Du skrev: «Kirurgi»');
    expect(asText).not.toContain('Send forslaget');
    expect(await eventsOf('propose-member')).toBe(1);
  });

  it('the own answer, pressed again when the case is over: it counted once, and the receipt comes', async () => {
    await propose();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    await anne.presses('Ja, jeg er villig');
    await anne.fillsIn({ 'Hvem er din nærmeste leder?': 'Per Prøve' });
    const press = await anne.holds('Send ja');
    await press();
    await clear();
    await forward();
    await appoint();
    await press();
    await anne.waitsFor('Anne Eksempel er oppnevnt');
    expect(await eventsOf('accept-nomination')).toBe(1);
  });

  it('withdrawing what is appointed', async () => {
    const kari = await propose();
    await kari.presses('Trekk forslaget');
    const late = await kari.holds('Ja, trekk forslaget');
    await accept();
    await clear();
    await forward();
    await appoint();
    await late();
    await kari.waitsFor('Dette er allerede avgjort');
    expect((await nomination()).step).toBe('appointed');
  });
});

describe('Forged presses', () => {
  it('a verb that does not exist is answered with help', async () => {
    const tor = await person('Tor Test');
    await tor.says('hjelp');
    await tor.waitsFor('Dette kan du gjøre');
    for (const verb of ['drop-table', '__proto__', 'constructor', 'toString', '']) {
      expect((await tor.forges({ verb, data: { verb } })).status).toBeLessThan(500);
    }
    expect(await allEvents()).toBe(0);
  });

  it('each with the key of somebody else: neither their answer nor their right', async () => {
    const kari = await propose();
    const { id } = await nomination();
    const keys = await db().selectFrom('submission').select('key').execute();
    const berit = await person('Berit Utkast');
    await berit.says('hjelp');
    await berit.waitsFor('Dette kan du gjøre');
    const { seats, people, trusts } = program.fixture;
    for (const { key } of keys) {
      for (const verb of ['propose-member', 'withdraw-nomination', 'remind-holder']) {
        const data = { verb, key, nominationId: id, seatId: seats.nord, version: 999 };
        const inputs = { person: people.candidate, trust: trusts.tromso, competence: 'x' };
        expect(JSON.stringify(await berit.forges({ verb, data, inputs }))).not.toContain('Anne');
      }
    }
    expect(await allEvents()).toBe(1);
    expect((await kari.sees())?.asText).toContain('Venter på svar fra Anne Eksempel');
  });

  it('the candidate who is also asked to decide, the leader who would appoint: refused', async () => {
    await untilAppointment();
    const { id, version } = await nomination();
    const before = await allEvents();
    const tries: readonly (readonly [string, string])[] = [
      ['Anne Eksempel', 'appoint-member'],
      ['Per Prøve', 'appoint-member'],
      ['Rune Kladd', 'appoint-member'],
      ['Kari Demo', 'appoint-member'],
      ['Siv Demo', 'withdraw-nomination'],
      ['Mona Mal', 'appoint-member'],
      ['Nina Skisse', 'appoint-member'],
    ];
    for (const [name, verb] of tries) {
      const forger = await person(name);
      await forger.says('hjelp');
      await forger.waitsFor('Dette kan du gjøre');
      await forger.forges({ verb, data: { verb, nominationId: id, version, key: randomUUID() } });
      await forger.forges({ verb, data: { verb, nominationId: id }, type: 'Action.Submit' });
    }
    await allIsDelivered();
    expect(await allEvents()).toBe(before);
  });
});

describe('Somebody of a foreign tenant', () => {
  const actions = async (frode: Person, message: string, action: unknown): Promise<Outcome> => {
    const path = `/api/users/${frode.id}/conversations/personal/messages/${message}/actions`;
    const body = JSON.stringify({ action });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${program.sandboxUrl}${path}`, { method: 'POST', headers, body });
    return (await answer.json()) as Outcome;
  };

  it('is told how to get in, whatever is pressed or written, and nothing else', async () => {
    await propose();
    const before = await allEvents();
    const { id } = await nomination();
    const frode = await person('Frode Fremmed');
    for (const word of ['hei', 'status', 'oppgaver']) {
      const mark = await frode.marks();
      await frode.says(word);
      await frode.waitsFor('Samråd kjenner deg ikke ennå.', { after: mark });
    }
    const { message } = (await frode.sees()) ?? {};
    for (const verb of ['open-nomination', 'withdraw-nomination', 'open-home', 'retry-delivery']) {
      const data = { verb, nominationId: id, messageId: id, submission: 'x' };
      const outcome = await actions(frode, message?.id ?? '', { type: 'Action.Execute', verb, data });
      expect(outcome.toast?.text).toContain('Samråd kjenner deg ikke ennå.');
    }
    expect(await allEvents()).toBe(before);
    const known = await db()
      .selectFrom('identity')
      .select('object_id')
      .where('object_id', '=', frode.id)
      .execute();
    expect(known).toEqual([]);
  });
});

describe('Teams delivers again', () => {
  it.each([{ newId: false }, { newId: true }])('a proposal is one proposal (%o)', async (again) => {
    await propose();
    expect((await program.sandbox.redeliverLast(again)).ok).toBe(true);
    await allIsDelivered();
    expect(await eventsOf('propose-member')).toBe(1);
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    expect((await anne.seesAll()).length).toBe(1);
  });

  it('a message under the same id is answered once; a press through the old way counts once', async () => {
    const kari = await person('Kari Demo');
    await kari.says('hjelp');
    await kari.waitsFor('Dette kan du gjøre');
    await program.sandbox.redeliverLast({ of: kari });
    await program.sandbox.redeliverLast({ of: kari });
    expect((await kari.seesAll()).filter(({ title }) => title.startsWith('Dette kan du'))).toHaveLength(1);

    await propose();
    await accept();
    const per = await person('Per Prøve');
    const { cardJson } = await per.waitsFor('Er det avklart');
    const [button] = (cardJson as { actions: { verb: string; data: unknown }[] }).actions;
    if (!button) throw new Error('The card has no button');
    // A client that does not know Action.Execute sends its fallback, as a message.
    await per.forges({ type: 'Action.Submit', data: button.data });
    await program.sandbox.redeliverLast({ of: per });
    await program.sandbox.redeliverLast({ of: per, newId: true });
    expect(await eventsOf('clear-candidate')).toBe(1);
    await per.waitsFor('Takk for svaret!');
  });
});
