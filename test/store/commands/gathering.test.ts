import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import { type AskQuestion, askQuestion } from '../../../store/commands/ask-question.ts';
import { createGathering } from '../../../store/commands/create-gathering.ts';
import { inviteGuests } from '../../../store/commands/invite-guests.ts';
import { publishQuestion } from '../../../store/commands/publish-question.ts';
import { voteQuestion } from '../../../store/commands/vote-question.ts';
import { questionQueue } from '../../../store/queries/question-queue.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import { similarQuestions } from '../../../store/queries/similar-questions.ts';
import { asked, asking, gatheringAt, questionAt, webinar } from '../../support/gathering-steps.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { codeOf, idsOf } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

it('Whoever asks is shown what is like it, by Norwegian stems and by spelling, as far as everybody sees it', async () => {
  const gatheringId = await gatheringAt(fixture);
  const texts = ['Hvor ofte bør gruppen møtes?', 'Hvem kan lede referansegruppen?'];
  const [shown, waits] = [
    await asked(fixture, gatheringId, { text: texts[0] ?? '' }),
    await asked(fixture, gatheringId, { text: texts[1] ?? '' }),
  ];
  idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId: shown, wording: '' }));
  const { store, actor } = await fixture.as('member');
  const like = async (text: string) =>
    (await similarQuestions(store, actor, { gatheringId, text }))?.map(({ wording }) => wording);
  const found: Readonly<Record<string, readonly string[]>> = {
    'hvor ofte møtes gruppene': [texts[0] ?? ''],
    'Hvr ofte bør grupen møtes': [texts[0] ?? ''],
    'Dekkes reisen til møtet?': [],
    'Hvem kan lede referansegruppen?': [],
  };
  for (const [text, wordings] of Object.entries(found)) {
    expect.soft(await like(text), text).toEqual(wordings);
  }
  idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId: waits, wording: '' }));
  expect(await like('Kven leier referansegruppa, kan den lede?')).toEqual([texts[1]]);
});

describe('Bad input', () => {
  it.each<readonly [string, Partial<AskQuestion>, string]>([
    ['empty', { text: ' \n ' }, 'input-invalid'],
    ['5,000 characters', { text: 'a'.repeat(5_000) }, 'comment-too-long'],
    ['an item of another programme', { itemId: randomUUID() }, 'input-invalid'],
    [
      'HTML, a mention and markup',
      { text: '<b>x</b> <at>Alle</at> [x](https://e.example) {{DATE()}}' },
      'done',
    ],
    ['a chat that is not the meeting’s', { conversationId: '19:annen@thread.v2' }, 'done'],
  ])('%s', async (_what, more, code) => {
    const gatheringId = await gatheringAt(fixture);
    const outcome = await askQuestion(await fixture.as('serviceLeader'), asking(gatheringId, more));
    expect(codeOf(outcome)).toBe(code);
    const { store, actor } = await fixture.as('coordinator');
    const queue = await questionQueue(store, actor, gatheringId);
    expect(queue?.map(({ text }) => text)).toEqual(code === 'done' ? [asking(gatheringId, more).text] : []);
  });

  it('a vote twice counts once, and can be taken back', async () => {
    const questionId = await questionAt(fixture, 'published');
    const votes = await Promise.all(
      [1, 2].map(async () => voteQuestion(await fixture.as('member'), { questionId, vote: true })),
    );
    expect(votes.map(codeOf).sort()).toEqual(['done', 'voted-already']);
    idsOf(await voteQuestion(await fixture.as('member'), { questionId, vote: false }));
    const { store, actor } = await fixture.as('member');
    expect((await questionView(store, actor, questionId))?.votes).toBe(0);
  });

  it('somebody in the meeting’s own chat may ask uninvited; in another chat not', async () => {
    const gatheringId = await gatheringAt(fixture);
    const from = async (conversationId: string) =>
      codeOf(await askQuestion(await fixture.as('stranger'), asking(gatheringId, { conversationId })));
    expect(await from('19:annen@thread.v2')).toBe('unknown-or-forbidden');
    expect(await from('19:meeting_prove@thread.v2')).toBe('done');
  });

  it('one press counts once', async () => {
    const gatheringId = await gatheringAt(fixture);
    const key = randomUUID();
    const twice = [await fixture.as('member', key), await fixture.as('member', key)];
    await Promise.all(twice.map((context) => askQuestion(context, asking(gatheringId))));
    const { store, actor } = await fixture.as('coordinator');
    expect(await questionQueue(store, actor, gatheringId)).toHaveLength(1);
  });

  describe('sent again in other words, since its answer never came,', () => {
    const keys = [randomUUID(), randomUUID(), randomUUID()] as const;
    const first = { text: 'Hvor ofte?' };
    const changed = { text: 'Hvor ofte møtes vi?', showsName: true };
    const waiting = async () => {
      const rows = await fixture.store.db.selectFrom('question').selectAll().orderBy('ordinal').execute();
      return rows.map(({ text, step, scope, shows_name }) => [text, step, scope, shows_name]);
    };
    const send = async (gatheringId: string, key: string, more: Partial<AskQuestion>) =>
      idsOf(await askQuestion(await fixture.as('member', key), asking(gatheringId, more))).questionId ?? '';

    it('is one question, whichever of them arrives, and in which order', async () => {
      const gatheringId = await gatheringAt(fixture);
      const id = await send(gatheringId, keys[0], first);
      expect(await send(gatheringId, keys[1], { ...changed, earlier: [keys[0]] })).toBe(id);
      expect(await send(gatheringId, keys[1], { ...changed, earlier: [keys[0]] })).toBe(id);
      expect(await waiting()).toEqual([['Hvor ofte møtes vi?', 'waiting', 'everybody', true]]);
      const another = await send(gatheringId, keys[2], {
        text: 'Når?',
        earlier: [keys[0].replace(/^./, 'f')],
      });
      expect(await send(gatheringId, keys[0].replace(/^./, 'f'), { text: 'Nårr?' })).toBe(another);
      expect((await waiting()).map(([text]) => text)).toEqual(['Hvor ofte møtes vi?', 'Når?']);
    });

    it('both at once too', async () => {
      const gatheringId = await gatheringAt(fixture);
      await Promise.all([
        send(gatheringId, keys[0], first),
        send(gatheringId, keys[1], { ...changed, earlier: [keys[0]] }),
      ]);
      expect(await waiting()).toEqual([['Hvor ofte møtes vi?', 'waiting', 'everybody', true]]);
    });

    it('is not named any more when its asker has hidden the name since', async () => {
      const gatheringId = await gatheringAt(fixture);
      await send(gatheringId, keys[0], { ...first, showsName: true });
      await send(gatheringId, keys[1], { ...first, earlier: [keys[0]] });
      expect(await waiting()).toEqual([['Hvor ofte?', 'waiting', 'everybody', false]]);
    });

    it('goes to others than before, and is taken back where it was', async () => {
      const gatheringId = await gatheringAt(fixture);
      await send(gatheringId, keys[0], { ...first, scope: 'own-service' });
      await send(gatheringId, keys[1], { ...changed, earlier: [keys[0]] });
      expect(await waiting()).toEqual([
        ['Hvor ofte?', 'withdrawn', 'own-service', false],
        ['Hvor ofte møtes vi?', 'waiting', 'everybody', true],
      ]);
    });

    it('is another once the first is taken up', async () => {
      const gatheringId = await gatheringAt(fixture);
      const id = await send(gatheringId, keys[0], first);
      idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId: id, wording: '' }));
      expect(await send(gatheringId, keys[1], { ...first, earlier: [keys[0]] })).toBe(id);
      expect(await send(gatheringId, keys[2], { ...changed, earlier: [keys[0]] })).not.toBe(id);
    });
  });

  const past = new Date(Date.now() - 86_400_000);
  it.each([
    ['ends before it begins', { endsAt: past }, 'gathering-ends-before-start'],
    ['is nowhere', { link: '', place: '' }, 'gathering-nowhere'],
    ['has a link that runs something', { link: 'javascript:alert(1)' }, 'link-invalid'],
    ['has nobody who moderates', { moderatorIds: [] }, 'moderator-missing'],
    ['closes for questions before its end', { askingClosesAt: past }, 'asking-times-wrong'],
  ])('a gathering that %s', async (_what, more, code) => {
    const outcome = await createGathering(await fixture.as('coordinator'), webinar(fixture, more));
    expect(codeOf(outcome)).toBe(code);
  });
});

describe('Whom a gathering is for', () => {
  it.each([
    [{}, 8],
    [{ regions: ['midt' as const] }, 2],
    [{ roles: ['service-leader' as const] }, 2],
    [{ roles: ['group-member' as const], types: ['competence' as const] }, 0],
  ])('%j', async (audience, count) => {
    const made = await createGathering(await fixture.as('coordinator'), webinar(fixture, audience));
    const { gatheringId = '' } = idsOf(made);
    const invited = await inviteGuests(await fixture.as('coordinator'), { gatheringId });
    expect(isRefusal(invited) ? 0 : Number(invited.ids.invited)).toBe(count);
    const again = await inviteGuests(await fixture.as('coordinator'), { gatheringId });
    expect(codeOf(again)).toBe('nobody-to-invite');
  });
});
