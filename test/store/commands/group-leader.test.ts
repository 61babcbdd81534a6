import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import { designateLeader } from '../../../store/commands/designate-leader.ts';
import { undoLeader } from '../../../store/commands/undo-leader.ts';
import { groupView } from '../../../store/queries/group-view.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { designation, holds } from '../../support/group-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { toldOf } from '../../support/told-of.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const records = async (changes: Parameters<typeof designation>[1] = {}) =>
  await designateLeader(await fixture.as('serviceLeader'), designation(fixture, changes));
const undoes = async () =>
  await undoLeader(await fixture.as('serviceLeader'), { serviceId: fixture.serviceId });
const leader = async () =>
  (await groupView(fixture.store, await fixture.actor('serviceLeader'), fixture.serviceId))?.leader;

describe('Who leads the group', () => {
  it('R9: with who decided and when; the group, the leader and the contacts are told, and it is audited', async () => {
    await holds(fixture, 'candidate', 'user', 'nord');
    idsOf(await records());
    expect(await leader()).toMatchObject({ name: 'Ola Øving', decidedBy: 'Fagdirektøren' });
    expect(await toldOf(fixture, 'leader-designated')).toEqual([
      'Anne Eksempel',
      'Ola Øving',
      'Randi Kladd',
      'Rune Kladd',
    ]);
    const event = await fixture.store.db
      .selectFrom('event')
      .select(['actor_id', 'codes'])
      .where('verb', '=', 'designate-leader')
      .executeTakeFirstOrThrow();
    expect(event.actor_id).toBe(fixture.people.serviceLeader);
    expect(event.codes).toMatchObject({ personId: fixture.people.member, decidedOn: '2026-01-15' });
  });

  it('R8: somebody from a host region is refused, and the group stays as it is', async () => {
    await holds(fixture, 'candidate', 'vest');
    expect(await records({ personId: fixture.people.candidate, isConfirmed: true })).toMatchObject({
      code: 'leader-from-host-region',
      details: { region: 'vest' },
    });
    expect(await leader()).toBeNull();
  });

  it('R8: the employer’s region counts, whatever seat it is', async () => {
    await holds(fixture, 'candidate', 'service');
    await fixture.store.db
      .updateTable('person')
      .set({ trust_id: fixture.trusts.bergen })
      .where('id', '=', fixture.people.candidate)
      .execute();
    const outcome = await records({ personId: fixture.people.candidate, isConfirmed: true });
    expect(isRefusal(outcome) && outcome.code).toBe('leader-from-host-region');
  });

  it('R8: whoever sits for the service is from its region, though no employer is known', async () => {
    await holds(fixture, 'candidate', 'service');
    const outcome = await records({ personId: fixture.people.candidate, isConfirmed: true });
    expect(isRefusal(outcome) && outcome.code).toBe('leader-from-host-region');
  });

  it('R8: somebody who is no regional member is warned of once', async () => {
    await holds(fixture, 'candidate', 'user', 'nord');
    const personId = fixture.people.candidate;
    expect(await records({ personId })).toMatchObject({ code: 'leader-not-regional' });
    idsOf(await records({ personId, isConfirmed: true }));
    expect((await leader())?.name).toBe('Anne Eksempel');
  });

  it('undoing brings the one before back, also one who was imported, and in the end none', async () => {
    await fixture.store.db
      .updateTable('reference_group')
      .set({ leader_id: fixture.people.member, leader_decided_by: 'Styret', leader_decided_on: '2024-02-01' })
      .where('service_id', '=', fixture.serviceId)
      .execute();
    await holds(fixture, 'candidate', 'nord');
    idsOf(await records({ personId: fixture.people.candidate }));
    idsOf(await records({ personId: fixture.people.candidate, decidedBy: 'Styret' }));
    idsOf(await undoes());
    expect(await leader()).toMatchObject({ name: 'Anne Eksempel', decidedBy: 'Fagdirektøren' });
    idsOf(await undoes());
    expect(await leader()).toMatchObject({ name: 'Ola Øving', decidedBy: 'Styret' });
    // What was imported was recorded by nobody, and is not theirs to take back.
    expect(await undoes()).toMatchObject({ code: 'nothing-changed' });
    expect(await toldOf(fixture, 'leader-undone')).toContain('Anne Eksempel');
  });

  it('undoing the only record leaves the service owing a leader', async () => {
    idsOf(await records());
    idsOf(await undoes());
    const home = await homeView(fixture.store, await fixture.actor('serviceLeader'));
    expect(home?.duties.map(({ kind }) => kind)).toContain('designate-leader');
    idsOf(await records());
    const after = await homeView(fixture.store, await fixture.actor('serviceLeader'));
    expect(after?.duties.map(({ kind }) => kind)).not.toContain('designate-leader');
  });

  it('the same once more changes nothing, and a press that comes twice counts once', async () => {
    const context = await fixture.as('serviceLeader', 'key');
    idsOf(await designateLeader(context, designation(fixture)));
    expect(await designateLeader(context, designation(fixture))).toMatchObject({ repeated: true });
    expect(await records()).toMatchObject({ code: 'leader-unchanged' });
  });

  it('cards of the group follow', async () => {
    const before = await groupView(fixture.store, await fixture.actor('coordinator'), fixture.serviceId);
    idsOf(await records());
    const after = await groupView(fixture.store, await fixture.actor('coordinator'), fixture.serviceId);
    expect(after?.version).toBeGreaterThan(before?.version ?? 0);
    expect(before?.attention).toContainEqual({ kind: 'no-leader', region: null });
    expect(after?.attention).not.toContainEqual({ kind: 'no-leader', region: null });
  });
});
