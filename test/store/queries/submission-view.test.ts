import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlineOfSubmission } from '../../../domain/outline-of-submission.ts';
import { sha256Of } from '../../../store/canonical-json.ts';
import { completeSection } from '../../../store/commands/complete-section.ts';
import { submissionView } from '../../../store/queries/submission-view.ts';
import { reportOutline } from '../../../text/report-outline.ts';
import {
  createReportFixture,
  handIn,
  openTab,
  type ReportFixture,
  saveText,
} from '../../support/report-fixture.ts';

let fixture: ReportFixture;
beforeAll(async () => {
  fixture = await createReportFixture();
});
afterAll(() => fixture.drop());

const view = async () =>
  await submissionView(fixture.store, await fixture.actor('serviceLeader'), { reportId: fixture.reportId });

describe('A report that was handed in', () => {
  it('is not there before', async () => {
    expect(await view()).toBeNull();
  });

  it('says what was written, by whom, who sat in the group, and what was left out', async () => {
    const { sections } = fixture;
    const tab = await openTab(fixture, 'serviceLeader', sections.activity);
    await saveText(tab, 'Mye skjedde i år.');
    await completeSection(await tab.context(), { sectionId: tab.sectionId, revision: 1 });
    await handIn(fixture, fixture.reportId);
    const handedIn = await view();
    if (!handedIn) throw new Error('nothing was handed in');
    expect(handedIn).toMatchObject({ number: 1, submittedBy: 'Kari Demo', supplements: [] });
    expect(handedIn.writers).toEqual([{ sectionId: sections.activity, names: ['Kari Demo'] }]);
    expect(handedIn.members).toContainEqual({ kind: 'regional', region: 'midt', name: 'Ola Øving' });
    expect(handedIn.members).toContainEqual({ kind: 'regional', region: 'nord', name: '' });

    const row = await fixture.store.db
      .selectFrom('report_submission')
      .select(['content', 'writers', 'members', 'sha256'])
      .executeTakeFirstOrThrow();
    const { sha256, ...frozen } = row;
    expect(sha256Of(frozen)).toBe(sha256);
    expect(handedIn.sha256).toBe(sha256);

    const text = JSON.stringify(reportOutline(outlineOfSubmission(handedIn), 'nb').blocks);
    expect(text).toContain('Mye skjedde i år.');
    expect(text).toContain('Dette kapitlet er ikke med. Grunn: Ikke tid i år');
    expect(text).toContain(sha256);
  });
});
