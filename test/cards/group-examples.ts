import { appointmentCard } from '../../cards/appointment/appointment.ts';
import type { CardContext } from '../../cards/card-context.ts';
import { groupModel, renderGroup } from '../../cards/group/group.ts';
import { groupLeaderModel, renderGroupLeader } from '../../cards/group-leader/group-leader.ts';
import { groupsModel, renderGroups } from '../../cards/groups/groups.ts';
import { newSeatModel, renderNewSeat } from '../../cards/new-seat/new-seat.ts';
import { renderNominationCard } from '../../cards/render-nomination-card.ts';
import { renderSeat, seatModel } from '../../cards/seat/seat.ts';
import { renderVacancy, vacancyModel } from '../../cards/vacancy/vacancy.ts';
import { groupCauses, seatCauses } from '../../domain/views/cause.ts';
import type { GroupView, SeatView } from '../../domain/views/group.ts';
import type { Example } from './every-card.ts';
import { choice, deciders, nominationView, now, vacancyView } from './example-views.ts';
import { groupBriefs, groupView, newSeatView, seatViews } from './group-views.ts';

const groups: Readonly<Record<string, GroupView>> = {
  'the service leader': groupView(),
  'a member': groupView({
    viewer: {
      ...{ personId: 'x', relations: ['member'], may: [], mayUndoLeader: false },
      deeds: ['raise-problem', 'tell-spread'],
    },
  }),
  'one that is in order': groupView({ attention: [], seats: groupView().seats.slice(0, 1) }),
  'one that nobody leads': groupView({ leader: null, lastMetOn: null, nextMeeting: null, competences: [] }),
};

const { 'anybody else': anybody } = seatViews() as { 'anybody else': SeatView };
const day = new Date(now.getTime() + 31 * 86_400_000);
const ahead = vacancyView({ vacantSince: null, leavesOn: day });
const removed = vacancyView({ isRetired: true, mayPropose: false });
const successor = nominationView('appointment', deciders.appointment, {
  startsOn: day,
  replaces: { name: 'Ola *Øving*', leavesOn: day },
});
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

const seats = seatViews();
const newSeat = { 'one site': newSeatView(0), 'several sites': newSeatView() };

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
      draw: (c) => renderGroups(view, c, choice),
      model: (c) => groupsModel(view, c, choice),
    };
  }),
  ...Object.entries(seats).map(
    ([of, view]): Example => ({
      card: 'seat',
      of,
      draw: (c) => renderSeat(view, c),
      model: (c) => seatModel(view, c),
    }),
  ),
  ...seatCauses.map(
    (cause): Example => ({
      card: 'seat',
      of: cause,
      draw: (c) => renderSeat(anybody, c, cause),
      model: (c) => seatModel(anybody, c, cause),
    }),
  ),
  ...Object.entries(newSeat).map(
    ([of, view]): Example => ({
      card: 'new-seat',
      of,
      draw: (c) => renderNewSeat(view, c),
      model: (c) => newSeatModel(view, c),
    }),
  ),
  {
    card: 'appointment',
    of: 'a successor',
    draw: (c) => renderNominationCard('appointment', successor, c),
    model: (c) => appointmentCard.model(successor, c),
  },
  {
    card: 'vacancy',
    of: 'a seat that was removed',
    draw: (c) => renderVacancy(removed, c),
    model: (c) => vacancyModel(removed, c),
  },
  {
    card: 'vacancy',
    of: 'a seat about to be vacant',
    draw: (c) => renderVacancy(ahead, c),
    model: (c) => vacancyModel(ahead, c),
  },
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
