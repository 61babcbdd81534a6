import { checkInModel, renderCheckIn } from '../../cards/check-in/check-in.ts';
import type { CheckInView } from '../../domain/views/check-in.ts';
import type { Example } from './every-card.ts';
import { now, service } from './example-views.ts';

const asked: CheckInView = {
  id: '00000000-0000-4000-8000-000000000970',
  version: 1,
  service,
  question: '# Hvor *mange* henviser dere?',
  askedBy: 'Anne *Eksempel*',
  askedAt: new Date(now.getTime() - 86_400_000),
  closedAt: null,
  dueOn: '2027-02-05',
  answered: 1,
  asked: 4,
  readers: ['Anne *Eksempel*', 'Per _Prøve_'],
  answers: null,
  viewer: { answer: null, isAsked: true, mayAnswer: true, mayClose: false },
};
const answers = [{ name: 'Kari _Demo_', text: '- Omtrent [ti](https://e.example)', at: now }];

const views: Readonly<Record<string, CheckInView>> = {
  'somebody who is asked': asked,
  'somebody who has answered': { ...asked, viewer: { ...asked.viewer, answer: 'Omtrent *ti*' } },
  'whoever asks': {
    ...asked,
    answers,
    viewer: { answer: null, isAsked: false, mayAnswer: false, mayClose: true },
  },
  'whoever came to lead the group later': {
    ...asked,
    readers: [],
    viewer: { answer: null, isAsked: false, mayAnswer: false, mayClose: true },
  },
  'one that has ended': {
    ...asked,
    closedAt: now,
    viewer: { answer: 'Omtrent *ti*', isAsked: true, mayAnswer: false, mayClose: false },
  },
};

/** A short question to a group, before and after the answer, and for whoever asks. */
export const checkInExamples: readonly Example[] = Object.entries(views).map(([of, view]) => ({
  card: 'check-in',
  of,
  draw: (context) => renderCheckIn(view, context),
  model: (context) => checkInModel(view, context),
}));
