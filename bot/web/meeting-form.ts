import { z } from 'zod';
import { answersTo, meetingAnswers } from '../../domain/group-meeting.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { GroupMeetingView } from '../../domain/views/group-meeting.ts';
import { answerGroupMeeting } from '../../store/commands/answer-group-meeting.ts';
import { groupMeetingView } from '../../store/queries/group-meeting-view.ts';
import { meetingAnswerWords } from '../../text/group-meeting-words.ts';
import { capital } from '../../text/lists.ts';
import { groupName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { parseInput } from '../input.ts';
import { meetingFacts } from '../mail/group-letters.ts';
import type { LinkCall, LinkForm } from './link-call.ts';
import { pageOf } from './next-link.ts';
import type { Page } from './page.ts';
import { answerForm, factList, refusalBox } from './parts.ts';
import { pressContext } from './press-context.ts';

const typed = z.object({ answer: z.enum(meetingAnswers) });

/** Whether somebody comes to a meeting of their group (R25). It shows what the mail said, and not who else comes. */
export const meetingForm: LinkForm = {
  async show(call, { refusal }) {
    const view = await meetingOf(call);
    if (!view?.viewer.may.includes('answer-group-meeting')) return null;
    const { language } = call.reading;
    const { groupMeeting, outside } = textIn(language);
    const words = meetingAnswerWords(view.viewer.answer, language);
    return {
      title: groupMeeting.titles[view.viewer.answer ?? (view.movedFrom ? 'moved' : 'asks')],
      isRefused: refusal !== null,
      body: html`${refusalBox(refusal, language)}
<p>${capital(groupName(view.service, language), language)}. ${outside.page.answeringAs({ name: call.actor.name })}</p>
${factList(meetingFacts(view, call).filter(({ isAddress }) => !isAddress))}
${view.viewer.answer !== 'no' && waysIn(view, call)}
<h2>${outside.page.yourAnswer}</h2><div class="card answers">${answersTo(view.form)
        .filter((answer) => answer !== view.viewer.answer)
        .map((answer, place) =>
          answerForm({ answer, isFirst: place === 0, fields: null, button: words[answer] }),
        )}</div>`,
    };
  },
  submit: answer,
};

async function meetingOf({ service, actor, link }: LinkCall): Promise<GroupMeetingView | null> {
  return await groupMeetingView(service.store, actor, link.subjectId);
}

async function answer(call: LinkCall, values: Readonly<Record<string, string>>): Promise<Page | Refusal> {
  const input = parseInput(typed, values);
  if (isRefusal(input)) return input;
  const meetingId = call.link.subjectId;
  // Two presses at once see the same version and count once; yes after no after yes is an answer of its own.
  const before = await meetingOf(call);
  const context = pressContext(call, { answer: input.answer, version: before?.version ?? null });
  const outcome = await answerGroupMeeting(context, { meetingId, answer: input.answer });
  if (isRefusal(outcome)) return outcome;
  const view = await meetingOf(call);
  if (!view) return refuse('unknown-or-forbidden');
  const { groupMeeting, outside } = textIn(call.reading.language);
  const again = pageOf(call.token, call.reading.language);
  return {
    title: groupMeeting.titles[input.answer],
    isReceipt: true,
    body: html`<p class="done">${groupMeeting.thanks[input.answer]}</p>
${factList(meetingFacts(view, call).filter(({ isAddress }) => !isAddress))}
${input.answer !== 'no' && waysIn(view, call)}
<p><a class="button" href="${again}">${outside.meeting.another}</a></p>`,
  };
}

/** Into the meeting and into the calendar. */
function waysIn({ link, calendarKey }: GroupMeetingView, { reading }: LinkCall): Html {
  const { groupMeeting } = textIn(reading.language);
  return html`<p>${link && html`<a href="${link}" rel="noreferrer">${groupMeeting.openMeeting}</a><br>`}<a href="../tab/calendar/${calendarKey}.ics">${groupMeeting.addToCalendar}</a></p>`;
}
