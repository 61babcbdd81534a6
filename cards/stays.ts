import { isOpen } from '../domain/nomination.ts';
import type { QuestionView } from '../domain/views/faq.ts';
import type { NominationView, VacancyView } from '../domain/views/nomination.ts';
import type { RequestView } from '../domain/views/request.ts';
import { isSaidByDate } from '../text/dates.ts';
import type { CardContext } from './card-context.ts';

/**
 * Which cards stay as they are when the chat is opened again: those that hold what somebody typed, and those of a
 * case that is over, once the day on which it ended is said by its date. Every other one is drawn anew.
 */

export function nominationStays(view: NominationView, context: CardContext): boolean {
  return holdsTyped(context) || (!isOpen(view.step) && isSaidByDate(view.stepSince, context.reading));
}

export function requestStays(view: RequestView, context: CardContext): boolean {
  return holdsTyped(context) || (view.ball === null && isSaidByDate(view.stepSince, context.reading));
}

export function questionStays(view: QuestionView, context: CardContext): boolean {
  return holdsTyped(context) || (view.answer !== null && isSaidByDate(view.answer.at, context.reading));
}

export function vacancyStays(view: VacancyView, context: CardContext): boolean {
  return holdsTyped(context) || view.vacantSince === null;
}

function holdsTyped({ filled = {} }: CardContext): boolean {
  return Object.keys(filled).length > 0;
}
