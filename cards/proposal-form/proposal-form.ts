import type { Checked } from '../../domain/composition.ts';
import type { NominationView, ProposalFormView } from '../../domain/views/nomination.ts';
import type { NamingFormView } from '../../domain/views/request.ts';
import { regionName, seatName } from '../../text/names.ts';
import { peopleOf } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import { aboutRequest } from '../candidate-request/request-actions.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import { seatAndService } from '../nomination-card.ts';
import { numberFilled } from '../number-filled.ts';
import { type PersonField, proposedPersonField } from '../person-field.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { whoFits } from '../seat-checks.ts';
import { allAsTyped } from '../typed-text.ts';
import { type CheckedLine, checkedLines } from './checked.ts';
import template from './proposal-form.card.json' with { type: 'json' };

export type ProposalFormModel = Frame & {
  readonly checks: string;
  readonly consentNote: string;
  readonly person: PersonField;
  readonly trustLabel: string;
  readonly trustHint: string;
  readonly trustNeeded: string;
  readonly trustIsNeeded: boolean;
  readonly trust: string;
  readonly trusts: readonly { readonly title: string; readonly value: string }[];
  readonly competenceLabel: string;
  readonly competenceHint: string;
  readonly competenceNeeded: string;
  readonly competence: string;
  readonly suggestion: Suggestion;
  readonly asksEffort: boolean;
  readonly effortLabel: string;
  readonly effortHint: string;
  readonly effortWrong: string;
  readonly effort: number | '';
  /** Whether the client holds back what is not filled in; in a dialog it lets everything through, to be checked. */
  readonly heldBack: boolean;
  readonly checkedTitle: string;
  readonly checked: readonly CheckedLine[];
  readonly send: Button;
  readonly check: readonly Button[];
  readonly others: readonly Button[];
};

/** R22: the committee or organisation that named a user representative. */
type Suggestion = {
  readonly shown: boolean;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly needed: string;
};

/** What the form asks about a person, whoever fills it in. */
type PersonForm = Omit<
  ProposalFormModel,
  | keyof Frame
  | 'checks'
  | 'consentNote'
  | 'heldBack'
  | 'checkedTitle'
  | 'checked'
  | 'send'
  | 'check'
  | 'others'
>;

const draw = drawer<ProposalFormModel>(template);

/**
 * The form that proposes somebody for a seat (R16), in a card or in a dialog. What was typed is put back from
 * `context.filled`; `checks` is what was looked at so far.
 */
export function renderProposalForm(
  view: ProposalFormView,
  context: CardContext,
  checks: readonly Checked[] = [],
): RenderedCard {
  const { language } = context.reading;
  const summary = textIn(language).vacancy.form.title(seatName(view.seat, language));
  return { card: draw(proposalFormModel(view, context, checks)), summary };
}

export function proposalFormModel(
  view: ProposalFormView,
  context: CardContext,
  checks: readonly Checked[] = [],
): ProposalFormModel {
  const { language } = context.reading;
  const { vacancy } = textIn(language);
  const { inDialog = false } = context;
  const { form } = vacancy;
  const checked = checks.length > 0 ? checkedLines(checks, view.seat, context) : [];
  const isWell = checked.length > 0 && checked.every(({ colour }) => colour === 'good');
  const shown = allAsTyped({ seat: view.seat, service: view.service, hostTrusts: view.hostTrusts });
  return {
    // A dialog has its title above the card.
    ...frame(
      isWell ? { ...context, notice: form.allIsWell, noticeKind: 'confirmation' } : context,
      inDialog ? '' : form.title(seatName(shown.seat, language)),
      seatAndService(shown, language),
    ),
    checks: whoFits(shown, language),
    consentNote: [
      view.seat.kind === 'user' ? form.consentNoteUser : form.consentNote,
      ...(inDialog ? [form.fillInAll] : []),
    ].join(' '),
    heldBack: !inDialog,
    checkedTitle: form.checked.title,
    checked,
    ...personForm(view, context),
    send: button(context, form.send, 'propose-member', { seatId: view.seat.id }, { style: 'positive' }),
    check: inDialog ? [button(context, form.check, 'open-proposal-checks', { seatId: view.seat.id })] : [],
    others: [...(inDialog ? [] : [cancel(view, context)]), ...noCandidate(view, context)],
  };
}

/** A dialog is closed instead. */
function cancel({ seat }: ProposalFormView, context: CardContext): Button {
  const { common } = textIn(context.reading.language);
  return button(context, common.cancel, 'open-vacancy', { seatId: seat.id });
}

/** Whoever opened the form and knows nobody finds the way to ask (R21): it stands on the seat's card. */
function noCandidate({ seat, request }: ProposalFormView, context: CardContext): Button[] {
  const { vacancy } = textIn(context.reading.language).request;
  const title = seat.kind === 'user' ? vacancy.askUser : vacancy.ask;
  return request ? [] : [button(context, title, 'open-vacancy', { seatId: seat.id })];
}

/** The form that proposes somebody instead of a candidate whose proposal came back; effort and suggestion carry over. */
export function renderReplacementForm(
  view: ProposalFormView,
  nomination: NominationView,
  context: CardContext,
): RenderedCard {
  const model = replacementFormModel(view, nomination, context);
  return { card: draw(model), summary: model.title };
}

export function replacementFormModel(
  view: ProposalFormView,
  nomination: NominationView,
  context: CardContext,
): ProposalFormModel {
  const { language } = context.reading;
  const { common, decisions } = textIn(language);
  const people = peopleOf(allAsTyped(nomination), language);
  const effort = nomination.effortPercent === null ? '' : String(nomination.effortPercent);
  const carriedOver = { effort, suggestedBy: nomination.suggestedBy ?? '' };
  return {
    ...proposalFormModel(view, { ...context, filled: { ...carriedOver, ...context.filled } }),
    title: decisions.returned.replaceTitle(people),
    consentNote: decisions.returned.replaceNote(people),
    send: button(
      context,
      decisions.returned.sendReplacement,
      'replace-candidate',
      aboutNomination(nomination),
      {
        style: 'positive',
      },
    ),
    others: [button(context, common.cancel, 'open-nomination', { nominationId: nomination.id })],
  };
}

/** The form in which a contact names somebody for a request (R21): the same questions but the effort. */
export function renderNamingForm(view: NamingFormView, context: CardContext): RenderedCard {
  const { language } = context.reading;
  const summary = textIn(language).request.form.title(seatName(view.seat, language));
  return { card: draw(namingFormModel(view, context)), summary };
}

export function namingFormModel(view: NamingFormView, context: CardContext): ProposalFormModel {
  const { language } = context.reading;
  const { common, request } = textIn(language);
  const { form } = request;
  const shown = allAsTyped({ seat: view.seat, service: view.service, hostTrusts: view.hostTrusts });
  return {
    ...frame(context, form.title(seatName(shown.seat, language)), seatAndService(shown, language)),
    checks: whoFits(shown, language),
    consentNote: form.note,
    ...personForm(view, context),
    asksEffort: false,
    send: button(context, form.send, 'name-candidate', aboutRequest(view), { style: 'positive' }),
    heldBack: true,
    checkedTitle: '',
    checked: [],
    check: [],
    others: [button(context, common.cancel, 'open-request', { requestId: view.id })],
  };
}

function personForm(view: Pick<ProposalFormView, 'seat' | 'trusts'>, context: CardContext): PersonForm {
  const { vacancy } = textIn(context.reading.language);
  const { form } = vacancy;
  const needed = view.seat.kind === 'regional' || view.seat.kind === 'service';
  const filled = context.filled ?? {};
  return {
    person: proposedPersonField(context, {
      label: form.person,
      hint: form.personHint,
      notListed: form.notListed,
      name: form.name,
      email: form.email,
    }),
    trustLabel: needed ? form.trust : form.trustOptional,
    trustHint: form.trustHint,
    trustNeeded: form.trustNeeded,
    trustIsNeeded: needed && !context.inDialog,
    trust: filled.trust ?? '',
    trusts: trustChoices(view, context),
    competenceLabel: form.competence,
    competenceHint: form.competenceHint,
    competenceNeeded: form.competenceNeeded,
    competence: filled.competence ?? '',
    effortLabel: form.effort,
    effortHint: form.effortHint,
    effortWrong: form.effortWrong,
    effort: numberFilled(filled.effort),
    asksEffort: true,
    suggestion: suggestion(view, context),
  };
}

function suggestion({ seat }: Pick<ProposalFormView, 'seat'>, { reading, filled }: CardContext): Suggestion {
  const { form } = textIn(reading.language).request;
  return {
    shown: seat.kind === 'user',
    label: form.suggestedBy,
    hint: form.suggestedByHint,
    value: filled?.suggestedBy ?? '',
    needed: form.suggestedByNeeded,
  };
}

/** The seat's own region first, since most candidates come from there; the others say which region they are in. */
function trustChoices(
  view: Pick<ProposalFormView, 'seat' | 'trusts'>,
  { reading }: CardContext,
): ProposalFormModel['trusts'] {
  const own = view.trusts.filter((trust) => trust.region === view.seat.region);
  const others = view.trusts.filter((trust) => trust.region !== view.seat.region);
  return [
    ...own.map(({ id, name }) => ({ title: name, value: id })),
    ...others.map(({ id, name, region }) => ({
      title: `${name} (${regionName(region, reading.language)})`,
      value: id,
    })),
  ];
}
