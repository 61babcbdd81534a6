import { describe, expect, it } from 'vitest';
import type { ChannelActor } from '../../domain/actor.ts';
import { requestSteps } from '../../domain/candidate-request.ts';
import {
  asChannelSees,
  channelMaySee,
  channelRelationsTo,
  channelSights,
  isOfferedInChannels,
} from '../../domain/channel-access.ts';
import { nominationSteps } from '../../domain/nomination.ts';
import { asChannelSeesRequest, channelSeesRequest } from '../../domain/request-channel-access.ts';
import {
  channelRelations,
  type TimelineEntry,
  type TimelineKind,
  timelineKinds,
} from '../../domain/views/nomination.ts';
import { regions } from '../../domain/vocabulary.ts';
import { nominationView } from '../cards/example-views.ts';
import { requestView } from '../cards/request-views.ts';

const serviceId = '00000000-0000-4000-8000-000000000001';
const seat = { id: 's', serviceId, kind: 'regional', region: 'nord' } as const;
const nomination = { seat, serviceId, serviceRegion: 'vest' } as const;

function channelOf(target: ChannelActor['target']): ChannelActor {
  return { kind: 'channel', conversationId: '19:k@thread.tacv2', target, language: 'nb' };
}

describe('The relation of a channel to a nomination', () => {
  it.each([
    ['vest', ['receiving-channel']],
    ['nord', ['appointing-channel']],
    ['midt', ['other-channel']],
    ['sor-ost', ['other-channel']],
  ] as const)('the channel of %s', (region, relations) => {
    expect(channelRelationsTo(channelOf({ kind: 'region', region }), nomination)).toEqual(relations);
  });

  it('a region that receives and appoints is both', () => {
    const own = { ...nomination, seat: { ...seat, kind: 'user', region: null } } as const;
    expect(channelRelationsTo(channelOf({ kind: 'region', region: 'vest' }), own)).toEqual([
      'receiving-channel',
      'appointing-channel',
    ]);
  });

  it('the own group’s channel, and no other group’s', () => {
    expect(channelRelationsTo(channelOf({ kind: 'group', serviceId }), nomination)).toEqual([
      'group-channel',
    ]);
    const other = channelOf({ kind: 'group', serviceId: '00000000-0000-4000-8000-000000000002' });
    expect(channelRelationsTo(other, nomination)).toEqual([]);
  });
});

function entryOf(kind: TimelineKind): TimelineEntry {
  const by = { by: 'Odd Demo', onBehalfOf: null, how: null, region: null };
  return { ...by, at: new Date(0), kind, remark: `sagt ved ${kind}`, undone: false, byLink: false };
}

/** Each relation: what it is offered, at which step, and when it sees the case at all. Nothing else, nowhere. */
const table = {
  'receiving-channel': {
    sees: nominationSteps,
    offered: { forward: ['forward-nomination', 'return-nomination'] },
    remarks: ['returned', 'resent', 'declined'],
    names: ['Kari Demo', 'Per Prøve'],
  },
  'appointing-channel': {
    sees: nominationSteps,
    offered: { appointment: ['appoint-member', 'return-nomination', 'decline-nomination'] },
    remarks: ['returned', 'resent', 'declined'],
    names: ['Kari Demo', 'Per Prøve'],
  },
  'other-channel': { sees: ['appointed'], offered: {}, remarks: [], names: [] },
  'group-channel': { sees: ['appointed'], offered: {}, remarks: [], names: [] },
} as const;

describe.each(channelRelations)('%s', (relation) => {
  const expected = table[relation];

  it('sees the case at these steps', () => {
    expect(nominationSteps.filter((step) => channelMaySee([relation], step))).toEqual(expected.sees);
  });

  it.each(nominationSteps)('is offered at %s what its readers decide there', (step) => {
    const offered: Partial<Record<string, readonly string[]>> = expected.offered;
    expect(asChannelSees(nominationView(step), [relation]).viewer.may).toEqual(offered[step] ?? []);
  });

  it('reads the words of contacts and services, never those of a candidate or a leader', () => {
    const timeline = timelineKinds.map((kind) => entryOf(kind));
    const seen = asChannelSees({ ...nominationView('appointed'), timeline }, [relation]).timeline;
    expect(seen.filter(({ remark }) => remark).map(({ kind }) => kind)).toEqual(
      timelineKinds.filter((kind) => (expected.remarks as readonly string[]).includes(kind)),
    );
  });

  it('is told what happened, a question and what was undone among it, by those it may name', () => {
    const timeline = timelineKinds.map((kind) => entryOf(kind));
    const seen = asChannelSees({ ...nominationView('appointed'), timeline }, [relation]).timeline;
    const told =
      expected.names.length > 0 ? timelineKinds.filter((kind) => kind !== 'reminded') : ['appointed'];
    expect(seen.map(({ kind }) => kind)).toEqual(told);
  });

  it('names nobody who is unreachable, and beside the candidate only those it may', () => {
    const view = nominationView(
      'appointed',
      {},
      {
        unreachable: { name: 'Anne Eksempel', problem: 'not-installed' },
      },
    );
    const seen = asChannelSees({ ...view, timeline: [] }, [relation]);
    expect(seen.unreachable).toBeNull();
    expect([seen.proposer, seen.lineLeader].filter((name) => name)).toEqual(expected.names);
  });
});

it('only what some channel offers is taken in a channel', () => {
  const offered = new Set(Object.values(channelSights).flatMap(({ offers }) => Object.values(offers).flat()));
  for (const verb of offered) expect(isOfferedInChannels(verb)).toBe(true);
  for (const verb of ['accept-nomination', 'record-answer', 'withdraw-nomination', 'open-home', '__proto__'])
    expect(isOfferedInChannels(verb)).toBe(false);
});

describe('A request for a candidate in a channel', () => {
  const about = { seat, serviceRegion: 'vest' } as const;
  const offered = {
    vest: { passing: ['pass-request'] },
    nord: { naming: ['name-candidate', 'return-request'] },
  } as const;

  it('is seen by the two regions that take part, and by no group', () => {
    const seen = regions.filter((region) => channelSeesRequest(channelOf({ kind: 'region', region }), about));
    expect(seen).toEqual(['vest', 'nord']);
    expect(channelSeesRequest(channelOf({ kind: 'group', serviceId }), about)).toBe(false);
  });

  it.each(requestSteps)('at %s names nobody, and offers what the region decides', (step) => {
    for (const region of ['vest', 'nord'] as const) {
      const channel = channelOf({ kind: 'region', region });
      const view = asChannelSeesRequest(requestView(step), channel, about);
      const may: Partial<Record<string, readonly string[]>> = offered[region];
      expect(view.viewer.may).toEqual(may[step] ?? []);
      expect(view.named).toBeNull();
      expect(view.timeline.some(({ person }) => person !== null)).toBe(false);
      const written = view.timeline.filter(({ remark }) => remark).map(({ kind }) => kind);
      expect(written.filter((kind) => kind !== 'reported' && kind !== 'returned')).toEqual([]);
      expect(JSON.stringify(view)).not.toContain('Anne Eksempel');
    }
  });
});
