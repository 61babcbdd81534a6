import { z } from 'zod';
import { longestCheckIn, longestCheckInAnswer } from '../../domain/check-in.ts';
import { longestLink } from '../../domain/gathering.ts';
import { meetingAnswers } from '../../domain/group-meeting.ts';
import { longestProblem } from '../../domain/problem.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { agreeProblem } from '../../store/commands/agree-problem.ts';
import { answerCheckIn } from '../../store/commands/answer-check-in.ts';
import { answerGroupMeeting } from '../../store/commands/answer-group-meeting.ts';
import { answerProblem } from '../../store/commands/answer-problem.ts';
import { askGroup } from '../../store/commands/ask-group.ts';
import { callGroupMeeting } from '../../store/commands/call-group-meeting.ts';
import { cancelGroupMeeting } from '../../store/commands/cancel-group-meeting.ts';
import { changeGroupMeeting } from '../../store/commands/change-group-meeting.ts';
import { closeCheckIn } from '../../store/commands/close-check-in.ts';
import { commentProblem } from '../../store/commands/comment-problem.ts';
import { dropSpread } from '../../store/commands/drop-spread.ts';
import { passProblem } from '../../store/commands/pass-problem.ts';
import { raiseProblem } from '../../store/commands/raise-problem.ts';
import { recordGroupMeeting } from '../../store/commands/record-group-meeting.ts';
import { tellSpread } from '../../store/commands/tell-spread.ts';
import { withdrawProblem } from '../../store/commands/withdraw-problem.ts';
import { groupCheckIns } from '../../store/queries/group-check-ins.ts';
import { groupHistory } from '../../store/queries/group-history.ts';
import { groupMeetingView } from '../../store/queries/group-meeting-view.ts';
import { groupMeetings } from '../../store/queries/group-meetings.ts';
import { groupProblems } from '../../store/queries/group-problems.ts';
import { groupSpreads } from '../../store/queries/group-spreads.ts';
import { groupYear } from '../../store/queries/group-year.ts';
import { groupsOf } from '../../store/queries/groups-of.ts';
import { problemView } from '../../store/queries/problem-view.ts';
import { meetingPlan, plannedMeeting, raisedProblem, toldSpread, trimmed } from '../group-input.ts';
import { field, parseInput } from '../input.ts';
import { does } from './does.ts';
import type { TabCommand, TabQuery } from './tab-call.ts';

const meeting = z.object({ meetingId: field.id });
const problem = z.object({ problemId: field.id });
const checkIn = z.object({ checkInId: field.id });
const noted = problem.extend({ note: field.text(longestProblem) });
const seen = { version: z.int() };
const mostPeople = 100;
/** Groups on a page at a time. */
const mostGroups = 50;

/** What the pages of a group's life may ask for. */
export const groupLifeQueries: Readonly<Record<string, TabQuery>> = {
  groups: async ({ service, actor }, given) => {
    const input = parseInput(z.object({ from: field.from }), given);
    return isRefusal(input) ? input : await groupsOf(service.store, actor, { ...input, most: mostGroups });
  },
  'group-meetings': async ({ service, actor }, { id }) =>
    (await groupMeetings(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'group-meeting': async ({ service, actor }, { id }) =>
    (await groupMeetingView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'group-year': async ({ service, actor }, { id }) =>
    (await groupYear(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'group-history': async ({ service, actor }, { id }) =>
    (await groupHistory(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'group-check-ins': async ({ service, actor }, { id }) =>
    (await groupCheckIns(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'group-spreads': async ({ service, actor }, { id }) =>
    (await groupSpreads(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'group-problems': async ({ service, actor }, { id }) =>
    (await groupProblems(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  problem: async ({ service, actor }, { id }) =>
    (await problemView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
};

/** And what they may do. */
export const groupLifeCommands: Readonly<Record<string, TabCommand>> = {
  'call-group-meeting': async (context, given, { reading }) => {
    const called = meetingPlan.extend({ serviceId: field.id, isConfirmed: z.boolean().default(false) });
    const input = parseInput(called, given);
    if (isRefusal(input)) return input;
    const { serviceId, isConfirmed, ...filled } = input;
    return await callGroupMeeting(context, {
      ...plannedMeeting(filled),
      ...{ serviceId, isConfirmed },
      language: reading.language,
    });
  },
  'change-group-meeting': does(
    meetingPlan.extend({ meetingId: field.id, version: z.int() }),
    (context, input) => {
      const { meetingId, version, ...filled } = input;
      return changeGroupMeeting(context, { ...plannedMeeting(filled), meetingId, version });
    },
  ),
  'cancel-group-meeting': does(meeting.extend(seen), cancelGroupMeeting),
  'answer-group-meeting': does(meeting.extend({ answer: z.enum(meetingAnswers) }), answerGroupMeeting),
  'record-group-meeting': does(
    meeting.extend({
      version: z.int(),
      presentIds: z.array(field.id).max(mostPeople).default([]),
      minutesLink: trimmed(longestLink),
    }),
    recordGroupMeeting,
  ),
  'raise-problem': does(raisedProblem, raiseProblem),
  'answer-problem': does(noted, answerProblem),
  'agree-problem': does(problem.extend(seen), agreeProblem),
  'pass-problem': does(noted.extend(seen), passProblem),
  'comment-problem': does(noted, commentProblem),
  'withdraw-problem': does(problem, withdrawProblem),
  'ask-group': does(z.object({ serviceId: field.id, question: field.required(longestCheckIn) }), askGroup),
  'answer-check-in': does(checkIn.extend({ text: field.required(longestCheckInAnswer) }), answerCheckIn),
  'close-check-in': does(checkIn, closeCheckIn),
  'tell-spread': does(toldSpread, tellSpread),
  'drop-spread': does(z.object({ spreadId: field.id }), dropSpread),
};
