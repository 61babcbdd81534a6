import type { NamingFormView, ProposalFormView } from '../../domain/views.ts';
import { regionName, seatName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
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
  readonly send: Button;
  readonly cancel: Button;
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
  keyof Frame | 'checks' | 'consentNote' | 'send' | 'cancel' | 'others'
>;

const draw = drawer<ProposalFormModel>(template);

/** The form that proposes somebody for a seat (R16). What was typed is put back from `context.filled`. */
export function renderProposalForm(view: ProposalFormView, context: CardContext): RenderedCard {
  const { language } = context.reading;
  const summary = textIn(language).vacancy.form.title(seatName(view.seat, language));
  return { card: draw(proposalFormModel(view, context)), summary };
}

export function proposalFormModel(view: ProposalFormView, context: CardContext): ProposalFormModel {
  const { language } = context.reading;
  const { common, vacancy } = textIn(language);
  const { form } = vacancy;
  const shown = allAsTyped({ seat: view.seat, service: view.service, hostTrusts: view.hostTrusts });
  return {
    ...frame(context, form.title(seatName(shown.seat, language)), seatAndService(shown, language)),
    checks: whoFits(shown, language),
    consentNote: view.seat.kind === 'user' ? form.consentNoteUser : form.consentNote,
    ...personForm(view, context),
    send: button(
      context,
      form.send,
      'propose-member',
      { seatId: view.seat.id, version: view.version },
      { style: 'positive' },
    ),
    cancel: button(context, common.cancel, 'open-vacancy', { seatId: view.seat.id }),
    others: noCandidate(view, context),
  };
}

/** Whoever opened the form and knows nobody finds the way to ask (R21): it stands on the seat's card. */
function noCandidate({ seat, request }: ProposalFormView, context: CardContext): Button[] {
  const { vacancy } = textIn(context.reading.language).request;
  const title = seat.kind === 'user' ? vacancy.askUser : vacancy.ask;
  return request ? [] : [button(context, title, 'open-vacancy', { seatId: seat.id })];
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
    cancel: button(context, common.cancel, 'open-request', { requestId: view.id }),
    others: [],
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
    trustIsNeeded: needed,
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
