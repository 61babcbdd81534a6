import { randomUUID } from 'node:crypto';
import { answerTakeover } from '../../../../store/commands/answer-takeover.ts';
import { completeSection } from '../../../../store/commands/complete-section.ts';
import { delegateSection } from '../../../../store/commands/delegate-section.ts';
import { discardDraft } from '../../../../store/commands/discard-draft.ts';
import { endDelegation } from '../../../../store/commands/end-delegation.ts';
import { leaveOutSection } from '../../../../store/commands/leave-out-section.ts';
import { reopenSection } from '../../../../store/commands/reopen-section.ts';
import { requestTakeover } from '../../../../store/commands/request-takeover.ts';
import { restoreRevision } from '../../../../store/commands/restore-revision.ts';
import { takeOverSection } from '../../../../store/commands/take-over-section.ts';
import { watchSection } from '../../../../store/commands/watch-section.ts';
import { keptTexts } from '../../../../store/queries/kept-texts.ts';
import { revisionText, sectionHistory } from '../../../../store/queries/section-history.ts';
import { takeoverView } from '../../../../store/queries/takeover-view.ts';
import { reportReadersAndHelper } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { idsOf, picked } from '../../../support/nomination-steps.ts';
import {
  addReport,
  holderIsIdle,
  leaseRunsOut,
  letHelp,
  openTab,
  saveText,
  type Tab,
} from '../../../support/report-fixture.ts';
import type { Matrix } from './matrix.ts';

/** The section that the candidate helps with, in the candidate's hands, with a text. */
async function written(fixture: GroupFixture): Promise<Tab> {
  const { sections } = await addReport(fixture);
  await letHelp(fixture, sections.activity);
  const tab = await openTab(fixture, 'candidate', sections.activity);
  await saveText(tab, 'Annes');
  return tab;
}

const held = async (fixture: GroupFixture) => (await written(fixture)).sectionId;

async function free(fixture: GroupFixture): Promise<string> {
  const sectionId = await held(fixture);
  await leaseRunsOut(fixture, sectionId);
  return sectionId;
}

async function asked(fixture: GroupFixture): Promise<string> {
  const sectionId = await held(fixture);
  const request = await requestTakeover(await fixture.as('serviceLeader'), { sectionId });
  return idsOf(request).requestId ?? '';
}

/** In an open cycle the candidate helps the service's leader with one section. */
export const matrix: Matrix = {
  commands: {
    'complete-section': {
      may: ['serviceLeader', 'candidate'],
      arrange: free,
      run: (context, sectionId) => completeSection(context, { sectionId, revision: 1 }),
    },
    'reopen-section': {
      may: ['serviceLeader', 'candidate'],
      arrange: async (fixture) => {
        const sectionId = await free(fixture);
        await completeSection(await fixture.as('candidate'), { sectionId, revision: 1 });
        return sectionId;
      },
      run: (context, sectionId) => reopenSection(context, { sectionId }),
    },
    'leave-out-section': {
      may: ['serviceLeader'],
      arrange: free,
      run: (context, sectionId) => leaveOutSection(context, { sectionId, reason: 'Ikke i år' }),
    },
    'delegate-section': {
      may: ['serviceLeader'],
      arrange: held,
      run: (context, sectionId, fixture) =>
        delegateSection(context, { sectionId, person: picked(fixture, 'stranger') }),
    },
    'end-delegation': {
      may: ['serviceLeader', 'candidate'],
      arrange: held,
      run: (context, sectionId, fixture) =>
        endDelegation(context, { sectionId, personId: fixture.people.candidate }),
    },
    'watch-section': {
      may: ['serviceLeader'],
      hear: { candidate: 'section-held-elsewhere' },
      arrange: held,
      run: (context, sectionId) => watchSection(context, { sectionId }),
    },
    'request-takeover': {
      may: ['serviceLeader'],
      hear: { candidate: 'section-held-elsewhere' },
      arrange: held,
      run: (context, sectionId) => requestTakeover(context, { sectionId }),
    },
    'answer-takeover': {
      may: ['candidate'],
      arrange: asked,
      run: (context, requestId) => answerTakeover(context, { requestId, answer: 'yes' }),
    },
    'take-over-section': {
      may: ['serviceLeader'],
      arrange: async (fixture) => {
        const sectionId = await held(fixture);
        await holderIsIdle(fixture, sectionId);
        return sectionId;
      },
      run: (context, sectionId) =>
        takeOverSection(context, { sectionId, writerId: randomUUID(), reason: 'Fristen er i dag' }),
    },
    'restore-revision': {
      may: ['candidate'],
      hear: { serviceLeader: 'lease-lost' },
      arrange: held,
      run: async (context, sectionId, fixture) => {
        const lease = await fixture.store.db
          .selectFrom('section_lock')
          .select(['writer_id', 'fence'])
          .where('section_id', '=', sectionId)
          .executeTakeFirst();
        return await restoreRevision(context, {
          sectionId,
          writerId: lease?.writer_id ?? randomUUID(),
          fence: Number(lease?.fence ?? 0),
          baseRevision: 1,
          revision: 1,
        });
      },
    },
    'discard-draft': {
      may: ['candidate'],
      arrange: async (fixture) => {
        const tab = await written(fixture);
        await leaseRunsOut(fixture, tab.sectionId);
        await openTab(fixture, 'serviceLeader', tab.sectionId);
        const late = await saveText(tab, 'For sent', 1);
        return 'draftId' in late ? late.draftId : '';
      },
      run: (context, draftId) => discardDraft(context, { draftId }),
    },
  },
  queries: [
    {
      query: 'section-history',
      what: 'earlier texts: whoever may see the report',
      sees: reportReadersAndHelper,
      arrange: held,
      look: async ({ store, actor }, sectionId) => {
        const history = await sectionHistory(store, actor, { sectionId });
        const text = await revisionText(store, actor, { sectionId, revision: 1 });
        return history && text ? { history, text } : (history ?? text);
      },
    },
    {
      query: 'kept-texts',
      what: 'kept texts: whoever wrote them, though the helping is over',
      sees: ['candidate'],
      arrange: async (fixture) => {
        const tab = await written(fixture);
        const end = { sectionId: tab.sectionId, personId: fixture.people.candidate };
        await endDelegation(await fixture.as('serviceLeader'), end);
        await saveText(tab, 'For sent', 1);
        return tab.sectionId;
      },
      look: ({ store, actor }) => keptTexts(store, actor),
    },
    {
      query: 'takeover-view',
      what: 'the question to take over: who is asked, and who asked',
      sees: ['serviceLeader', 'candidate'],
      arrange: asked,
      look: ({ store, actor }, id) => takeoverView(store, actor, id),
    },
  ],
};
