import { answerProblem } from '../../store/commands/answer-problem.ts';
import { askGroup } from '../../store/commands/ask-group.ts';
import { callGroupMeeting } from '../../store/commands/call-group-meeting.ts';
import { passProblem } from '../../store/commands/pass-problem.ts';
import { raiseProblem } from '../../store/commands/raise-problem.ts';
import { tellSpread } from '../../store/commands/tell-spread.ts';
import { businessTime } from '../../store/queries/business-time.ts';
import { problemView } from '../../store/queries/problem-view.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';
import { ledBy } from './milestone-steps.ts';
import { idsOf } from './nomination-steps.ts';
import { itIs } from './weekly-steps.ts';

const hour = 3_600_000;

/** A digital meeting of two hours, ten days from now. */
export async function plannedMeeting({ store }: Pick<GroupFixture, 'store'>, inHours = 240) {
  const startsAt = new Date((await businessTime(store)).getTime() + inHours * hour);
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * hour),
    form: 'digital' as const,
    place: '',
    link: '',
    agenda: ['Årsrapporten', 'Eventuelt'],
  };
}

/** `lineLeader` leads the group and has called a meeting. Gives its id. */
export async function meetingCalled(fixture: GroupFixture): Promise<string> {
  const serviceId = await ledBy(fixture, 'lineLeader');
  const called = await callGroupMeeting(await fixture.as('lineLeader'), {
    ...(await plannedMeeting(fixture)),
    ...{ serviceId, language: 'nb' },
  });
  return idsOf(called).meetingId ?? '';
}

/** The same, and it began an hour ago. */
export async function meetingBegun(fixture: GroupFixture): Promise<string> {
  const id = await meetingCalled(fixture);
  await hoursLater(fixture, 241);
  return id;
}

export async function hoursLater(fixture: GroupFixture, hours: number): Promise<void> {
  const now = await businessTime(fixture.store);
  await itIs(fixture, new Date(now.getTime() + hours * hour).toISOString());
}

/** `member`, from Helse Midt-Norge, has raised a problem with the service. Gives its id. */
export async function problemRaised(fixture: GroupFixture): Promise<string> {
  await ledBy(fixture, 'lineLeader');
  const { serviceId } = fixture;
  const raised = await raiseProblem(await fixture.as('member'), {
    ...{ serviceId, text: 'Pasienter fra oss venter lenge på svar.', region: null },
  });
  return idsOf(raised).problemId ?? '';
}

/** The problem as somebody sees it now, to be pressed upon. */
export async function asSeen(fixture: GroupFixture, who: PersonName, problemId: string) {
  const view = await problemView(fixture.store, await fixture.actor(who), problemId);
  return { problemId, version: view?.version ?? 0 };
}

/** The service has answered it. */
export async function problemAnswered(fixture: GroupFixture): Promise<string> {
  const problemId = await problemRaised(fixture);
  idsOf(await answerProblem(await fixture.as('serviceLeader'), { problemId, note: 'Vi har ansatt en til.' }));
  return problemId;
}

/** It was not solved at the service, and lies with Helse Midt-Norge. */
export async function problemWithRegion(fixture: GroupFixture): Promise<string> {
  const problemId = await problemAnswered(fixture);
  const seen = await asSeen(fixture, 'member', problemId);
  idsOf(await passProblem(await fixture.as('member'), { ...seen, note: 'De venter fortsatt.' }));
  return problemId;
}

/** Nor there: it lies between the regions. */
export async function problemBetween(fixture: GroupFixture): Promise<string> {
  const problemId = await problemWithRegion(fixture);
  const seen = await asSeen(fixture, 'otherContact', problemId);
  idsOf(
    await passProblem(await fixture.as('otherContact'), { ...seen, note: 'Det gjelder flere regioner.' }),
  );
  return problemId;
}

/** `lineLeader`, who leads the group, has asked it something. Gives the question's id. */
export async function groupAsked(fixture: GroupFixture): Promise<string> {
  const serviceId = await ledBy(fixture, 'lineLeader');
  const asked = await askGroup(await fixture.as('lineLeader'), {
    ...{ serviceId, question: 'Hvor mange henviser dere?' },
  });
  return idsOf(asked).checkInId ?? '';
}

/** `member` has told what they spread. Gives its id. */
export async function spreadTold(fixture: GroupFixture): Promise<string> {
  const serviceId = await ledBy(fixture, 'lineLeader');
  const told = await tellSpread(await fixture.as('member'), {
    ...{ serviceId, what: 'Nye rutiner for henvisning', audience: 'fastlegene', day: '2026-11-20' },
  });
  return idsOf(told).spreadId ?? '';
}
