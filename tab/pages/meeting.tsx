import { PageState } from '../parts/page-state.tsx';
import { useReader, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { QuestionsPage } from './questions.tsx';
import { ScreenPage } from './screen.tsx';

/** Beside a meeting or on its stage: the questions of the gathering that the meeting belongs to. */
export function MeetingPage() {
  const { frame } = useReader();
  const { gathering } = useText();
  const here = useView<{ id: string | null }>('gathering-here', { chat: frame.chatId });
  if (!here.view) return <PageState problem={here.problem} reread={here.reread} />;
  if (here.view.id === null) return <h1 style={{ fontSize: '16px' }}>{gathering.pages.notHere}</h1>;
  return frame.place === 'meetingStage' ? (
    <ScreenPage id={here.view.id} />
  ) : (
    <QuestionsPage id={here.view.id} isCompact />
  );
}
