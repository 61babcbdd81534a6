import type { MeetingAnswer } from '../domain/group-meeting.ts';
import type { GroupMeetingView } from '../domain/views/group-meeting.ts';
import type { Language } from '../domain/vocabulary.ts';
import { textIn } from './text-in.ts';

/** "Fysisk, møterom 3": the form of a meeting, and the place where there is one. */
export function whereItIs(
  { form, place }: Pick<GroupMeetingView, 'form' | 'place'>,
  language: Language,
): string {
  const { groupMeeting } = textIn(language);
  return place ? groupMeeting.formAt(groupMeeting.forms[form], place) : groupMeeting.forms[form];
}

/** What the buttons that answer say: to whoever has answered, what they would say instead. */
export function meetingAnswerWords(
  given: MeetingAnswer | null,
  language: Language,
): Readonly<Record<MeetingAnswer, string>> {
  const { groupMeeting: words } = textIn(language);
  if (given === null) return { yes: words.yes, digital: words.digital, no: words.no };
  const [yes, digital] =
    given === 'no' ? [words.canYet, words.canDigitally] : [words.inPersonYet, words.digitalYet];
  return { yes, digital, no: words.cannot };
}
