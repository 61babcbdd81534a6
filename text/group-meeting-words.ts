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
