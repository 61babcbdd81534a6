import { channelRelations, type NominationView } from '../../domain/views/nomination.ts';
import { dayWithDistance, sinceInWords } from '../../text/dates.ts';
import { lineOfTheCase } from '../../text/line-of-the-case.ts';
import { capital } from '../../text/lists.ts';
import {
  holderOf,
  lastDecision,
  statusTitle,
  whatHappened,
  whatHappensNext,
  whenItHappened,
} from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import { causeOf, effortFact, seatAndService, summaryOf } from '../nomination-card.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import { type Withdraw, withdraw } from '../withdraw.ts';
import template from './nomination.card.json' with { type: 'json' };
import { type StateColour, stateOf } from './nomination-state.ts';
import { earlierEntries, type TimelineLine, timelineLines } from './timeline.ts';

export type NominationModel = Frame & {
  readonly state: { readonly word: string; readonly colour: StateColour };
  readonly next: string;
  readonly unreachable: { readonly title: string; readonly why: string; readonly remedy: string };
  readonly line: string;
  readonly facts: readonly Fact[];
  readonly history: string;
  readonly earlier: string;
  /** The newest is shown at once; the others when somebody wants to know. */
  readonly timeline: readonly TimelineLine[];
  readonly newest: readonly TimelineLine[];
  readonly showHistory: string;
  readonly buttons: readonly Button[];
  readonly withdraw: Withdraw;
};

const draw = drawer<NominationModel>(template);

/** Where a nomination stands: notice, status, and what every card about it turns into when its question is answered. */
export function renderNomination(view: NominationView, context: CardContext): RenderedCard {
  const title = statusTitle(view, context.reading.language);
  return { card: draw(nominationModel(view, context)), summary: summaryOf(view, context, title) };
}

/**
 * What a question becomes whose reader is told of the end of the case in a card of its own: how it ended, by whom and
 * when. The newer card has the rest, so that it does not stand there twice.
 */
export function renderEarlier(view: NominationView, context: CardContext): RenderedCard {
  const title = statusTitle(view, context.reading.language);
  return { card: draw(earlierModel(view, context)), summary: summaryOf(view, context, title) };
}

export function earlierModel(view: NominationView, context: CardContext): NominationModel {
  const { nomination } = textIn(context.reading.language);
  // A reason that was given stands with whoever gave it, and is not looked for elsewhere.
  const reason = timelineLines(view, context)
    .slice(-1)
    .filter(({ remark }) => remark !== '');
  const said = reason.length > 0 ? '' : decided(allAsTyped(view), context);
  const open = button(context, nomination.open, 'open-nomination', aboutNomination(view));
  return {
    ...nominationModel(view, context),
    next: `${said} ${nomination.inNewerCard}`.trim(),
    line: '',
    facts: [],
    history: '',
    earlier: '',
    timeline: [],
    newest: reason,
    buttons: [open],
  };
}

export function nominationModel(view: NominationView, context: CardContext): NominationModel {
  const { language } = context.reading;
  const shown = allAsTyped(view);
  const lines = timelineLines(view, context);
  return {
    ...frame(context, statusTitle(shown, language), seatAndService(shown, language), causeOf(shown, context)),
    state: stateOf(view.step, language),
    // Whoever cannot be reached was not asked yet, whatever the step says.
    next: view.unreachable
      ? ''
      : [decided(shown, context), whatHappensNext(shown, language), mailed(shown, context)].join(' ').trim(),
    unreachable: unreachable(shown, context),
    line: lineOfTheCase(shown, language),
    facts: nominationFacts(shown, context),
    history: textIn(language).nomination.history,
    earlier: earlierEntries(view, context),
    timeline: lines.slice(0, -1),
    newest: lines.slice(-1),
    showHistory: textIn(language).nomination.showHistory,
    buttons: buttons(view, context),
    withdraw: withdraw(view, context),
  };
}

/** "Siv Demo i Helse Nord oppnevnte Anne Eksempel i dag kl. 09.12.": a receipt says first who decided what, and when. */
function decided(shown: NominationView, { reading }: CardContext): string {
  const last = lastDecision(shown);
  if (!last || last.kind === 'proposed') return '';
  return `${whatHappened(last, shown, reading.language)} ${whenItHappened(last, reading)}.`;
}

function unreachable(shown: NominationView, { reading }: CardContext): NominationModel['unreachable'] {
  if (!shown.unreachable) return { title: '', why: '', remedy: '' };
  const { reach } = textIn(reading.language);
  const { name, problem } = shown.unreachable;
  const words = reach.problems[problem];
  return { title: `⚠ ${reach.title(name)}`, why: words.why(name), remedy: words.remedy(name) };
}

/** That somebody was asked by mail, and what to do if no answer comes. */
function mailed({ mailed: name }: NominationView, { reading }: CardContext): string {
  return name ? textIn(reading.language).reach.mailed(name) : '';
}

function nominationFacts(shown: NominationView, { reading }: CardContext): Fact[] {
  const { nomination } = textIn(reading.language);
  const holder = holderOf(shown, reading.language);
  const { name, trust } = shown.candidate;
  const person = shown.suggestedBy
    ? textIn(reading.language).request.personSuggestedBy(name, shown.suggestedBy)
    : name;
  return facts(
    [
      nomination.holder,
      holder &&
        nomination.holderSince(capital(holder, reading.language), sinceInWords(shown.stepSince, reading)),
    ],
    [nomination.due, holder && shown.dueAt ? dayWithDistance(shown.dueAt, reading) : null],
    [
      nomination.startsOn,
      shown.step === 'appointed' && shown.startsOn ? dayWithDistance(shown.startsOn, reading) : null,
    ],
    [nomination.candidate, trust ? `${person}, ${trust}` : person],
    [nomination.competence, shown.competence],
    [nomination.effort, effortFact(shown, reading.language)],
  );
}

/** What the reader may do beside the decision itself; the way home when that is nothing. */
function buttons(view: NominationView, context: CardContext): Button[] {
  const { common, nomination } = textIn(context.reading.language);
  const { may } = view.viewer;
  const about = aboutNomination(view);
  const offered = [
    ...(may.includes('undo-answer') ? [button(context, nomination.undo, 'undo-answer', about)] : []),
    ...(may.includes('remind-holder') ? [button(context, nomination.remind, 'remind-holder', about)] : []),
    ...(may.includes('record-answer')
      ? [button(context, nomination.recordAnswer, 'open-record-answer', about)]
      : []),
  ];
  // Three at most, and withdrawing is one of them.
  const room = may.includes('withdraw-nomination') ? 2 : 3;
  if (offered.length > 0) return offered.slice(0, room);
  // The way home is private, and leads nowhere for whoever reads along in a channel.
  return isInChannel(view) ? [] : [button(context, common.openHome, 'open-home')];
}

function isInChannel({ viewer }: NominationView): boolean {
  return viewer.relations.some((relation) => (channelRelations as readonly string[]).includes(relation));
}
