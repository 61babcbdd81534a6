import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../store/command.ts';
import { answerInTalk } from '../../../store/commands/answer-in-talk.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { changeGathering } from '../../../store/commands/change-gathering.ts';
import { claimQuestion } from '../../../store/commands/claim-question.ts';
import { editQuestion } from '../../../store/commands/edit-question.ts';
import { hideQuestion } from '../../../store/commands/hide-question.ts';
import { mergeQuestion } from '../../../store/commands/merge-question.ts';
import { publishQuestion } from '../../../store/commands/publish-question.ts';
import { releaseQuestion } from '../../../store/commands/release-question.ts';
import { routeQuestion } from '../../../store/commands/route-question.ts';
import { summariseQuestions } from '../../../store/commands/summarise-questions.ts';
import { voteQuestion } from '../../../store/commands/vote-question.ts';
import { withdrawQuestion } from '../../../store/commands/withdraw-question.ts';
import { gatheringSummaryView } from '../../../store/queries/gathering-summary-view.ts';
import { questionList } from '../../../store/queries/question-list.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import { boundChannel } from '../../support/channel-steps.ts';
import { contextForChannel } from '../../support/everybody.ts';
import {
  asked,
  gatheringAt,
  moderatorsFirst,
  onlyId,
  questionAt,
  webinar,
} from '../../support/gathering-steps.ts';
import { asProgram, createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { codeOf, idsOf } from '../../support/nomination-steps.ts';
import { toldTo } from '../../support/told-of.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

describe('Moderators', () => {
  const tab = randomUUID();
  const otherTab = randomUUID();

  it('never treat the same question: a claim is one moderator’s, and its fence tells a late one', async () => {
    const questionId = await questionAt(fixture, 'waiting');
    const claims = await Promise.all(
      (['otherContact', 'coordinator'] as const).map(async (name, index) =>
        claimQuestion(await fixture.as(name), { questionId, writerId: index === 0 ? tab : otherTab }),
      ),
    );
    expect(claims.map(codeOf).sort()).toEqual(['done', 'question-held']);
    const isFirst = codeOf(claims[0] as Outcome) === 'done';
    const [holder, other] = isFirst
      ? (['otherContact', 'coordinator'] as const)
      : (['coordinator', 'otherContact'] as const);
    const refused = await answerInTalk(await fixture.as(other), { questionId });
    expect(refused).toMatchObject({
      code: 'question-held',
      details: { person: isFirst ? 'Mona Mal' : 'Nina Skisse' },
    });
    const held = { questionId, writerId: isFirst ? tab : otherTab, fence: 1 };
    idsOf(await releaseQuestion(await fixture.as(holder), held));
    idsOf(await claimQuestion(await fixture.as(other), { questionId, writerId: isFirst ? otherTab : tab }));
    expect(codeOf(await publishQuestion(await fixture.as(holder), { ...held, wording: '' }))).toBe(
      'question-moved-on',
    );
  });

  it('never treat what a colleague has treated since they read the list', async () => {
    const questionId = await questionAt(fixture, 'published');
    const stale = { questionId, writerId: tab, version: 1 };
    expect(codeOf(await claimQuestion(await fixture.as('coordinator'), stale))).toBe('question-moved-on');
    idsOf(await claimQuestion(await fixture.as('coordinator'), { ...stale, version: 2 }));
  });

  it('a claim that runs out is free', async () => {
    const questionId = await questionAt(fixture, 'waiting');
    idsOf(await claimQuestion(await fixture.as('coordinator'), { questionId, writerId: tab }));
    await fixture.store.db
      .updateTable('question')
      .set({ lease_until: sql<Date>`now() - interval '1 second'` })
      .where('id', '=', questionId)
      .execute();
    idsOf(await answerInTalk(await fixture.as('otherContact'), { questionId }));
  });

  it('two at once: one does it, and the other hears that it has moved on', async () => {
    const questionId = await questionAt(fixture, 'waiting');
    const outcomes = await Promise.all([
      fixture.as('otherContact').then((context) => answerInTalk(context, { questionId, version: 1 })),
      fixture.as('coordinator').then((context) => routeQuestion(context, { questionId, version: 1 })),
    ]);
    expect(outcomes.map(codeOf).sort()).toEqual(['done', 'question-moved-on']);
  });

  it('edit for clarity, and what was asked is kept', async () => {
    const questionId = await questionAt(fixture, 'waiting');
    idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: 'Hvor ofte?' }));
    const { store, actor } = await fixture.as('serviceLeader');
    expect(await questionView(store, actor, questionId)).toMatchObject({
      text: 'Hvor ofte?',
      original: 'Hvor ofte bør gruppen møtes?',
    });
    const late = await editQuestion(await fixture.as('serviceLeader'), {
      questionId,
      text: 'Nei',
      showsName: true,
    });
    expect(codeOf(late)).toBe('question-moved-on');
  });

  it('merge, and everybody who asked is told of it and of the answer; votes go along once', async () => {
    const gatheringId = await gatheringAt(fixture);
    const main = await asked(fixture, gatheringId);
    const same = await asked(fixture, gatheringId, { text: 'Hvor ofte møtes vi?' }, 'member');
    for (const questionId of [main, same]) {
      idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: '' }));
      idsOf(await voteQuestion(await fixture.as('otherLeader'), { questionId, vote: true }));
    }
    idsOf(await mergeQuestion(await fixture.as('otherContact'), { questionId: same, intoId: main }));
    expect(await toldTo(fixture, fixture.people.member, same)).toEqual(['question-merged']);
    idsOf(await answerQuestion(await fixture.as('otherContact'), { questionId: main, answer: 'Én gang.' }));
    expect(await toldTo(fixture, fixture.people.member, same)).toEqual([
      'question-merged',
      'question-answered',
    ]);
    const { store, actor } = await fixture.as('member');
    expect((await questionView(store, actor, same))?.answer?.text).toBe('Én gang.');
    const list = await questionList(store, actor, { gatheringId, order: 'votes' });
    expect(list?.map(({ id, votes }) => [id, votes])).toEqual([[main, 1]]);
  });

  it('keep what was merged from being lost: its main one is not taken back nor edited, and hidden it lets go', async () => {
    const gatheringId = await gatheringAt(fixture);
    const main = await asked(fixture, gatheringId);
    const same = await asked(fixture, gatheringId, { text: 'Hvor ofte møtes vi?' }, 'member');
    idsOf(await mergeQuestion(await fixture.as('otherContact'), { questionId: same, intoId: main }));
    const asker = await fixture.as('serviceLeader');
    const refused = [
      await withdrawQuestion(asker, { questionId: main }),
      await editQuestion(asker, { questionId: main, text: 'Noe annet?', showsName: false }),
    ];
    expect(refused.map(codeOf)).toEqual(['question-moved-on', 'question-moved-on']);
    idsOf(await hideQuestion(await fixture.as('otherContact'), { questionId: main, reason: 'Pasient' }));
    const { store, actor } = await fixture.as('member');
    expect(await questionView(store, actor, same)).toMatchObject({ step: 'waiting', answer: null });
    idsOf(await answerQuestion(await fixture.as('otherContact'), { questionId: same, answer: 'To.' }));
    expect((await questionView(store, actor, same))?.answer?.text).toBe('To.');
  });

  it.each([false, true])(
    'merge what others were merged with, and all of them are told; answered already: %s',
    async (isAnswered) => {
      const gatheringId = await gatheringAt(fixture);
      const moderator = await fixture.as('otherContact');
      const main = await asked(fixture, gatheringId, {}, 'coordinator');
      const middle = await asked(fixture, gatheringId, { text: 'Hvor tit?' });
      const first = await asked(fixture, gatheringId, { text: 'Hvor ofte møtes vi?' }, 'member');
      idsOf(await mergeQuestion(moderator, { questionId: first, intoId: middle }));
      if (isAnswered) idsOf(await answerQuestion(moderator, { questionId: main, answer: 'Én gang.' }));
      idsOf(await mergeQuestion(await fixture.as('otherContact'), { questionId: middle, intoId: main }));
      const told = isAnswered ? 'question-answered' : 'question-merged';
      expect(await toldTo(fixture, fixture.people.serviceLeader, middle)).toEqual([told]);
      expect(await toldTo(fixture, fixture.people.member, first)).toEqual(['question-merged', told]);
      const { store, actor } = await fixture.as('member');
      expect(await questionView(store, actor, first)).toMatchObject({
        version: 3,
        answer: isAnswered ? { text: 'Én gang.' } : null,
      });
    },
  );

  it('merge two about the own service that wait, where the same would answer both', async () => {
    await moderatorsFirst(fixture);
    const gatheringId = await gatheringAt(fixture);
    const scope = 'own-service';
    const main = await asked(fixture, gatheringId, { scope });
    const same = await asked(fixture, gatheringId, { scope }, 'secondReceiving');
    const elsewhere = await asked(fixture, gatheringId, { scope }, 'member');
    const moderator = await fixture.as('otherContact');
    const like = await questionView(moderator.store, moderator.actor, same);
    expect(like?.viewer.others.map(({ id }) => id)).toContain(main);
    idsOf(await mergeQuestion(moderator, { questionId: same, intoId: main }));
    const refused = await mergeQuestion(await fixture.as('otherContact'), {
      questionId: elsewhere,
      intoId: main,
    });
    expect(codeOf(refused)).toBe('merged-with-own-service');
    idsOf(await answerQuestion(await fixture.as('otherContact'), { questionId: main, answer: 'Ring oss.' }));
    const { store, actor } = await fixture.as('secondReceiving');
    expect((await questionView(store, actor, same))?.answer?.text).toBe('Ring oss.');
  });

  it('merge nothing into what stays between an asker and the contacts', async () => {
    const gatheringId = await gatheringAt(fixture);
    const own = await asked(fixture, gatheringId, { scope: 'own-service' });
    const same = await asked(fixture, gatheringId, {}, 'member');
    const moderator = await fixture.as('otherContact');
    expect((await questionView(moderator.store, moderator.actor, same))?.viewer.others).toEqual([]);
    const outcome = await mergeQuestion(moderator, { questionId: same, intoId: own });
    expect(codeOf(outcome)).toBe('merged-with-own-service');
  });

  it.each(['hide', 'merge', 'reword'] as const)(
    '%s, and the channels’ summary follows at once',
    async (how) => {
      const gatheringId = await gatheringAt(fixture);
      const questionId = await asked(fixture, gatheringId);
      const intoId = await asked(fixture, gatheringId, { text: 'Hva er fristen?' }, 'member');
      const moderator = await fixture.as('otherContact');
      idsOf(await publishQuestion(moderator, { questionId, wording: '' }));
      expect(await summariseQuestions(asProgram(fixture))).toBe(1);
      const does = {
        hide: () => hideQuestion(moderator, { questionId, reason: 'Pasient' }),
        merge: () => mergeQuestion(moderator, { questionId, intoId }),
        reword: async () =>
          publishQuestion(await fixture.as('otherContact'), { questionId, wording: 'Uten navn?' }),
      };
      idsOf(await does[how]());
      const summary = await fixture.store.db.selectFrom('gathering_summary').select('version').execute();
      expect(summary).toEqual([{ version: 2 }]);
    },
  );

  it('show after all what they were shown, and not what a colleague has changed since', async () => {
    const questionId = await questionAt(fixture, 'hidden');
    const stale = { questionId, version: 1, wording: '' };
    expect(codeOf(await publishQuestion(await fixture.as('coordinator'), stale))).toBe('question-moved-on');
    idsOf(await publishQuestion(await fixture.as('coordinator'), { ...stale, version: 2 }));
  });

  it('have no channel told of what is only for some roles', async () => {
    const gatheringId = await gatheringAt(fixture, { roles: ['service-leader'] });
    const questionId = await asked(fixture, gatheringId);
    idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: '' }));
    expect(await summariseQuestions(asProgram(fixture))).toBe(0);
  });

  it('have what lies in a channel go when it is not for its readers any more, and come where it is for others', async () => {
    const midt = { ...webinar(fixture), regions: ['midt' as const] };
    const gatheringId = await gatheringAt(fixture, midt);
    const questionId = await asked(fixture, gatheringId, {}, 'member');
    idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: '' }));
    await boundChannel(fixture, { kind: 'region', region: 'vest' }, '19:receivingChannel');
    await boundChannel(fixture, { kind: 'region', region: 'midt' }, '19:otherChannel');
    await summariseQuestions(asProgram(fixture));
    const summaryId = await onlyId(fixture, 'gathering_summary');
    const sees = async (name: 'receivingChannel' | 'otherChannel') => {
      const { store, actor } = contextForChannel(fixture, name);
      return (await gatheringSummaryView(store, actor, summaryId)) !== null;
    };
    const toldIn = async () => {
      const rows = await fixture.store.db
        .selectFrom('outgoing_message')
        .select('conversation_id')
        .where('subject_id', '=', summaryId)
        .where('lane', '!=', 'update')
        .execute();
      return rows.length;
    };
    expect([await sees('otherChannel'), await sees('receivingChannel'), await toldIn()]).toEqual([
      true,
      false,
      1,
    ]);
    const change = async (version: number, more: object) =>
      idsOf(
        await changeGathering(await fixture.as('coordinator'), { ...midt, ...more, gatheringId, version }),
      );
    await change(2, { regions: [] });
    expect([await sees('receivingChannel'), await toldIn()]).toEqual([true, 2]);
    await change(3, { regions: [], roles: ['service-leader'] });
    expect([await sees('otherChannel'), await sees('receivingChannel'), await toldIn()]).toEqual([
      false,
      false,
      2,
    ]);
    const version = await fixture.store.db.selectFrom('gathering_summary').select('version').execute();
    expect(version).toEqual([{ version: 3 }]);
  });

  it('hide with a reason that the asker is told, and may show it after all', async () => {
    const questionId = await questionAt(fixture, 'published');
    const hidden = await hideQuestion(await fixture.as('otherContact'), { questionId, reason: ' ' });
    expect(codeOf(hidden)).toBe('reason-missing');
    idsOf(await hideQuestion(await fixture.as('otherContact'), { questionId, reason: 'Navngir en pasient' }));
    expect(await toldTo(fixture, fixture.people.serviceLeader, questionId)).toEqual(['question-hidden']);
    const member = await fixture.as('member');
    expect(await questionView(member.store, member.actor, questionId)).toBeNull();
    idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: 'Anonymt' }));
    expect((await questionView(member.store, member.actor, questionId))?.text).toBe('Anonymt');
  });
});
