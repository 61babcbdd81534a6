import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import type { ReportVerb } from '../../../domain/report-verbs.ts';
import type { CommandContext } from '../../../store/command.ts';
import { acquireSection } from '../../../store/commands/acquire-section.ts';
import { addTemplateVersion } from '../../../store/commands/add-template-version.ts';
import { heartbeatSection } from '../../../store/commands/heartbeat-section.ts';
import { openCycle } from '../../../store/commands/open-cycle.ts';
import { releaseSection } from '../../../store/commands/release-section.ts';
import { saveSection } from '../../../store/commands/save-section.ts';
import { myReports } from '../../../store/queries/my-reports.ts';
import { reportView } from '../../../store/queries/report-view.ts';
import { sectionView } from '../../../store/queries/section-view.ts';
import { contextOf, type PersonName } from '../../support/group-fixture.ts';
import { createReportFixture, plainTemplate, type ReportFixture } from '../../support/report-fixture.ts';

/**
 * Everybody there is, and the program itself: `lineLeader` leads the group, `member` has the seat of Helse
 * Midt-Norge, `candidate` is let write one section.
 */
const everybody = [
  'serviceLeader',
  'otherLeader',
  'candidate',
  'lineLeader',
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'otherContact',
  'member',
  'coordinator',
  'stranger',
  'system',
] as const;
type Who = (typeof everybody)[number];

type Tried = {
  readonly may: readonly Who[];
  /** What everybody else hears, where it is not that there is no such thing. */
  readonly others?: string;
  readonly run: (context: CommandContext) => Promise<object>;
};

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
  await fixture.store.db
    .insertInto('section_delegate')
    .values({
      id: randomUUID(),
      section_id: fixture.sections.activity,
      person_id: fixture.people.candidate,
      given_by: fixture.people.serviceLeader,
    })
    .execute();
});
afterEach(async () => {
  await fixture.drop();
});

const writerId = '11111111-1111-4111-8111-111111111111';

/** Each command, and everybody who may. Nobody else may. */
const commands: Readonly<Record<ReportVerb, Tried>> = {
  'open-cycle': {
    may: ['coordinator'],
    run: async (context) => await openCycle(context, { year: 2027 }),
  },
  'add-template-version': {
    may: ['coordinator'],
    run: async (context) =>
      await addTemplateVersion(context, {
        type: 'competence',
        year: 2030,
        content: plainTemplate('competence'),
      }),
  },
  'acquire-section': {
    may: ['serviceLeader', 'candidate'],
    run: async (context) => {
      await setFree();
      return await acquireSection(context, { sectionId: fixture.sections.activity, writerId });
    },
  },
  'heartbeat-section': {
    may: ['serviceLeader', 'candidate'],
    others: 'lease-lost',
    run: async (context) => {
      await hold(context);
      return await heartbeatSection(context, { sectionId: fixture.sections.activity, writerId, fence: 1 });
    },
  },
  'save-section': {
    may: ['serviceLeader', 'candidate'],
    run: async (context) => {
      await hold(context);
      return await saveSection(context, {
        sectionId: fixture.sections.activity,
        writerId,
        fence: 1,
        baseRevision: 0,
        content: { text: 'Slik' },
      });
    },
  },
  'release-section': {
    may: ['serviceLeader', 'candidate'],
    run: async (context) => {
      await hold(context);
      return await releaseSection(context, { sectionId: fixture.sections.activity, writerId, fence: 1 });
    },
  },
};

async function setFree(): Promise<void> {
  await fixture.store.db
    .updateTable('section_lock')
    .set({ holder_id: null, writer_id: null, lease_until: null })
    .execute();
}

/** The section held by whoever may write it; by nobody for everybody else. */
async function hold({ actor }: CommandContext): Promise<void> {
  await setFree();
  const may = ['serviceLeader', 'candidate'] as const;
  const holder = may
    .map((who) => fixture.people[who])
    .find((id) => actor.kind === 'person' && id === actor.personId);
  if (!holder) return;
  await fixture.store.db
    .updateTable('section_lock')
    .set({
      holder_id: holder,
      writer_id: writerId,
      fence: '1',
      base_revision: 0,
      lease_until: new Date(Date.now() + 60_000),
    })
    .where('section_id', '=', fixture.sections.activity)
    .execute();
}

async function contextFor(who: Who): Promise<CommandContext> {
  if (who !== 'system') return await fixture.as(who as PersonName);
  return contextOf(fixture.store, { kind: 'system', job: 'test' }, null);
}

describe('Who may command what of a report', () => {
  it.each(Object.entries(commands))('%s', async (verb, { may, others = 'unknown-or-forbidden', run }) => {
    if (verb === 'open-cycle') await templatesFor(2027);
    for (const who of everybody) {
      const outcome = await run(await contextFor(who));
      const expected = may.includes(who)
        ? 'done'
        : who === 'system'
          ? /unknown-or-forbidden|input-invalid/
          : others;
      expect.soft(isRefusal(outcome) ? outcome.code : 'done', `${verb} by ${who}`).toMatch(expected);
    }
  });

  it('a section that does not exist looks like one that is forbidden', async () => {
    for (const sectionId of ['00000000-0000-4000-8000-000000000000', 'nothing', fixture.serviceId]) {
      const input = { sectionId, writerId, fence: 1 };
      const context = await fixture.as('serviceLeader');
      for (const outcome of [
        await acquireSection(context, input),
        await releaseSection(context, input),
        await saveSection(context, { ...input, baseRevision: 0, content: {} }),
      ])
        expect(outcome).toMatchObject({ code: 'unknown-or-forbidden' });
    }
  });

  it('a regional part is written by its seat’s holder alone (R33)', async () => {
    for (const who of everybody) {
      const outcome = await acquireSection(await contextFor(who), {
        sectionId: fixture.sections.midt,
        writerId: randomUUID(),
      });
      expect
        .soft(isRefusal(outcome) ? outcome.code : 'done', who)
        .toBe(who === 'member' ? 'done' : 'unknown-or-forbidden');
    }
  });

  it('the group’s statement by its leader (R32)', async () => {
    for (const who of everybody) {
      const outcome = await acquireSection(await contextFor(who), {
        sectionId: fixture.sections.statement,
        writerId: randomUUID(),
      });
      expect
        .soft(isRefusal(outcome) ? outcome.code : 'done', who)
        .toBe(who === 'lineLeader' ? 'done' : 'unknown-or-forbidden');
    }
  });
});

async function templatesFor(about: number): Promise<void> {
  for (const type of ['national-treatment', 'competence'] as const) {
    await addTemplateVersion(await fixture.as('coordinator'), {
      type,
      year: about,
      content: plainTemplate(type),
    });
  }
}

const readers: readonly Who[] = [
  'serviceLeader',
  'candidate',
  'lineLeader',
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'otherContact',
  'member',
  'coordinator',
];

async function whoSees(look: (context: CommandContext) => Promise<unknown>): Promise<Who[]> {
  const seers: Who[] = [];
  for (const who of everybody) {
    if ((await look(await contextFor(who))) !== null) seers.push(who);
  }
  return seers;
}

describe('Who may see what of a report', () => {
  it('the report and its sections: the service, its group, those who help, the contacts and the coordinator', async () => {
    expect(await whoSees(({ store, actor }) => reportView(store, actor, fixture.reportId))).toEqual(readers);
    expect(await whoSees(({ store, actor }) => sectionView(store, actor, fixture.sections.nord))).toEqual(
      readers,
    );
    expect(await whoSees(({ store, actor }) => reportView(store, actor, fixture.serviceId))).toEqual([]);
  });

  it('the own list: whoever has something to write', async () => {
    const lists = await whoSees(async ({ store, actor }) => {
      const mine = await myReports(store, actor);
      return mine.some(({ id }) => id === fixture.reportId) ? mine : null;
    });
    expect(lists).toEqual(['serviceLeader', 'candidate', 'lineLeader', 'member']);
  });

  it('kept texts: whoever wrote them', async () => {
    await commands['save-section'].run(await fixture.as('candidate'));
    await setFree();
    await saveSection(await fixture.as('candidate'), {
      sectionId: fixture.sections.activity,
      writerId,
      fence: 1,
      baseRevision: 1,
      content: { text: 'For sent' },
    });
    const owners = await whoSees(async ({ store, actor }) => {
      const view = await sectionView(store, actor, fixture.sections.activity);
      return view?.drafts.length ? view : null;
    });
    expect(owners).toEqual(['candidate']);
  });
});
