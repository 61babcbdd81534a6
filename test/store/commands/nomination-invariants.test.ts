import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { isOpen } from '../../../domain/nomination.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../../../store/command.ts';
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
import { replaceCandidate } from '../../../store/commands/replace-candidate.ts';
import { resendNomination } from '../../../store/commands/resend-nomination.ts';
import { returnNomination } from '../../../store/commands/return-nomination.ts';
import { undoAnswer } from '../../../store/commands/undo-answer.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { nominationView } from '../../../store/queries/nomination-view.ts';
import { contextFor, everybody, type Who } from '../../support/everybody.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { idsOf, picked, proposal } from '../../support/nomination-steps.ts';
import { stateOfCase } from '../../support/state-of-case.ts';

type Play = {
  readonly fixture: GroupFixture;
  /** The newest nomination for the seat. */
  readonly nominationId: string;
  /** Somebody whom the command names. */
  readonly other: PersonName;
};
type Command = (context: CommandContext, play: Play) => Promise<Outcome>;

/** Each command, and those whose it usually is; anybody may try. */
const commands: Readonly<Record<string, readonly [usually: readonly Who[], run: Command]>> = {
  propose: [
    ['serviceLeader'],
    async (context, { fixture, other }) =>
      proposeMember(context, proposal(fixture, { person: picked(fixture, other) })),
  ],
  accept: [
    ['candidate', 'stranger'],
    (context, { nominationId, fixture, other }) =>
      acceptNomination(context, { nominationId, lineLeader: picked(fixture, other) }),
  ],
  'say no': [
    ['candidate', 'stranger'],
    (context, { nominationId }) => declineInvitation(context, { nominationId, reason: '' }),
  ],
  ask: [
    ['candidate', 'stranger'],
    (context, { nominationId }) => askService(context, { nominationId, comment: 'Når?' }),
  ],
  answer: [
    ['serviceLeader'],
    (context, { nominationId }) => answerCandidate(context, { nominationId, comment: 'Nå' }),
  ],
  clear: [
    ['lineLeader', 'member', 'appointingContact'],
    (context, { nominationId }) => clearCandidate(context, { nominationId }),
  ],
  'not clear': [
    ['lineLeader', 'member'],
    (context, { nominationId }) => refuseClearance(context, { nominationId, reason: '' }),
  ],
  'other leader': [
    ['lineLeader', 'member', 'appointingContact'],
    (context, { nominationId, fixture, other }) =>
      nameOtherLeader(context, { nominationId, lineLeader: picked(fixture, other) }),
  ],
  record: [
    ['receivingContact', 'secondReceiving'],
    (context, { nominationId, fixture, other }) =>
      recordAnswer(context, {
        nominationId,
        answer: 'yes',
        how: 'phone',
        lineLeader: picked(fixture, other),
        comment: '',
      }),
  ],
  forward: [
    ['receivingContact', 'secondReceiving'],
    (context, { nominationId }) => forwardNomination(context, { nominationId }),
  ],
  return: [
    ['receivingContact', 'appointingContact'],
    (context, { nominationId }) => returnNomination(context, { nominationId, comment: 'Hvorfor?' }),
  ],
  resend: [
    ['serviceLeader'],
    (context, { nominationId, other }) =>
      resendNomination(context, {
        nominationId,
        competence: 'Mer',
        effortPercent: other === 'member' ? 10 : 5,
        comment: '',
      }),
  ],
  replace: [
    ['serviceLeader'],
    (context, { nominationId, fixture, other }) =>
      replaceCandidate(context, {
        nominationId,
        person: picked(fixture, other),
        trustId: fixture.trusts.tromso,
        competence: 'Mer',
        effortPercent: 5,
        suggestedBy: '',
      }),
  ],
  appoint: [
    ['appointingContact', 'candidate'],
    (context, { nominationId }) => appointMember(context, { nominationId }),
  ],
  decline: [
    ['appointingContact', 'candidate'],
    (context, { nominationId }) => declineNomination(context, { nominationId, reason: 'Nei' }),
  ],
  withdraw: [['serviceLeader'], (context, { nominationId }) => withdrawNomination(context, { nominationId })],
  remind: [
    ['serviceLeader', 'candidate'],
    (context, { nominationId }) => remindHolder(context, { nominationId }),
  ],
  undo: [
    ['candidate', 'lineLeader', 'receivingContact', 'appointingContact', 'serviceLeader'],
    (context, { nominationId }) => undoAnswer(context, { nominationId }),
  ],
};

/** The steps that lead on are tried as often as all the others together, or no case would ever get far. */
const leadOn = ['accept', 'clear', 'forward', 'appoint', 'undo', 'return'];

const press = fc.record({
  name: fc.oneof(fc.constantFrom(...leadOn), fc.constantFrom(...Object.keys(commands))),
  usual: fc.option(fc.nat(4), { nil: null, freq: 6 }),
  anybody: fc.constantFrom(...everybody),
  other: fc.constantFrom<PersonName>('lineLeader', 'member', 'stranger', 'candidate', 'appointingContact'),
});

it('holds whoever presses what, in whatever order', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(press, { minLength: 6, maxLength: 16 }), async (presses) => {
      const fixture = await createGroupFixture();
      try {
        await play(fixture, presses);
      } finally {
        await fixture.drop();
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

async function play(
  fixture: GroupFixture,
  presses: readonly (typeof press extends fc.Arbitrary<infer P> ? P : never)[],
) {
  // The candidate is a contact of the region that appoints: the rules must hold against that too.
  await fixture.store.db
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: fixture.people.candidate,
      role: 'regional-contact',
      region: 'nord',
    })
    .execute();
  let nominationId =
    idsOf(await proposeMember(await fixture.as('serviceLeader'), proposal(fixture))).nominationId ?? '';
  let before = await stateOfCase(fixture.store, nominationId);
  let beforeThat: typeof before | null = null;
  for (const { name, usual, anybody, other } of presses) {
    const [usually, run] = commands[name] ?? [];
    if (!usually || !run) throw new Error(`There is no command ${name}`);
    const who = usual === null ? anybody : (usually[usual % usually.length] ?? anybody);
    const outcome = await run(await contextFor(fixture, who), { fixture, nominationId, other });
    const told = `${name} by ${who}`;
    const after = await stateOfCase(fixture.store, nominationId);
    if (isRefusal(outcome)) {
      expect(after, told).toEqual(before);
      continue;
    }
    if (name === 'undo') expect(after, told).toEqual({ ...beforeThat, version: before.version + 1 });
    if (name !== 'propose') expect(after.version, told).toBe(before.version + (name === 'remind' ? 0 : 1));
    await expectInvariants(fixture, told);
    const isNext = outcome.ids.nominationId !== undefined && outcome.ids.nominationId !== nominationId;
    // A reminder is no step: what went before it can still be undone.
    if (name !== 'remind') beforeThat = isNext ? null : before;
    nominationId = outcome.ids.nominationId ?? nominationId;
    before = await stateOfCase(fixture.store, nominationId);
  }
}

async function expectInvariants(fixture: GroupFixture, told: string): Promise<void> {
  const { db } = fixture.store;
  const { rows: broken } = await sql<{ what: string }>`
    select 'more than one open nomination for a seat' as what from nomination
      where closed_at is null group by seat_id having count(*) > 1
    union all select 'not one duty for whoever has the ball' from nomination
      where (closed_at is null)::int
        <> (select count(*) from duty where duty.subject_id = nomination.id and duty.done_at is null)
    union all select 'somebody decided on themselves' from event
      join nomination on nomination.id = event.subject_id and nomination.candidate_id = event.actor_id
      where event.verb in ('clear-candidate', 'refuse-clearance', 'name-other-leader', 'forward-nomination',
        'return-nomination', 'appoint-member', 'decline-nomination', 'record-answer')
    union all select 'the leader and the candidate are one' from nomination where line_leader_id = candidate_id
    union all select 'a seat with a member is vacant, or without one is not' from seat
      where (vacant_since is null) <> exists (select from membership where seat_id = seat.id and ends_on is null)
    union all select 'a member whom nobody appointed' from membership
      join nomination on nomination.id = membership.nomination_id where nomination.step <> 'appointed'`.execute(
    db,
  );
  expect(broken, told).toEqual([]);
  const { store, actor } = await fixture.as('coordinator');
  for (const { id } of await db.selectFrom('nomination').select('id').execute()) {
    const view = await nominationView(store, actor, id);
    const reachedARegion =
      view?.step === 'forward' || view?.step === 'appointment' || view?.step === 'appointed';
    if (reachedARegion) expect([view.consentedAt, view.clearedAt], told).not.toContain(null);
    if (view && isOpen(view.step)) expect(view.ball, told).not.toBeNull();
  }
}
