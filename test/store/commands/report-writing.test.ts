import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import { acquireSection } from '../../../store/commands/acquire-section.ts';
import { answerTakeover } from '../../../store/commands/answer-takeover.ts';
import { completeSection } from '../../../store/commands/complete-section.ts';
import { endDelegation } from '../../../store/commands/end-delegation.ts';
import { releaseSection } from '../../../store/commands/release-section.ts';
import { requestTakeover } from '../../../store/commands/request-takeover.ts';
import { restoreRevision } from '../../../store/commands/restore-revision.ts';
import { takeOverSection } from '../../../store/commands/take-over-section.ts';
import { tellWatchers } from '../../../store/commands/tell-watchers.ts';
import { watchSection } from '../../../store/commands/watch-section.ts';
import { sectionCare } from '../../../store/queries/section-care.ts';
import { asProgram, type PersonName } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import {
  createReportFixture,
  holderIsIdle,
  leaseRunsOut,
  letHelp,
  openTab,
  type ReportFixture,
  saveText,
} from '../../support/report-fixture.ts';
import { toldOf } from '../../support/told-of.ts';

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
});
afterEach(async () => {
  await fixture.drop();
});

describe('Two who want to write', () => {
  const sectionId = () => fixture.sections.activity;
  beforeEach(async () => {
    await letHelp(fixture, sectionId());
  });

  it('"may I take over?" reaches the holder; yes frees the section and keeps the holder’s text', async () => {
    const anne = await openTab(fixture, 'candidate', sectionId());
    await saveText(anne, 'Annes');
    const asked = await requestTakeover(await fixture.as('serviceLeader'), { sectionId: sectionId() });
    const requestId = idsOf(asked).requestId ?? '';
    expect(await toldOf(fixture, 'takeover-requested')).toEqual(['Anne Eksempel']);
    const waiting = async () => {
      const { store, actor } = await fixture.as('serviceLeader');
      return (await sectionCare(store, actor, sectionId()))?.waiting;
    };
    expect(await waiting()).toEqual({ isWatching: false, asked: 'open' });
    // Asked once more about the same holding, it is the same question.
    const again = await requestTakeover(await fixture.as('serviceLeader'), { sectionId: sectionId() });
    expect(idsOf(again).requestId).toBe(requestId);

    idsOf(await answerTakeover(await fixture.as('candidate'), { requestId, answer: 'yes' }));
    expect(await toldOf(fixture, 'takeover-granted')).toEqual(['Kari Demo']);
    expect(await waiting()).toEqual({ isWatching: false, asked: null });
    const handover = async (who: PersonName) => {
      const { store, actor } = await fixture.as(who);
      return (await sectionCare(store, actor, sectionId()))?.handover;
    };
    expect(await handover('serviceLeader')).toEqual({ isYours: true, other: 'Anne Eksempel' });
    expect(await handover('candidate')).toEqual({ isYours: false, other: 'Kari Demo' });
    const kari = await openTab(fixture, 'serviceLeader', sectionId());
    expect(kari.held.content).toEqual({ text: 'Annes' });
    expect([await handover('serviceLeader'), await handover('candidate')]).toEqual([null, null]);
    expect(await saveText(anne, 'Annes videre', 1)).toMatchObject({ kind: 'kept' });
    const drafts = await fixture.store.db
      .selectFrom('section_draft')
      .select(['why', 'content', 'person_id'])
      .orderBy('why')
      .execute();
    const mine = { person_id: fixture.people.candidate };
    expect(drafts).toEqual([
      { ...mine, why: 'lease-lost', content: { text: 'Annes videre' } },
      { ...mine, why: 'taken-over', content: { text: 'Annes' } },
    ]);
  });

  it('no leaves it as it is, and a question outlives no holding', async () => {
    const anne = await openTab(fixture, 'candidate', sectionId());
    const ask = async () => {
      const asked = await requestTakeover(await fixture.as('serviceLeader'), { sectionId: sectionId() });
      return idsOf(asked).requestId ?? '';
    };
    const requestId = await ask();
    idsOf(await answerTakeover(await fixture.as('candidate'), { requestId, answer: 'no' }));
    idsOf(await watchSection(await fixture.as('serviceLeader'), { sectionId: sectionId() }));
    const { store, actor } = await fixture.as('serviceLeader');
    const care = await sectionCare(store, actor, sectionId());
    expect(care?.waiting).toEqual({ isWatching: true, asked: 'refused' });
    expect(await saveText(anne, 'Annes')).toMatchObject({ kind: 'saved' });
    const second = await ask();
    const release = { sectionId: sectionId(), writerId: anne.writerId, fence: anne.held.fence };
    await releaseSection(await anne.context(), release);
    await openTab(fixture, 'candidate', sectionId());
    expect(
      await answerTakeover(await fixture.as('candidate'), { requestId: second, answer: 'yes' }),
    ).toMatchObject({ code: 'takeover-over' });
    expect(await ask()).not.toBe(second);
  });

  it('the owner takes over from an idle holder, with a reason that is logged', async () => {
    const anne = await openTab(fixture, 'candidate', sectionId());
    await saveText(anne, 'Annes');
    const input = { sectionId: sectionId(), writerId: anne.writerId, reason: 'Fristen er i dag' };
    const take = async (reason = input.reason) =>
      await takeOverSection(await fixture.as('serviceLeader'), { ...input, reason });
    expect(await take()).toMatchObject({ code: 'holder-not-idle', details: { person: 'Anne Eksempel' } });
    await holderIsIdle(fixture, sectionId());
    expect(await take(' ')).toMatchObject({ code: 'reason-missing' });
    expect(idsOf(await take())).toMatchObject({ fence: '2', revision: '1' });
    const remark = await fixture.store.db.selectFrom('remark').select('text').executeTakeFirstOrThrow();
    expect(remark.text).toBe('Fristen er i dag');
    expect(await toldOf(fixture, 'section-taken-over')).toEqual(['Anne Eksempel']);
    expect(await saveText(anne, 'Annes videre', 1)).toMatchObject({ kind: 'kept', why: 'lease-lost' });
    await leaseRunsOut(fixture, sectionId());
    expect(await take()).toMatchObject({ code: 'nothing-to-take-over' });
  });

  it('whoever waits is told when it is free: at once, or when the lease has run out', async () => {
    const anne = await openTab(fixture, 'candidate', sectionId());
    const watch = async () =>
      idsOf(await watchSection(await fixture.as('serviceLeader'), { sectionId: sectionId() }));
    await watch();
    await tellWatchers(asProgram(fixture));
    expect(await toldOf(fixture, 'section-free')).toEqual([]);
    const release = { sectionId: sectionId(), writerId: anne.writerId, fence: anne.held.fence };
    await releaseSection(await anne.context(), release);
    expect(await toldOf(fixture, 'section-free')).toEqual(['Kari Demo']);
    await openTab(fixture, 'candidate', sectionId());
    await watch();
    await leaseRunsOut(fixture, sectionId());
    await tellWatchers(asProgram(fixture));
    await tellWatchers(asProgram(fixture));
    expect(await toldOf(fixture, 'section-free')).toEqual(['Kari Demo', 'Kari Demo']);
  });

  it('a helper whose help is ended while writing loses no text', async () => {
    const anne = await openTab(fixture, 'candidate', sectionId());
    await saveText(anne, 'Annes');
    const end = { sectionId: sectionId(), personId: fixture.people.candidate };
    idsOf(await endDelegation(await fixture.as('serviceLeader'), end));
    expect(await saveText(anne, 'Annes videre', 1)).toMatchObject({ kind: 'kept', why: 'right-ended' });
    const acquire = { sectionId: sectionId(), writerId: anne.writerId };
    expect(await acquireSection(await fixture.as('candidate'), acquire)).toMatchObject({
      code: 'unknown-or-forbidden',
    });
  });

  it('an earlier text becomes the newest one, under the lease and on top of what is there', async () => {
    const kari = await openTab(fixture, 'serviceLeader', sectionId());
    await saveText(kari, 'en');
    await saveText(kari, 'to', 1);
    const restore = {
      sectionId: sectionId(),
      writerId: kari.writerId,
      fence: kari.held.fence,
      baseRevision: 2,
      revision: 1,
    };
    expect(await restoreRevision(await kari.context(), restore)).toMatchObject({
      kind: 'saved',
      revision: 3,
    });
    const forged = { ...restore, revision: 99 };
    expect(await restoreRevision(await kari.context(), forged)).toMatchObject({
      code: 'unknown-or-forbidden',
    });
    const stale = { ...restore, baseRevision: 9 };
    expect(await restoreRevision(await kari.context(), stale)).toMatchObject({ code: 'section-moved-on' });
    const rows = await fixture.store.db
      .selectFrom('section_revision')
      .select(['revision', 'content', 'how'])
      .orderBy('revision')
      .execute();
    expect(rows.at(-1)).toEqual({ revision: 3, content: { text: 'en' }, how: 'restored' });
    expect(rows).toHaveLength(3);
  });

  it('nobody calls done what they have not seen, what lacks an answer, or what somebody writes', async () => {
    const complete = async (who: PersonName, revision: number) => {
      const outcome = await completeSection(await fixture.as(who), { sectionId: sectionId(), revision });
      return isRefusal(outcome) ? outcome : { code: 'done', details: {} };
    };
    expect(await complete('serviceLeader', 0)).toMatchObject({
      code: 'content-invalid',
      details: { faults: [{ path: '/text', code: 'missing' }] },
    });
    const anne = await openTab(fixture, 'candidate', sectionId());
    expect(await saveText(anne, 'x'.repeat(150_001))).toMatchObject({ kind: 'saved' });
    expect(await complete('candidate', 1)).toMatchObject({
      details: { faults: [{ code: 'too-long', params: { used: 150_001 } }] },
    });
    await saveText(anne, 'Annes', 1);
    expect((await complete('serviceLeader', 2)).code).toBe('section-held');
    expect((await complete('candidate', 1)).code).toBe('section-moved-on');
    expect((await complete('candidate', 2)).code).toBe('done');
    expect(await saveText(anne, 'Annes videre', 2)).toMatchObject({ kind: 'kept' });
    const acquire = { sectionId: sectionId(), writerId: anne.writerId };
    expect(await acquireSection(await fixture.as('candidate'), acquire)).toMatchObject({
      code: 'section-done',
    });
  });
});
