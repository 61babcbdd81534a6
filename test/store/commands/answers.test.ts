import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onWorkingDay } from '../../../domain/calendar.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { answerCandidate } from '../../../store/commands/answer-candidate.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { askService } from '../../../store/commands/ask-service.ts';
import { clearCandidate } from '../../../store/commands/clear-candidate.ts';
import { nameOtherLeader } from '../../../store/commands/name-other-leader.ts';
import { recordAnswer } from '../../../store/commands/record-answer.ts';
import { remindHolder } from '../../../store/commands/remind-holder.ts';
import { replaceCandidate } from '../../../store/commands/replace-candidate.ts';
import { resendNomination } from '../../../store/commands/resend-nomination.ts';
import { returnNomination } from '../../../store/commands/return-nomination.ts';
import { settleStandIns } from '../../../store/commands/settle-stand-ins.ts';
import type { PersonReference } from '../../../store/person.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { nominationsOf } from '../../../store/queries/nominations.ts';
import {
  contextOf,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { looksAtCase } from '../../support/looks-at-case.ts';
import { idsOf, nominationAt, picked } from '../../support/nomination-steps.ts';
import { stateOfCase } from '../../support/state-of-case.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const { viewOf, messages, allArrived } = looksAtCase(() => fixture);

describe('A question of the candidate’s', () => {
  it('goes back and forth as often as is needed, read by the two of them', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    for (const round of [1, 2]) {
      idsOf(await askService(await fixture.as('candidate'), { nominationId, comment: `Spørsmål ${round}` }));
      expect(await viewOf('serviceLeader', nominationId)).toMatchObject({
        step: 'question',
        ball: { kind: 'service-leader', name: 'Kari Demo' },
      });
      idsOf(
        await answerCandidate(await fixture.as('serviceLeader'), { nominationId, comment: `Svar ${round}` }),
      );
    }
    const remarks = async (name: PersonName) =>
      (await viewOf(name, nominationId))?.timeline.flatMap(({ remark }) => remark ?? []);
    const all = ['Spørsmål 1', 'Svar 1', 'Spørsmål 2', 'Svar 2'];
    expect(await remarks('candidate')).toEqual(all);
    expect(await remarks('serviceLeader')).toEqual(all);
    expect(await remarks('receivingContact')).toEqual([]);
    expect(await remarks('coordinator')).toEqual([]);
    expect(await messages(nominationId, 'candidate-answered')).toEqual(['candidate']);
  });

  it('shows when its time is out', async () => {
    const nominationId = await nominationAt(fixture, 'question');
    const due = (await viewOf('candidate', nominationId))?.dueAt?.getTime() ?? 0;
    const inSevenDays = onWorkingDay(new Date(Date.now() + 7 * 86_400_000)).getTime();
    expect(Math.abs(due - inSevenDays)).toBeLessThan(60_000);
    idsOf(await remindHolder(await fixture.as('candidate'), { nominationId }));
    expect(await messages(nominationId, 'reminder')).toEqual(['serviceLeader']);
  });

  it('says something', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    expect(await askService(await fixture.as('candidate'), { nominationId, comment: ' ' })).toMatchObject({
      code: 'comment-missing',
    });
  });
});

describe('Another leader', () => {
  const names = async (by: PersonName, other: PersonName, nominationId: string) =>
    await nameOtherLeader(await fixture.as(by), { nominationId, lineLeader: picked(fixture, other) });

  it('is asked, and the candidate told; the first sees the case until that one has answered', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    idsOf(await names('lineLeader', 'stranger', nominationId));
    expect(await messages(nominationId, 'leader-changed')).toEqual(['candidate']);
    expect((await viewOf('stranger', nominationId))?.viewer.may).toContain('clear-candidate');
    expect(await viewOf('lineLeader', nominationId)).toMatchObject({
      lineLeader: 'Tor Test',
      viewer: { relations: ['former-leader'], may: ['undo-answer'] },
    });
    idsOf(await clearCandidate(await fixture.as('stranger'), { nominationId }));
    expect(await viewOf('stranger', nominationId)).toMatchObject({ step: 'forward' });
    expect(await viewOf('lineLeader', nominationId)).toBeNull();
    const all = { most: 10 };
    expect(await nominationsOf(fixture.store, await fixture.actor('lineLeader'), all)).toEqual([]);
    expect(await nominationsOf(fixture.store, await fixture.actor('stranger'), all)).toHaveLength(1);
  });

  it('is neither the candidate nor somebody who was asked before, and is named', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    expect(await names('lineLeader', 'candidate', nominationId)).toMatchObject({
      code: 'line-leader-is-candidate',
    });
    expect(await names('lineLeader', 'lineLeader', nominationId)).toMatchObject({
      code: 'leader-asked-before',
    });
    idsOf(await names('lineLeader', 'stranger', nominationId));
    expect(await names('stranger', 'lineLeader', nominationId)).toMatchObject({
      code: 'leader-asked-before',
    });
    const unnamed = await nameOtherLeader(await fixture.as('stranger'), { nominationId, lineLeader: null });
    expect(unnamed).toMatchObject({ code: 'line-leader-missing' });
  });

  it('may be outside the tenant, and a contact records what such a leader says', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    const lineLeader = { kind: 'written', name: 'Nils Nabo', email: 'nils@nabo.example' } as const;
    idsOf(await nameOtherLeader(await fixture.as('lineLeader'), { nominationId, lineLeader }));
    const record = async (answer: 'yes' | 'other-leader', leader: PersonReference | null) =>
      recordAnswer(await fixture.as('receivingContact'), {
        nominationId,
        answer,
        how: 'phone',
        lineLeader: leader,
        comment: '',
      });
    const other = { kind: 'written', name: 'Eva Nabo', email: 'eva@nabo.example' } as const;
    idsOf(await record('other-leader', other));
    expect(await viewOf('candidate', nominationId)).toMatchObject({ lineLeader: 'Eva Nabo' });
    idsOf(await record('yes', null));
    expect(await viewOf('candidate', nominationId)).toMatchObject({ step: 'forward' });
  });
});

describe('After a return', () => {
  const replacing = (nominationId: string, person: PersonName, changes: { trustId?: string } = {}) => ({
    nominationId,
    person: picked(fixture, person),
    trustId: changes.trustId ?? fixture.trusts.tromso,
    competence: 'Nevrologi',
    effortPercent: 5,
    suggestedBy: '',
  });

  it('another person is another proposal for the same seat, and the first is told', async () => {
    const nominationId = await nominationAt(fixture, 'returned');
    await allArrived();
    const outcome = await replaceCandidate(
      await fixture.as('serviceLeader'),
      replacing(nominationId, 'stranger'),
    );
    const { nominationId: nextId = '' } = idsOf(outcome);
    expect(await viewOf('serviceLeader', nextId)).toMatchObject({
      step: 'consent',
      candidate: { name: 'Tor Test' },
      effortPercent: 5,
      seat: { id: fixture.seats.nord },
    });
    expect(await viewOf('candidate', nominationId)).toMatchObject({ step: 'withdrawn' });
    expect(await viewOf('candidate', nextId)).toBeNull();
    expect(await messages(nominationId, 'candidate-replaced')).toEqual([
      'candidate',
      'lineLeader',
      'receivingContact',
      'secondReceiving',
    ]);
    const { duties } = await stateOfCase(fixture.store, nextId);
    expect(duties).toHaveLength(1);
  });

  it('the rules are asked anew, and a refusal leaves the first as it was', async () => {
    const nominationId = await nominationAt(fixture, 'returned');
    const before = await stateOfCase(fixture.store, nominationId);
    const leader = await fixture.as('serviceLeader');
    for (const [person, trustId, code] of [
      ['candidate', fixture.trusts.tromso, 'same-candidate'],
      ['member', fixture.trusts.tromso, 'candidate-already-member'],
      ['stranger', fixture.trusts.stavanger, 'candidate-outside-region'],
    ] as const) {
      const refused = await replaceCandidate(
        { ...leader, submissionKey: null },
        replacing(nominationId, person, { trustId }),
      );
      expect.soft(isRefusal(refused) && refused.code, person).toBe(code);
    }
    expect(await stateOfCase(fixture.store, nominationId)).toEqual(before);
  });

  it('sent again, the rules are asked anew too', async () => {
    const nominationId = await nominationAt(fixture, 'returned');
    await fixture.store.db
      .updateTable('membership')
      .set({ person_id: fixture.people.candidate })
      .where('seat_id', '=', fixture.seats.midt)
      .execute();
    const resent = await resendNomination(await fixture.as('serviceLeader'), {
      nominationId,
      competence: 'Mer',
      effortPercent: 5,
      comment: '',
    });
    expect(resent).toMatchObject({ code: 'candidate-already-member' });
  });
});

describe('A contact who is concerned', () => {
  async function grant(person: PersonName, region: 'nord' | 'vest'): Promise<void> {
    await fixture.store.db
      .insertInto('role_grant')
      .values({
        id: crypto.randomUUID(),
        person_id: fixture.people[person],
        role: 'regional-contact',
        region,
      })
      .execute();
  }
  async function endContacts(region: 'nord' | 'vest'): Promise<void> {
    await fixture.store.db
      .updateTable('role_grant')
      .set({ ended_at: new Date() })
      .where('region', '=', region)
      .execute();
  }

  it('as the candidate does not decide; a colleague does', async () => {
    await grant('candidate', 'nord');
    const nominationId = await nominationAt(fixture, 'appointment');
    const own = await appointMember(await fixture.as('candidate'), { nominationId });
    expect(own).toMatchObject({ code: 'nobody-decides-on-themselves' });
    idsOf(await appointMember(await fixture.as('appointingContact'), { nominationId }));
  });

  it('as the leader who cleared it does not decide for the region too', async () => {
    await grant('lineLeader', 'nord');
    const nominationId = await nominationAt(fixture, 'appointment');
    const own = await appointMember(await fixture.as('lineLeader'), { nominationId });
    expect(own).toMatchObject({ code: 'cleared-by-yourself' });
    expect(await messages(nominationId, 'proposal-to-appoint')).toEqual(['appointingContact']);
  });

  it.each(['candidate', 'lineLeader'] as const)(
    'as the only one: the coordinators decide in their place (%s)',
    async (person) => {
      await endContacts('nord');
      await grant(person, 'nord');
      const nominationId = await nominationAt(fixture, 'appointment');
      expect(await viewOf('serviceLeader', nominationId)).toMatchObject({
        ball: { kind: 'coordinators', region: 'nord', names: ['Nina Skisse'] },
      });
      expect(await messages(nominationId, 'proposal-to-appoint')).toEqual(['coordinator']);
      const { duties } = await stateOfCase(fixture.store, nominationId);
      expect(duties).toMatchObject([{ kind: 'appoint-member', role: 'national-coordinator' }]);
      expect(isRefusal(await appointMember(await fixture.as(person), { nominationId }))).toBe(true);
      idsOf(await appointMember(await fixture.as('coordinator'), { nominationId }));
    },
  );

  it('follows when the contacts change: to the coordinators, and back to the region', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    const system = contextOf(fixture.store, { kind: 'system', job: 'stand-ins' }, null);
    const ownerOf = async () => (await stateOfCase(fixture.store, nominationId)).duties[0]?.role;
    expect(await settleStandIns(system)).toBe(0);
    expect(await viewOf('serviceLeader', nominationId)).toMatchObject({ ball: { names: ['Siv Demo'] } });

    await endContacts('nord');
    expect(await settleStandIns(system)).toBe(1);
    expect(await settleStandIns(system)).toBe(0);
    expect(await ownerOf()).toBe('national-coordinator');
    expect(await messages(nominationId, 'proposal-to-appoint')).toEqual(['appointingContact', 'coordinator']);
    const home = await homeView(fixture.store, await fixture.actor('coordinator'));
    expect(home?.duties.map(({ kind }) => kind)).toEqual(['appoint-member']);

    await grant('otherContact', 'nord');
    expect(await settleStandIns(system)).toBe(1);
    expect(await ownerOf()).toBe('regional-contact');
    expect(await messages(nominationId, 'proposal-to-appoint')).toContain('otherContact');
    idsOf(await appointMember(await fixture.as('otherContact'), { nominationId }));
  });

  it('is not among those whom the case waits for', async () => {
    await grant('candidate', 'nord');
    await grant('lineLeader', 'nord');
    const nominationId = await nominationAt(fixture, 'appointment');
    expect(await viewOf('serviceLeader', nominationId)).toMatchObject({
      ball: { kind: 'contacts', region: 'nord', names: ['Siv Demo'] },
    });
  });

  it('a region with several contacts: the first who decides decides', async () => {
    await grant('otherContact', 'nord');
    const nominationId = await nominationAt(fixture, 'appointment');
    idsOf(await appointMember(await fixture.as('otherContact'), { nominationId }));
    expect(await appointMember(await fixture.as('appointingContact'), { nominationId })).toMatchObject({
      code: 'step-is-over',
    });
  });

  it('the coordinators do nothing for a region that has a contact', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    expect(await appointMember(await fixture.as('coordinator'), { nominationId })).toMatchObject({
      code: 'unknown-or-forbidden',
    });
  });
});

describe('The older route of proposals (R19)', () => {
  beforeEach(async () => {
    await fixture.store.db
      .insertInto('setting')
      .values({ key: 'proposal-route', value: JSON.stringify('member-region') })
      .execute();
  });

  it('goes straight to the region of the member, and comes back there after a return', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    idsOf(await clearCandidate(await fixture.as('lineLeader'), { nominationId }));
    expect(await viewOf('serviceLeader', nominationId)).toMatchObject({
      step: 'appointment',
      route: 'member-region',
    });
    expect(await messages(nominationId, 'proposal-received')).toEqual([]);
    idsOf(
      await returnNomination(await fixture.as('appointingContact'), { nominationId, comment: 'Hvorfor?' }),
    );
    idsOf(
      await resendNomination(await fixture.as('serviceLeader'), {
        nominationId,
        competence: 'Mer',
        effortPercent: 5,
        comment: '',
      }),
    );
    expect(await viewOf('serviceLeader', nominationId)).toMatchObject({ step: 'appointment' });
  });
});
