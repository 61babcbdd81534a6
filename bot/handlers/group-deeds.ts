import { z } from 'zod';
import type { CardContext } from '../../cards/card-context.ts';
import { renderMeetingForm } from '../../cards/meeting-form/meeting-form.ts';
import { renderProblemForm } from '../../cards/problem-form/problem-form.ts';
import type { RenderedCard } from '../../cards/rendered-card.ts';
import { renderSpreadForm } from '../../cards/spread-form/spread-form.ts';
import type { GroupDeed } from '../../domain/group-deeds.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { GroupDeedsView } from '../../domain/views/group-deeds.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { callGroupMeeting } from '../../store/commands/call-group-meeting.ts';
import { raiseProblem } from '../../store/commands/raise-problem.ts';
import { tellSpread } from '../../store/commands/tell-spread.ts';
import { groupDeeds } from '../../store/queries/group-deeds.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedWithWords } from '../drawn.ts';
import { meetingPlan, plannedMeeting, raisedProblem, toldSpread } from '../group-input.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { showContacts } from './contacts.ts';
import { showMeeting } from './group-meeting.ts';
import { showProblem } from './problem.ts';
import { showGroup } from './show-group.ts';

const about = z.object({ serviceId: field.optionalId });
const called = meetingPlan.extend({ serviceId: field.id, confirmFor: field.text(100) });

/** What somebody begins in a group from the chat, in a short form: a meeting, a problem, what they told others. */
export const groupDeedsRoutes = {
  'open-meeting-form': opens('call-group-meeting'),
  'open-problem-form': opens('raise-problem'),
  'open-spread-form': opens('tell-spread'),
  'call-group-meeting': does(
    'call-group-meeting',
    called,
    (context, { serviceId, confirmFor, ...filled }, { reading }) =>
      callGroupMeeting(context, {
        ...plannedMeeting(filled),
        ...{ serviceId, language: reading.language },
        isConfirmed: confirmFor === confirmation(serviceId, filled.day),
      }),
    async (service, request, { meetingId = '' }) => {
      const confirmation = textIn(request.reading.language).groupMeeting.page.called;
      return await showMeeting(service, { ...request, data: { meetingId } }, { confirmation });
    },
  ),
  'raise-problem': does(
    'raise-problem',
    raisedProblem,
    raiseProblem,
    async (service, request, { problemId = '' }) => {
      const confirmation = textIn(request.reading.language).problem.page.raised;
      return await showProblem(service, { ...request, data: { problemId } }, { confirmation });
    },
  ),
  'tell-spread': does('tell-spread', toldSpread, tellSpread, async (service, request) => {
    const confirmation = textIn(request.reading.language).checkIn.spread.told;
    const input = parseInput(about, request.data);
    return await showGroup(service, request, isRefusal(input) ? null : input.serviceId, { confirmation });
  }),
} satisfies Record<string, Route>;

const forms: Readonly<
  Record<GroupDeed, (groups: readonly GroupDeedsView[], context: CardContext) => RenderedCard>
> = {
  'call-group-meeting': renderMeetingForm,
  'raise-problem': renderProblemForm,
  'tell-spread': renderSpreadForm,
};

function opens(deed: GroupDeed): Route {
  return {
    writes: false,
    answer: async (service, request) => await showForm(service, request, deed, null),
  };
}

/** Which meeting the remark was about: another day, or another group, is looked at anew. */
function confirmation(serviceId: string, day: string): string {
  return `${serviceId} ${day}`;
}

type Run<Schema extends z.ZodType> = (
  context: CommandContext,
  input: z.output<Schema>,
  request: Request,
) => Promise<Outcome>;
type Receipt = (service: Service, request: Request, ids: Readonly<Record<string, string>>) => Promise<Drawn>;

/** What was filled in stays in the form when it is refused; done, the card of what was begun is the receipt. */
function does<Schema extends z.ZodType>(
  deed: GroupDeed,
  schema: Schema,
  run: Run<Schema>,
  receipt: Receipt,
): Route {
  return {
    writes: true,
    async answer(service, request) {
      const input = parseInput(schema, request.data);
      const outcome = isRefusal(input) ? input : await run(commandContext(service, request), input, request);
      return isRefusal(outcome)
        ? await showForm(service, request, deed, outcome)
        : await receipt(service, request, outcome.ids);
    },
  };
}

/** The form for the group that was asked for, or for those of the reader's; who can, for whoever can in none. */
async function showForm(
  service: Service,
  request: Request,
  deed: GroupDeed,
  refusal: Refusal | null,
): Promise<Drawn> {
  const input = parseInput(about, request.data);
  const asked = isRefusal(input) ? null : input.serviceId;
  const open = (await groupDeeds(service.store, request.actor)).filter(({ may }) => may.includes(deed));
  // A group that was chosen in the form stays a choice.
  const isChosen = refusal !== null && open.some(({ service: { id } }) => id === asked);
  const groups = asked && !isChosen ? open.filter(({ service: { id } }) => id === asked) : open;
  const typed = typedFields(request.data);
  const isNear = refusal?.code === 'meeting-near' && asked && typed.day;
  const { confirmFor: _, ...kept } = typed;
  const filled = isNear ? { ...kept, confirmFor: confirmation(asked, typed.day ?? '') } : kept;
  if (groups.length > 0) {
    return drawn(forms[deed](groups, cardContext(request, refusal ? { refusal, filled } : {})));
  }
  if (refusal) return refusedWithWords(request, { refusal, filled });
  return await showContacts(service, request, textIn(request.reading.language).groupForm.only[deed]);
}
