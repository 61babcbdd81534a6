import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Language } from '../domain/vocabulary.ts';
import { addressOf, type Place, usePlace } from './address.ts';
import { Menu } from './menu.tsx';
import { AdministrationPage } from './pages/administration.tsx';
import { AnswersPage } from './pages/answers.tsx';
import { ArchivePage } from './pages/archive.tsx';
import { ArchivedPage } from './pages/archived.tsx';
import { AssessmentPage } from './pages/assessment.tsx';
import { AssessmentsPage } from './pages/assessments.tsx';
import { ComparisonPage } from './pages/comparison.tsx';
import { ContactsPage } from './pages/contacts.tsx';
import { FeedbackPage } from './pages/feedback.tsx';
import { FiguresPage } from './pages/figures.tsx';
import { FollowUpPage } from './pages/follow-up.tsx';
import { GatheringFormPage, MadeGatheringPage } from './pages/gathering-form.tsx';
import { GatheringsPage } from './pages/gatherings.tsx';
import { GroupPage } from './pages/group.tsx';
import { GroupMeetingPage } from './pages/group-meeting.tsx';
import { GroupsPage } from './pages/groups.tsx';
import { HandedInPage } from './pages/handed-in.tsx';
import { HomePage } from './pages/home.tsx';
import { ImportPage } from './pages/import.tsx';
import { KeptTextsPage } from './pages/kept-texts.tsx';
import { MeetingPage } from './pages/meeting.tsx';
import { NationalPage } from './pages/national.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { OwnQuestionsPage } from './pages/own-questions.tsx';
import { ProblemPage } from './pages/problem.tsx';
import { ProcessPage } from './pages/process.tsx';
import { ProcessesPage } from './pages/processes.tsx';
import { QuestionsPage } from './pages/questions.tsx';
import { QueuePage } from './pages/queue.tsx';
import { RemindersPage } from './pages/reminders.tsx';
import { ReportPage } from './pages/report.tsx';
import { ReviewPage } from './pages/review.tsx';
import { RoundsPage } from './pages/rounds.tsx';
import { ScreenPage } from './pages/screen.tsx';
import { SectionPage } from './pages/section.tsx';
import { SetUpPage } from './pages/set-up.tsx';
import { StandingFactsPage } from './pages/standing-facts.tsx';
import { SurveyPage } from './pages/survey.tsx';
import { SurveysPage } from './pages/surveys.tsx';
import { TemplatePage } from './pages/template.tsx';
import { TemplatesPage } from './pages/templates.tsx';
import { WebsitePage } from './pages/website.tsx';
import { LanguageChoice } from './parts/language-choice.tsx';
import { StaleNotice } from './parts/stale-notice.tsx';
import { useReader } from './reader.ts';
import type { Theme } from './teams.ts';
import { sendLeftTexts } from './writing/send-left-texts.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 20px',
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  right: { marginLeft: 'auto' },
  main: {
    maxWidth: '1080px',
    margin: '0 auto',
    padding: '24px 16px 64px',
    color: tokens.colorNeutralForeground1,
    ':focus': { outline: 'none' },
  },
});

type AppProps = { readonly theme: Theme; readonly onLanguage: (language: Language) => void };

/** The bar at the top and the page under it. */
export function App({ onLanguage }: AppProps) {
  const place = usePlace();
  const styles = useStyles();
  const main = useFocusOnArrival(addressOf(place));
  const { frame, personId } = useReader();
  useEffect(() => sendLeftTexts(personId), [personId]);
  const { place: where } = frame;
  const isMeeting = isInMeeting(where);
  // A dialog and a meeting have Teams' own frame round them, and one thing to do in them; the hall sees questions alone.
  const isBare = where === 'task' || isMeeting || place.page === 'screen';
  return (
    <>
      {!isBare && (
        <header className={styles.bar}>
          <Menu place={place} />
          <div className={styles.right}>
            <LanguageChoice onChosen={onLanguage} />
          </div>
        </header>
      )}
      <main className={styles.main} ref={main} tabIndex={-1}>
        <StaleNotice />
        {pageAt(place, where)}
      </main>
    </>
  );
}

function isInMeeting(where: string): boolean {
  return where === 'sidePanel' || where === 'meetingStage';
}

/** @param where in Teams: in a meeting there is its page at the beginning, and what sets a tab up is in its dialog alone */
function pageAt(place: Place, where: string): ReactNode {
  switch (place.page) {
    case 'report':
      return <ReportPage key={place.id} id={place.id} />;
    case 'section':
      return <SectionPage key={place.id} id={place.id} field={place.field ?? null} />;
    case 'review':
      return <ReviewPage key={place.id} id={place.id} />;
    case 'figures':
      return <FiguresPage key={place.id} id={place.id} />;
    case 'handed-in':
      return <HandedInPage key={place.id} id={place.id} />;
    case 'assessment':
      return <AssessmentPage key={place.id} id={place.id} />;
    case 'feedback':
      return <FeedbackPage key={place.id} id={place.id} />;
    case 'follow-up':
      return <FollowUpPage key={place.id} id={place.id} />;
    case 'national':
      return <NationalPage key={place.year} year={place.year} />;
    case 'assessments':
      return <AssessmentsPage key={place.year} year={place.year} />;
    case 'processes':
      return <ProcessesPage />;
    case 'process':
      return <ProcessPage key={place.id} id={place.id} step={place.step ?? null} />;
    case 'standing-facts':
      return <StandingFactsPage />;
    case 'website':
      return <WebsitePage key={place.id} id={place.id} />;
    case 'surveys':
      return <SurveysPage />;
    case 'survey':
      return <SurveyPage key={place.id} id={place.id} />;
    case 'archive':
      return <ArchivePage />;
    case 'archived':
      return <ArchivedPage key={place.id} id={place.id} />;
    case 'years':
      return <ComparisonPage key={place.id} of={{ serviceId: place.id }} />;
    case 'years-of':
      return <ComparisonPage key={place.region} of={{ region: place.region }} />;
    case 'contacts':
      return <ContactsPage />;
    case 'group':
      return <GroupPage key={place.id} id={place.id} />;
    case 'problem':
      return <ProblemPage key={place.id} id={place.id} />;
    case 'groups':
      return <GroupsPage />;
    case 'group-meeting':
      return <GroupMeetingPage key={place.id} id={place.id} />;
    case 'overview':
      return <OverviewPage key={place.year} year={place.year} />;
    case 'rounds':
      return <RoundsPage />;
    case 'templates':
      return <TemplatesPage />;
    case 'template':
      return <TemplatePage type={place.type} year={place.year} />;
    case 'reminders':
      return <RemindersPage />;
    case 'questions':
      return <QuestionsPage key={place.id} id={place.id} />;
    case 'own-questions':
      return <OwnQuestionsPage />;
    case 'new-gathering':
      return <GatheringFormPage id={null} />;
    case 'change-gathering':
      return <GatheringFormPage key={place.id} id={place.id} />;
    case 'made-gathering':
      return <MadeGatheringPage key={place.id} id={place.id} />;
    case 'gatherings':
      return <GatheringsPage />;
    case 'screen':
      return <ScreenPage key={place.id} id={place.id} />;
    case 'answers':
      return <AnswersPage key={place.id} id={place.id} />;
    case 'queue':
      return <QueuePage key={place.id} id={place.id} />;
    case 'kept-texts':
      return <KeptTextsPage />;
    case 'import':
      return <ImportPage />;
    case 'administration':
      return <AdministrationPage />;
    case 'set-up':
      return where === 'settings' ? <SetUpPage /> : <HomePage />;
    default:
      return isInMeeting(where) ? <MeetingPage /> : <HomePage />;
  }
}

/** On another page the focus goes to its beginning, so that it is read from there; not when the tab is opened. */
function useFocusOnArrival(address: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    main.current?.focus();
    scrollTo({ top: 0 });
  }, [address]);
  return main;
}
