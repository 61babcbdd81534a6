import type { CardContext } from '../../cards/card-context.ts';
import { groupModel, renderGroup } from '../../cards/group/group.ts';
import { groupLeaderModel, renderGroupLeader } from '../../cards/group-leader/group-leader.ts';
import { groupsModel, renderGroups } from '../../cards/groups/groups.ts';
import { type GroupView, groupCauses } from '../../domain/views.ts';
import type { Example } from './every-card.ts';
import { groupBriefs, groupView } from './group-views.ts';

const groups: Readonly<Record<string, GroupView>> = {
  'the service leader': groupView(),
  'a member': groupView({ viewer: { personId: 'x', relations: ['member'], may: [], mayUndoLeader: false } }),
  'one that is in order': groupView({ attention: [], seats: groupView().seats.slice(0, 1) }),
  'one that nobody leads': groupView({ leader: null, lastMetOn: null, competences: [] }),
};

const chosen = groupView().leader?.personId ?? '';
const warned = (context: CardContext) => ({ ...context, filled: { person: chosen, confirmFor: chosen } });

function groupExample(of: string, view: GroupView): Example {
  return {
    card: 'group',
    of,
    draw: (c) => renderGroup(view, c),
    model: (c) => groupModel(view, c),
  };
}

/** Cards about reference groups. */
export const groupExamples: readonly Example[] = [
  ...Object.entries(groups).map(([of, view]) => groupExample(of, view)),
  ...groupCauses.map(
    (cause): Example => ({
      card: 'group',
      of: cause,
      draw: (c) => renderGroup(groupView(), c, cause),
      model: (c) => groupModel(groupView(), c, cause),
    }),
  ),
  ...[0, 1, 40].map((count): Example => {
    const view = { groups: groupBriefs(count), count };
    return {
      card: 'groups',
      of: `${count} lines`,
      draw: (c) => renderGroups(view, c),
      model: (c) => groupsModel(view, c),
    };
  }),
  {
    card: 'group-leader',
    of: 'the service leader',
    draw: (c) => renderGroupLeader(groupView(), c),
    model: (c) => groupLeaderModel(groupView(), c),
  },
  {
    card: 'group-leader',
    of: 'after the warning',
    draw: (c) => renderGroupLeader(groupView(), warned(c)),
    model: (c) => groupLeaderModel(groupView(), warned(c)),
  },
];
