import type { Reading } from '../domain/views/brief.ts';
import type { QuestionView } from '../domain/views/faq.ts';
import type { Language } from '../domain/vocabulary.ts';
import { momentInWords } from './dates.ts';
import { capital } from './lists.ts';
import { regionName } from './names.ts';
import { textIn } from './text-in.ts';

type Owned = Pick<QuestionView, 'owner' | 'step'>;

/** Who is to answer it; for those who may not know where it was sent, that somebody is. */
export function ownerOfQuestion({ owner, step }: Owned, language: Language): string {
  const { common, question } = textIn(language);
  if (step === 'waiting') return question.moderators;
  if (!owner) return question.somebody;
  return owner.kind === 'regional-contact'
    ? common.contactsOf(regionName(owner.region, language))
    : common.roles[owner.kind];
}

type Answered = { readonly by: string; readonly at: Date };

/** Who answered when; only when, where the reader is not told by whom. */
export function answeredInWords({ by, at }: Answered, reading: Reading): string {
  const when = momentInWords(at, reading);
  return by ? textIn(reading.language).question.answeredBy(by, when) : capital(when, reading.language);
}

type Own = Owned & { readonly answer: object | null; readonly reason: string | null };

/** How the asker's own question stands, as a heading. */
export function ownQuestionTitle({ answer, step }: Own, language: Language): string {
  const { question } = textIn(language);
  if (answer) return question.yourAnswerTitle;
  if (step === 'merged') return question.mergedTitle;
  if (step === 'hidden') return question.hiddenTitle;
  return step === 'withdrawn' ? question.withdrawnTitle : question.sentTitle;
}

/** What happens next with the asker's own question; empty when nothing does. */
export function ownQuestionLead(view: Own, language: Language): string {
  const { question } = textIn(language);
  if (view.answer || view.step === 'withdrawn') return '';
  if (view.step === 'merged') return question.mergedLead;
  if (view.step === 'hidden') return question.hiddenLead(view.reason ?? '');
  return question.sentTo(capital(ownerOfQuestion(view, language), language));
}
