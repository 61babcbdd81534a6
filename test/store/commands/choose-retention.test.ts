import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type MonthsKept,
  monthsBounds,
  monthsFrom,
  retainedKinds,
  usualMonths,
} from '../../../domain/retention.ts';
import { agreeProblem } from '../../../store/commands/agree-problem.ts';
import { chooseRetention } from '../../../store/commands/choose-retention.ts';
import { forgetOld } from '../../../store/commands/forget-old.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { retentionPreview, retentionView } from '../../../store/queries/retention-view.ts';
import { countAll } from '../../../store/retention.ts';
import {
  asSeen,
  groupAsked,
  meetingCalled,
  problemAnswered,
  spreadTold,
} from '../../support/group-life-steps.ts';
import { passDays } from '../../support/group-steps.ts';
import { codeOf, idsOf, nominationAt } from '../../support/nomination-steps.ts';
import {
  createReportFixture,
  handIn,
  openTab,
  type ReportFixture,
  saveText,
} from '../../support/report-fixture.ts';

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
});
afterEach(() => fixture.drop());

const withMonths = (some: Partial<MonthsKept>): MonthsKept => ({ ...usualMonths, ...some });
const chooses = async (some: Partial<MonthsKept>, seen: MonthsKept = usualMonths) =>
  await chooseRetention(await fixture.as('coordinator'), { months: withMonths(some), seen });
const view = async () => await retentionView(fixture.store, await fixture.actor('coordinator'));
async function takenWith(some: Partial<MonthsKept>) {
  const coordinator = await fixture.actor('coordinator');
  const preview = await retentionPreview(fixture.store, coordinator, withMonths(some));
  return Object.fromEntries(preview?.taken.map(({ kind, now, later }) => [kind, [now, later]]) ?? []);
}
async function problemSettled(): Promise<void> {
  const problemId = await problemAnswered(fixture);
  idsOf(await agreeProblem(await fixture.as('member'), await asSeen(fixture, 'member', problemId)));
}

describe('How long what people wrote is kept', () => {
  it('is what is usual until somebody chooses, and is the chosen from the next round on', async () => {
    expect((await view())?.months).toEqual(usualMonths);
    await problemSettled();
    await passDays(fixture, 25 * 31);
    expect(await forgetOld(fixture.store)).toMatchObject({ problems: 0 });
    idsOf(await chooses({ problems: 24 }));
    expect((await view())?.months).toEqual(withMonths({ problems: 24 }));
    expect((await forgetOld(fixture.store)).problems).toBeGreaterThan(0);
  });

  it('is shown before it is chosen: what the next round takes then, beside what it takes as it is', async () => {
    await problemSettled();
    await passDays(fixture, 25 * 31);
    const { problems, questions } = await takenWith({ problems: 24 });
    expect(problems).toEqual([0, 2]);
    expect(questions).toEqual([0, 0]);
    // It was shown, and nothing went.
    idsOf(await chooses({ problems: 24 }));
    expect((await forgetOld(fixture.store)).problems).toBe(2);
    expect((await takenWith({ problems: 24 })).problems).toEqual([0, 0]);
  });

  it('counts what it takes, of every kind that is there', async () => {
    const tab = await openTab(fixture, 'member', fixture.sections.midt);
    await saveText(tab, 'Første');
    await saveText(tab, 'Andre');
    await handIn(fixture, fixture.reportId);
    await problemSettled();
    await meetingCalled(fixture);
    await groupAsked(fixture);
    await spreadTold(fixture);
    const nominationId = await nominationAt(fixture, 'consent');
    idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
    await passDays(fixture, 62 * 31);
    const counted = await countAll(fixture.store.db, usualMonths);
    for (const kind of ['revisions', 'proposals', 'problems', 'meetings', 'checkIns', 'spreads'] as const) {
      expect.soft(counted[kind], kind).toBeGreaterThan(0);
    }
    expect(await forgetOld(fixture.store)).toEqual(counted);
  });

  it('stays within its bounds, and takes whole months alone', async () => {
    for (const kind of retainedKinds) {
      const { least, most } = monthsBounds[kind];
      for (const wrong of [least - 1, most + 1, least + 0.5, Number.NaN, '12', null]) {
        expect(monthsFrom({ [kind]: wrong }), `${kind} ${wrong}`).toBeNull();
      }
      expect(monthsFrom({ [kind]: least })?.[kind]).toBe(least);
      expect(monthsFrom({ [kind]: most })?.[kind]).toBe(most);
      expect(usualMonths[kind]).toBeGreaterThanOrEqual(least);
      expect(usualMonths[kind]).toBeLessThanOrEqual(most);
    }
    expect(codeOf(await chooses({ problems: 1 }))).toBe('retention-out-of-bounds');
    expect((await view())?.months).toEqual(usualMonths);
  });

  it('is not written over by whoever has not seen what a colleague chose; undone it is as before', async () => {
    idsOf(await chooses({ problems: 24 }));
    expect(codeOf(await chooses({ questions: 12 }))).toBe('retention-changed-meanwhile');
    expect((await view())?.months).toEqual(withMonths({ problems: 24 }));
    idsOf(await chooses({}, withMonths({ problems: 24 })));
    expect((await view())?.months).toEqual(usualMonths);
    const events = await fixture.store.db
      .selectFrom('event')
      .select(['actor_id', 'codes'])
      .where('verb', '=', 'choose-retention')
      .orderBy('id')
      .execute();
    expect(events).toMatchObject([
      {
        actor_id: fixture.people.coordinator,
        codes: { after: JSON.stringify(withMonths({ problems: 24 })) },
      },
      { codes: { before: JSON.stringify(withMonths({ problems: 24 })), after: JSON.stringify(usualMonths) } },
    ]);
  });
});
