import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { advanceClock } from '../../../demo/supervisor/business-clock.ts';
import type { NominationStep } from '../../../domain/nomination.ts';
import { acceptNomination } from '../../../store/commands/accept-nomination.ts';
import { answerCandidate } from '../../../store/commands/answer-candidate.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { askService } from '../../../store/commands/ask-service.ts';
import { clearCandidate } from '../../../store/commands/clear-candidate.ts';
import { declineInvitation } from '../../../store/commands/decline-invitation.ts';
import { declineNomination } from '../../../store/commands/decline-nomination.ts';
import { forwardNomination } from '../../../store/commands/forward-nomination.ts';
import { nameOtherLeader } from '../../../store/commands/name-other-leader.ts';
import { proposeMember } from '../../../store/commands/propose-member.ts';
import { recordAnswer } from '../../../store/commands/record-answer.ts';
import { refuseClearance } from '../../../store/commands/refuse-clearance.ts';
import { remindHolder } from '../../../store/commands/remind-holder.ts';
import { reportNoCandidate } from '../../../store/commands/report-no-candidate.ts';
import { returnNomination } from '../../../store/commands/return-nomination.ts';
import { undoAnswer } from '../../../store/commands/undo-answer.ts';
import { undoneAppointment } from '../../../store/queries/undone-appointment.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { looksAtCase } from '../../support/looks-at-case.ts';
import { idsOf, nominationAt, picked, proposal, type ReachableStep } from '../../support/nomination-steps.ts';
import { stateOfCase } from '../../support/state-of-case.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const { viewOf, messages, allArrived } = looksAtCase(() => fixture);

type Step = {
  readonly verb: string;
  readonly at: ReachableStep;
  readonly to: NominationStep;
  readonly by: PersonName;
  readonly run: (nominationId: string, by: PersonName) => Promise<unknown>;
};

const steps: readonly Step[] = [
  {
    verb: 'accept-nomination',
    at: 'consent',
    to: 'clearance',
    by: 'candidate',
    run: async (nominationId, by) =>
      acceptNomination(await fixture.as(by), { nominationId, lineLeader: picked(fixture, 'lineLeader') }),
  },
  {
    verb: 'decline-invitation',
    at: 'consent',
    to: 'declined-by-candidate',
    by: 'candidate',
    run: async (nominationId, by) => declineInvitation(await fixture.as(by), { nominationId, reason: 'Nei' }),
  },
  {
    verb: 'ask-service',
    at: 'consent',
    to: 'question',
    by: 'candidate',
    run: async (nominationId, by) => askService(await fixture.as(by), { nominationId, comment: 'Når?' }),
  },
  {
    verb: 'answer-candidate',
    at: 'question',
    to: 'consent',
    by: 'serviceLeader',
    run: async (nominationId, by) => answerCandidate(await fixture.as(by), { nominationId, comment: 'Nå' }),
  },
  {
    verb: 'clear-candidate',
    at: 'clearance',
    to: 'forward',
    by: 'lineLeader',
    run: async (nominationId, by) => clearCandidate(await fixture.as(by), { nominationId }),
  },
  {
    verb: 'refuse-clearance',
    at: 'clearance',
    to: 'not-cleared',
    by: 'lineLeader',
    run: async (nominationId, by) => refuseClearance(await fixture.as(by), { nominationId, reason: '' }),
  },
  {
    verb: 'name-other-leader',
    at: 'clearance',
    to: 'clearance',
    by: 'lineLeader',
    run: async (nominationId, by) =>
      nameOtherLeader(await fixture.as(by), { nominationId, lineLeader: picked(fixture, 'stranger') }),
  },
  {
    verb: 'record-answer',
    at: 'clearance',
    to: 'forward',
    by: 'receivingContact',
    run: async (nominationId, by) =>
      recordAnswer(await fixture.as(by), {
        nominationId,
        answer: 'yes',
        how: 'phone',
        lineLeader: null,
        comment: '',
      }),
  },
  {
    verb: 'forward-nomination',
    at: 'forward',
    to: 'appointment',
    by: 'receivingContact',
    run: async (nominationId, by) => forwardNomination(await fixture.as(by), { nominationId }),
  },
  {
    verb: 'return-nomination',
    at: 'appointment',
    to: 'returned',
    by: 'appointingContact',
    run: async (nominationId, by) =>
      returnNomination(await fixture.as(by), { nominationId, comment: 'Hvorfor?' }),
  },
  {
    verb: 'appoint-member',
    at: 'appointment',
    to: 'appointed',
    by: 'appointingContact',
    run: async (nominationId, by) => appointMember(await fixture.as(by), { nominationId }),
  },
  {
    verb: 'decline-nomination',
    at: 'appointment',
    to: 'declined-by-region',
    by: 'appointingContact',
    run: async (nominationId, by) =>
      declineNomination(await fixture.as(by), { nominationId, reason: 'En annen' }),
  },
];

describe('Undo', () => {
  it.each(steps)(
    '$verb: all is as it was, and those who were told hear so',
    async ({ verb, at, to, by, run }) => {
      const nominationId = await nominationAt(fixture, at);
      await allArrived();
      const before = await stateOfCase(fixture.store, nominationId);
      await run(nominationId, by);
      expect(await viewOf(by, nominationId)).toMatchObject({ step: to });
      const told = await toldSince(nominationId, before.version);
      await allArrived();
      await advanceClock(fixture.ownerUrl, 60);
      idsOf(await undoAnswer(await fixture.as(by), { nominationId }));

      expect(await stateOfCase(fixture.store, nominationId)).toEqual({
        ...before,
        version: before.version + 2,
      });
      const cause = verb === 'appoint-member' ? 'appointment-undone' : 'answer-undone';
      // The group reads it in the card that told of the appointment.
      const hear = told.filter((name) => name !== by && name !== 'member');
      expect(await messages(nominationId, cause)).toEqual(hear);
      const view = await viewOf(by, nominationId);
      expect(view?.timeline.at(-1)).toMatchObject({ kind: 'undone' });
      expect(view?.timeline.at(-2)).toMatchObject({ undone: true, remark: null });
      expect(view?.viewer.may).not.toContain('undo-answer');
    },
  );

  async function toldSince(nominationId: string, version: number): Promise<PersonName[]> {
    const rows = await fixture.store.db
      .selectFrom('outgoing_message')
      .select('person_id')
      .where('subject_id', '=', nominationId)
      .where('lane', '!=', 'update')
      .where('version', '>', version)
      .execute();
    const ids = rows.map((row) => row.person_id);
    return (Object.keys(fixture.people) as PersonName[]).filter((name) => ids.includes(fixture.people[name]));
  }

  it('whoever in the group was told of an appointment by mail is told by mail', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    await appointMember(await fixture.as('appointingContact'), { nominationId });
    await allArrived();
    await fixture.store.db
      .updateTable('outgoing_message')
      .set({ by_mail: true })
      .where('person_id', '=', fixture.people.member)
      .execute();
    idsOf(await undoAnswer(await fixture.as('appointingContact'), { nominationId }));
    expect(await messages(nominationId, 'appointment-undone')).toContain('member');
    const told = { personId: fixture.people.member, nominationId, activityId: null };
    expect(await undoneAppointment(fixture.store, told)).toBe('Anne Eksempel');
    const other = { ...told, personId: fixture.people.stranger };
    expect(await undoneAppointment(fixture.store, other)).toBeNull();
    await appointMember(await fixture.as('appointingContact'), { nominationId });
    expect(await undoneAppointment(fixture.store, told)).toBeNull();
  });

  it('what nobody has got yet is taken back, and nobody hears of it', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    await allArrived();
    await acceptNomination(await fixture.as('candidate'), {
      nominationId,
      lineLeader: picked(fixture, 'lineLeader'),
    });
    idsOf(await undoAnswer(await fixture.as('candidate'), { nominationId }));
    expect(await messages(nominationId, 'answer-undone')).toEqual([]);
    const waiting = await fixture.store.db
      .selectFrom('outgoing_message')
      .select('cause')
      .where('state', '=', 'waiting')
      .where('lane', '!=', 'update')
      .execute();
    expect(waiting).toEqual([]);
  });

  it('is too late when the next person has acted, whatever that was', async () => {
    const nominationId = await nominationAt(fixture, 'forward');
    expect(await undoAnswer(await fixture.as('candidate'), { nominationId })).toMatchObject({
      code: 'not-your-answer',
    });
    expect((await viewOf('candidate', nominationId))?.viewer.may).not.toContain('undo-answer');
    expect((await viewOf('lineLeader', nominationId))?.viewer.may).toContain('undo-answer');
  });

  it('a reminder is not an answer', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    idsOf(await remindHolder(await fixture.as('serviceLeader'), { nominationId }));
    idsOf(await undoAnswer(await fixture.as('candidate'), { nominationId }));
    expect(await viewOf('candidate', nominationId)).toMatchObject({ step: 'consent' });
  });

  it('undoes the step that the card shows, and no other', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    expect(await undoAnswer(await fixture.as('candidate'), { nominationId, version: 1 })).toMatchObject({
      code: 'undo-too-late',
    });
  });

  it('cannot be undone itself, nor can what began the case', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    idsOf(await undoAnswer(await fixture.as('candidate'), { nominationId }));
    const again = await undoAnswer(await fixture.as('candidate'), { nominationId });
    expect(again).toMatchObject({ code: 'undo-too-late' });
    const proposer = await undoAnswer(await fixture.as('serviceLeader'), { nominationId });
    expect(proposer).toMatchObject({ code: 'undo-too-late' });
  });

  it('a no is final once the service has gone on: another proposal, or a request for a candidate', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    await declineInvitation(await fixture.as('candidate'), { nominationId, reason: '' });
    expect((await viewOf('candidate', nominationId))?.viewer.may).toEqual(['undo-answer']);
    idsOf(
      await reportNoCandidate(await fixture.as('serviceLeader'), { seatId: fixture.seats.nord, comment: '' }),
    );
    const late = await undoAnswer(await fixture.as('candidate'), { nominationId });
    expect(late).toMatchObject({ code: 'undo-too-late' });
    idsOf(
      await proposeMember(
        await fixture.as('serviceLeader'),
        proposal(fixture, { person: picked(fixture, 'stranger') }),
      ),
    );
    expect(await undoAnswer(await fixture.as('candidate'), { nominationId })).toMatchObject({
      code: 'undo-too-late',
    });
  });

  it('an appointment for an hour, and only while the seat is as it left it', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    await appointMember(await fixture.as('appointingContact'), { nominationId });
    await advanceClock(fixture.ownerUrl, 61 * 60);
    expect(await undoAnswer(await fixture.as('appointingContact'), { nominationId })).toMatchObject({
      code: 'undo-too-late',
    });
    expect((await viewOf('appointingContact', nominationId))?.viewer.may).not.toContain('undo-answer');
  });

  it('of a colleague’s step is the colleague’s', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    expect(await undoAnswer(await fixture.as('secondReceiving'), { nominationId })).toMatchObject({
      code: 'not-your-answer',
    });
  });
});
