import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import type { GroupVerb } from '../../../domain/verbs.ts';
import type { CommandContext, Outcome } from '../../../store/command.ts';
import { designateLeader } from '../../../store/commands/designate-leader.ts';
import { undoLeader } from '../../../store/commands/undo-leader.ts';
import { groupView } from '../../../store/queries/group-view.ts';
import { groupsOf } from '../../../store/queries/groups-of.ts';
import {
  contextOf,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { designation, leaderIs } from '../../support/group-steps.ts';
import { nominationAt } from '../../support/nomination-steps.ts';

/** Everybody there is, and the program itself. */
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
  readonly arrange?: () => Promise<void>;
  readonly run: (context: CommandContext, serviceId: string) => Promise<Outcome>;
};

/** Each command on a group as a whole, and everybody who may. Nobody else may. */
const commands: Readonly<Record<GroupVerb, Tried>> = {
  'designate-leader': {
    may: ['serviceLeader'],
    run: (context, serviceId) => designateLeader(context, designation(fixture, { serviceId })),
  },
  'undo-leader': {
    may: ['serviceLeader'],
    arrange: async () => await leaderIs(fixture, 'member'),
    run: (context, serviceId) => undoLeader(context, { serviceId }),
  },
};

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function contextFor(who: Who): Promise<CommandContext> {
  if (who !== 'system') return await fixture.as(who as PersonName);
  return contextOf(fixture.store, { kind: 'system', job: 'test' }, null);
}

async function whoSees(look: (context: CommandContext) => Promise<unknown>): Promise<Who[]> {
  const seers: Who[] = [];
  for (const who of everybody) {
    if ((await look(await contextFor(who))) !== null) seers.push(who);
  }
  return seers;
}

async function eventsOf(verb: string): Promise<number> {
  const rows = await fixture.store.db.selectFrom('event').select('id').where('verb', '=', verb).execute();
  return rows.length;
}

describe('Who may command what of a group', () => {
  it.each(Object.entries(commands))('%s', async (verb, { may, arrange, run }) => {
    await arrange?.();
    for (const who of everybody.filter((one) => !may.includes(one))) {
      const outcome = await run(await contextFor(who), fixture.serviceId);
      expect.soft(isRefusal(outcome) && outcome.code, who).toBe('unknown-or-forbidden');
    }
    expect(await eventsOf(verb)).toBe(0);
    for (const who of may) {
      const outcome = await run(await contextFor(who), fixture.serviceId);
      expect.soft(isRefusal(outcome) ? outcome.code : 'done', who).toBe('done');
    }
  });

  it('something that does not exist looks like something forbidden', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const { run } of Object.values(commands)) {
      expect(await run(await fixture.as('serviceLeader'), nowhere)).toMatchObject({
        code: 'unknown-or-forbidden',
      });
    }
  });
});

describe('Who may see what of a group', () => {
  const seers = [
    'serviceLeader',
    'receivingContact',
    'secondReceiving',
    'appointingContact',
    'otherContact',
    'member',
    'coordinator',
  ];

  it('the group: its members, the service, contacts and the coordinator', async () => {
    expect(await whoSees(({ store, actor }) => groupView(store, actor, fixture.serviceId))).toEqual(seers);
  });

  it('that somebody is proposed: all of them; who it is: those who take part, and the proposed', async () => {
    await nominationAt(fixture, 'forward');
    const named = await whoSees(async ({ store, actor }) => {
      const view = await groupView(store, actor, fixture.serviceId);
      const nomination = view?.seats.find(({ seat }) => seat.id === fixture.seats.nord)?.nomination;
      if (view) expect(nomination).not.toBeNull();
      return nomination?.personName ?? null;
    });
    expect(named).toEqual([
      'serviceLeader',
      'receivingContact',
      'secondReceiving',
      'appointingContact',
      'coordinator',
    ]);
  });

  it('the list of groups: the own ones, the own region’s, all for the coordinator', async () => {
    const lists = await whoSees(async ({ store, actor }) => {
      const found = await groupsOf(store, actor, { from: 0, most: 10 });
      return found.groups.some(({ service }) => service.id === fixture.serviceId) ? found : null;
    });
    expect(lists).toEqual(['serviceLeader', 'receivingContact', 'secondReceiving', 'member', 'coordinator']);
  });
});
