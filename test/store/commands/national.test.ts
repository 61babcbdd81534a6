import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../domain/vocabulary.ts';
import { addChallenge } from '../../../store/commands/add-challenge.ts';
import { changeChallenge } from '../../../store/commands/change-challenge.ts';
import { completeCase } from '../../../store/commands/complete-case.ts';
import { writeCase } from '../../../store/commands/write-case.ts';
import { nationalView } from '../../../store/queries/national-view.ts';
import { nationalOutline } from '../../../text/national-outline.ts';
import {
  type AssessmentIds,
  addAssessment,
  addChallengeTo,
  caseOf,
  complete,
  giveSeat,
  owedTo,
  versionOfCase,
} from '../../support/assessment-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
let ids: AssessmentIds;
beforeEach(async () => {
  fixture = await createGroupFixture();
  ids = await addAssessment(fixture);
  await complete(fixture, ids, {
    'shared-challenges': 'Få vil sitte i gruppen',
    'follow-up': 'interregional',
  });
});
afterEach(async () => {
  await fixture.drop();
});

async function viewFor(who: PersonName) {
  const view = await nationalView(fixture.store, await fixture.actor(who), {});
  if (!view) throw new Error(`${who} may not see it`);
  return view;
}

const owed = async (who: PersonName) => await owedTo(fixture, who, ['prepare-case']);

describe('The national assessment', () => {
  it('begins with the first report, is the coordinator’s duty by May, and ends with the case (R41)', async () => {
    expect(await owed('coordinator')).toEqual(['prepare-case']);
    expect(await viewFor('coordinator')).toMatchObject({ year: 2026, dueOn: '2027-05-03', completed: null });
    const about = { caseId: await caseOf(fixture), version: await versionOfCase(fixture) };
    const own = { ...about, goesWell: 'Rapportene er bedre enn før', proposal: 'Ta saken til orientering' };
    idsOf(await writeCase(await fixture.as('coordinator'), own));
    const stale = await completeCase(await fixture.as('coordinator'), about);
    expect(stale).toMatchObject({ code: 'case-moved-on' });
    const version = await versionOfCase(fixture);
    idsOf(await completeCase(await fixture.as('coordinator'), { ...about, version }));
    expect(await owed('coordinator')).toEqual([]);
    const late = { caseId: about.caseId, title: 'For sent', text: 'Noe', proposal: '', assessmentIds: [] };
    expect(await addChallenge(await fixture.as('otherContact'), late)).toMatchObject({
      code: 'case-moved-on',
    });
  });

  it('shows what the regions point at, but not to those with a part in the service (P24)', async () => {
    expect((await viewFor('otherContact')).signals).toMatchObject([
      { text: 'Få vil sitte i gruppen', isInterregional: true, isTaken: false, region: 'vest' },
    ]);
    await giveSeat(fixture, 'secondReceiving');
    expect((await viewFor('secondReceiving')).signals).toEqual([]);
  });

  it('gathers challenges with the reports that they are seen in; nobody writes over what they have not seen', async () => {
    const challengeId = await addChallengeTo(fixture, [ids.assessmentId]);
    expect((await viewFor('coordinator')).signals).toMatchObject([{ isTaken: true }]);
    const given = {
      caseId: await caseOf(fixture),
      challengeId,
      version: 1,
      ...{ title: 'Ledige plasser', text: 'Mange grupper mangler medlemmer.', proposal: '' },
      assessmentIds: [ids.assessmentId],
    };
    idsOf(await changeChallenge(await fixture.as('coordinator'), given));
    const stale = await changeChallenge(await fixture.as('otherContact'), given);
    expect(stale).toMatchObject({ code: 'case-moved-on' });
    expect((await viewFor('otherContact')).challenges).toMatchObject([
      { text: given.text, by: 'Nina Skisse', seenIn: [{ assessmentId: ids.assessmentId }] },
    ]);
    const elsewhere = { ...given, version: 2, assessmentIds: [randomUUID()] };
    const unknown = await changeChallenge(await fixture.as('coordinator'), elsewhere);
    expect(unknown).toMatchObject({ code: 'unknown-or-forbidden' });
  });

  it('counts verdicts and regions, and is a document in every language', async () => {
    await addChallengeTo(fixture, [ids.assessmentId]);
    const view = await viewFor('coordinator');
    expect(view.summary.byRegion).toContainEqual(
      expect.objectContaining({ region: 'vest', all: 1, completed: 1, followUps: 1 }),
    );
    expect(view.summary.verdicts).toHaveLength(12);
    expect(view.summary.verdicts[0]).toMatchObject({ fulfilled: 1, partly: 0, notFulfilled: 0 });
    for (const language of languages) {
      const { blocks } = nationalOutline(view, language);
      expect(JSON.stringify(blocks)).toContain('Flere grupper mangler medlemmer.');
      expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(2);
    }
  });
});
