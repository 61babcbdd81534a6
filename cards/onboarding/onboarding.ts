import type { OnboardingCause } from '../../domain/views/cause.ts';
import type { OnboardingView } from '../../domain/views/group-year.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { entryInWords } from '../../text/group-year-words.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
import { groupName, seatName, serviceName } from '../../text/names.ts';
import type { GroupYearText } from '../../text/nb/group-year.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import template from './onboarding.card.json' with { type: 'json' };

export type OnboardingModel = Frame & {
  readonly facts: readonly Fact[];
  readonly stepsTitle: string;
  readonly steps: readonly { readonly text: string }[];
  readonly datesTitle: string;
  readonly dates: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
  readonly links: readonly TabLink[];
};

const draw = drawer<OnboardingModel>(template);

/** How a group works, for somebody new in it; what a new service begins with, for whoever leads it (P12). */
export function renderOnboarding(
  view: OnboardingView,
  context: CardContext,
  cause: OnboardingCause | null = null,
): RenderedCard {
  const summary = causeLine(cause ?? usualCause[view.kind], view, context);
  return { card: draw(onboardingModel(view, context, cause)), summary };
}

const usualCause = { member: 'joined-group', leader: 'service-begins' } as const;

export function onboardingModel(
  view: OnboardingView,
  context: CardContext,
  cause: OnboardingCause | null = null,
): OnboardingModel {
  const { language } = context.reading;
  const { groupYear, mandate } = textIn(language);
  const words = groupYear.onboarding;
  const isMember = view.kind === 'member';
  const steps = isMember ? mandate.tasks[view.service.type] : firstSteps(view, words.firstSteps);
  return {
    ...frame(
      context,
      words.titles[view.kind],
      capital(asTyped(groupName(view.service, language)), language),
      cause ? asTyped(causeLine(cause, view, context)) : '',
    ),
    facts: factsOf(view, context),
    stepsTitle: isMember ? words.tasks : words.first,
    steps: steps.map((step) => ({ text: `- ${capital(step, language)}` })),
    datesTitle: view.entries.length > 0 ? words.dates : '',
    dates: view.entries.map((entry) => ({
      text: `- ${words.date(dayWithDistance(dayOf(entry.day), context.reading), entryInWords(entry, language))}`,
    })),
    ...actionsOf(view, context),
  };
}

/** What remains to be done of what a new service begins with. */
function firstSteps(
  { vacant, leader, nextMeeting }: OnboardingView,
  words: GroupYearText['onboarding']['firstSteps'],
): string[] {
  return [
    ...(vacant > 0 ? [words.vacancies] : []),
    ...(leader === null ? [words.leader] : []),
    ...(nextMeeting === null ? [words.meeting] : []),
    words.website,
  ];
}

function causeLine(cause: OnboardingCause, view: OnboardingView, { reading }: CardContext): string {
  const { causes } = textIn(reading.language).groupYear.onboarding;
  return cause === 'joined-group'
    ? causes[cause](groupName(view.service, reading.language))
    : causes[cause](serviceName(view.service, reading.language));
}

function factsOf(view: OnboardingView, { reading }: CardContext): Fact[] {
  const { language } = reading;
  const { groupMeeting, groupYear } = textIn(language);
  const words = groupYear.onboarding;
  const { seat, leader, serviceLeaders, nextMeeting } = allAsTyped(view);
  const count = (number: number) => numberInWords(number, language);
  const members =
    view.vacant > 0
      ? words.membersOf(count(view.members), count(view.vacant))
      : words.full(count(view.members));
  return facts(
    [words.seat, seat && capital(seatName(seat, language), language)],
    [words.leader, leader ?? words.noLeader],
    [
      words.serviceLeaders,
      view.kind === 'member' && serviceLeaders.length > 0 ? listInWords(serviceLeaders, language) : null,
    ],
    [words.members, members],
    [groupMeeting.next, nextMeeting && whenItIs(nextMeeting, reading)],
  );
}

function actionsOf(
  { kind, service, nextMeeting }: OnboardingView,
  context: CardContext,
): Pick<OnboardingModel, 'buttons' | 'links'> {
  const { group, groupYear } = textIn(context.reading.language);
  const words = groupYear.onboarding;
  const meeting = nextMeeting
    ? [button(context, words.meeting, 'open-group-meeting', { meetingId: nextMeeting.id })]
    : [];
  const own =
    kind === 'member'
      ? button(context, words.mandate, 'open-mandate', { serviceType: service.type })
      : button(context, words.vacancies, 'open-vacancies');
  return { buttons: [...meeting, own], links: tabLinks(context, `group/${service.id}`, group.openPage) };
}
