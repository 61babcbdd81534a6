import { appointmentCard } from '../../cards/appointment/appointment.ts';
import { candidateQuestionCard } from '../../cards/candidate-question/candidate-question.ts';
import type { CardContext } from '../../cards/card-context.ts';
import { clearanceCard } from '../../cards/clearance/clearance.ts';
import { consentCard } from '../../cards/consent/consent.ts';
import { deliveriesModel, renderDeliveries } from '../../cards/deliveries/deliveries.ts';
import { faqModel, renderFaq } from '../../cards/faq/faq.ts';
import { type FaqChoice, faqListModel, renderFaqList } from '../../cards/faq-list/faq-list.ts';
import { forwardCard } from '../../cards/forward/forward.ts';
import { helpModel, renderHelp } from '../../cards/help/help.ts';
import { homeModel, renderHome } from '../../cards/home/home.ts';
import { languageModel, renderLanguage } from '../../cards/language/language.ts';
import { mandateModel, renderMandate } from '../../cards/mandate/mandate.ts';
import {
  appointmentUndoneModel,
  noAccessModel,
  renderAppointmentUndone,
  renderNoAccess,
} from '../../cards/no-access/no-access.ts';
import {
  earlierModel,
  nominationModel,
  renderEarlier,
  renderNomination,
} from '../../cards/nomination/nomination.ts';
import { nominationsModel, renderNominations } from '../../cards/nominations/nominations.ts';
import {
  proposalFormModel,
  renderProposalForm,
  renderReplacementForm,
  replacementFormModel,
} from '../../cards/proposal-form/proposal-form.ts';
import { questionModel, renderQuestion } from '../../cards/question/question.ts';
import { recordAnswerModel, renderRecordAnswer } from '../../cards/record-answer/record-answer.ts';
import { renderNominationCard } from '../../cards/render-nomination-card.ts';
import type { CardName, RenderedCard } from '../../cards/rendered-card.ts';
import { returnedCard } from '../../cards/returned/returned.ts';
import { renderSettings, settingsModel } from '../../cards/settings/settings.ts';
import { renderVacancies, vacanciesModel } from '../../cards/vacancies/vacancies.ts';
import { renderVacancy, vacancyModel } from '../../cards/vacancy/vacancy.ts';
import { renderWelcome, welcomeModel } from '../../cards/welcome/welcome.ts';
import { isReportDuty } from '../../domain/duty.ts';
import { type FaqId, faqIds, settingOfAnswer } from '../../domain/faq.ts';
import { nominationSteps } from '../../domain/nomination.ts';
import { causes } from '../../domain/views/cause.ts';
import type { FaqView, QuestionView } from '../../domain/views/faq.ts';
import type { NominationView } from '../../domain/views/nomination.ts';
import { seatKinds, serviceTypes } from '../../domain/vocabulary.ts';
import { assessmentExamples, assessmentsExamples, feedbackExamples } from './assessment-examples.ts';
import { channelExamples } from './channel-examples.ts';
import { checkInExamples } from './check-in-examples.ts';
import { contactsExamples } from './contacts-examples.ts';
import * as views from './example-views.ts';
import { gatheringExamples } from './gathering-examples.ts';
import { groupExamples } from './group-examples.ts';
import { groupFormExamples } from './group-form-examples.ts';
import { groupMeetingExamples } from './group-meeting-examples.ts';
import { milestoneExamples } from './milestone-examples.ts';
import { onboardingExamples } from './onboarding-examples.ts';
import { overviewExamples } from './overview-examples.ts';
import { problemExamples } from './problem-examples.ts';
import { processExamples } from './process-examples.ts';
import { regionExamples } from './region-examples.ts';
import { reminderExamples } from './reminder-examples.ts';
import { reportExamples } from './report-examples.ts';
import { requestExamples } from './request-examples.ts';
import { surveyExamples } from './survey-examples.ts';

/** One card drawn from one view; `model` is what its template is filled in with. */
export type Example = {
  readonly card: CardName;
  readonly of: string;
  readonly draw: (context: CardContext) => RenderedCard;
  readonly model: (context: CardContext) => object;
};

const models = {
  consent: consentCard.model,
  'candidate-question': candidateQuestionCard.model,
  clearance: clearanceCard.model,
  forward: forwardCard.model,
  appointment: appointmentCard.model,
  returned: returnedCard.model,
};

const nominationExamples: Example[] = nominationSteps.flatMap((step) => [
  ...(step in views.deciders ? [decision(step as keyof typeof views.deciders)] : []),
  status(step, views.nominationView(step)),
  status(
    step,
    views.nominationView(step, {
      relations: ['service-leader'],
      may: ['remind-holder', 'withdraw-nomination', 'record-answer'],
    }),
  ),
  status(step, views.nominationView(step, { relations: ['candidate'] })),
]);

function decision(step: keyof typeof views.deciders): Example {
  const view = views.nominationView(step, views.deciders[step]);
  const card = step === 'question' ? 'candidate-question' : step;
  return decisionCard(card, view, 'the one who decides');
}

function decisionCard(card: keyof typeof models, view: NominationView, of: string): Example {
  return {
    card,
    of,
    draw: (context) => renderNominationCard(card, view, context),
    model: (context) => models[card](view, context),
  };
}

function status(of: string, view: NominationView): Example {
  return {
    card: 'nomination',
    of,
    draw: (context) => renderNomination(view, context),
    model: (context) => nominationModel(view, context),
  };
}

function seatKindExamples(): Example[] {
  return seatKinds.flatMap((kind): Example[] => {
    const seat = {
      ...views.vacancyView().seat,
      kind,
      region: kind === 'regional' ? ('nord' as const) : null,
    };
    const form = views.proposalFormView({ seat });
    const vacancy = views.vacancyView({ seat });
    const consent = views.nominationView('consent', views.deciders.consent, { seat });
    const record = views.nominationView('consent', { may: ['record-answer'] }, { seat });
    return [
      {
        card: 'proposal-form',
        of: kind,
        draw: (context) => renderProposalForm(form, context),
        model: (context) => proposalFormModel(form, context),
      },
      ...[false, true].map((inDialog) => ({
        card: 'proposal-form' as const,
        of: `${kind}, checked${inDialog ? ' in a dialog' : ''}`,
        draw: (context: CardContext) => renderProposalForm(form, { ...context, inDialog }, views.checks),
        model: (context: CardContext) => proposalFormModel(form, { ...context, inDialog }, views.checks),
      })),
      {
        card: 'vacancy',
        of: kind,
        draw: (context) => renderVacancy(vacancy, context),
        model: (context) => vacancyModel(vacancy, context),
      },
      {
        card: 'consent',
        of: kind,
        draw: (context) => renderNominationCard('consent', consent, context),
        model: (context) => consentCard.model(consent, context),
      },
      {
        card: 'record-answer',
        of: kind,
        draw: (context) => renderRecordAnswer(record, context),
        model: (context) => recordAnswerModel(record, context),
      },
    ];
  });
}

function listExamples(count: number): Example[] {
  const home = views.homeView(count);
  const vacancies = Array.from({ length: count }, (_, index) =>
    views.vacancyView(index % 2 ? { nominationId: 'x' } : {}),
  );
  const briefs = views.nominationBriefs(count);
  const problems = views.deliveryProblems(count);
  const of = `${count} lines`;
  return [
    { card: 'home', of, draw: (c) => renderHome(home, c), model: (c) => homeModel(home, c) },
    {
      card: 'vacancies',
      of,
      draw: (c) => renderVacancies(vacancies, c, views.choice),
      model: (c) => vacanciesModel(vacancies, c, views.choice),
    },
    {
      card: 'nominations',
      of,
      draw: (c) => renderNominations(briefs, c, views.choice),
      model: (c) => nominationsModel(briefs, c, views.choice),
    },
    {
      card: 'deliveries',
      of,
      draw: (c) => renderDeliveries(problems, c),
      model: (c) => deliveriesModel(problems, c),
    },
  ];
}

const written = 'Hvem dekker *reisen*? [x](https://e.example)';
const readers = {
  'in private': { asked: written, inPublic: false },
  'not asked': { asked: '', inPublic: false },
  'where others read along': { asked: '', inPublic: true },
};

function faqExamples(): Example[] {
  const contacts = [
    { region: 'nord' as const, names: ['Siv Demo', 'Leif *Kladd*'] },
    { region: 'vest' as const, names: [] },
  ];
  const entries = faqIds.map((id): FaqView => ({ id, contacts: id === 'contacts' ? contacts : null }));
  return Object.entries(readers).flatMap(([of, reader]) => [
    ...[...entries, { id: 'contacts', contacts: null } as const].map(
      (view): Example => ({
        card: 'faq',
        of: `${view.id} ${of}`,
        draw: (c) => renderFaq(view, reader, c),
        model: (c) => faqModel(view, reader, c),
      }),
    ),
    ...(['found', 'all'] as const).map((kind): Example => {
      const choice: FaqChoice = { kind, ids: kind === 'found' ? faqIds.slice(0, 3) : faqIds };
      return {
        card: 'faq-list',
        of: `${kind} ${of}`,
        draw: (c) => renderFaqList(choice, reader, c),
        model: (c) => faqListModel(choice, reader, c),
      };
    }),
  ]);
}

function questionExamples(): Example[] {
  const answered = { answer: views.answerToQuestion, version: 2, dueAt: null };
  const seen: Readonly<Record<string, QuestionView>> = {
    'whoever may answer': views.questionView({ mayAnswer: true }),
    'nothing was found': views.questionView({ mayAnswer: true }, { entry: null, dueAt: null }),
    'the asker, waiting': views.questionView({ asked: true }, { owner: { kind: 'national-coordinator' } }),
    'the asker, answered': views.questionView({ asked: true }, answered),
    'a colleague, answered': views.questionView({}, answered),
    'a colleague, waiting': views.questionView({}),
  };
  return Object.entries(seen).map(([of, view]) => ({
    card: 'question',
    of,
    draw: (c) => renderQuestion(view, c),
    model: (c) => questionModel(view, c),
  }));
}

const welcomed = views.homeView();
const reporter = views.homeView(20);
const reporting = { ...reporter, duties: reporter.duties.filter(({ kind }) => isReportDuty(kind)) };
const stranger = views.homeView(0, { roles: [], isMember: false });
const sameRegion = views.nominationView('appointment', views.deciders.appointment, { serviceRegion: 'nord' });
const appointed = views.nominationView('appointed', { relations: ['candidate'], may: [] });
const olderWays = {
  'proposal-route': 'member-region',
  'request-route': 'member-region',
  'group-deadline': 'march',
  'deciding-authority': 'ministry',
} as const;
const filledSeat = views.vacancyView({ vacantSince: null, mayPropose: false });
const clearance = views.nominationView('clearance', { may: ['record-answer'] });
const asked = { timeline: views.questions };
const undoing = views.nominationView('clearance', { relations: ['candidate'], may: ['undo-answer'] }, asked);
const standIn = views.nominationView(
  'appointment',
  {},
  { ball: { kind: 'coordinators', region: 'nord', names: ['Nina Skisse'] } },
);
const replaced = views.nominationView('returned', views.deciders.returned);
const form = views.proposalFormView();

/** Every card, of every step, kind of seat and length of list that looks different. */
export const everyCard: readonly Example[] = [
  ...nominationExamples,
  ...overviewExamples,
  ...reportExamples,
  ...requestExamples,
  ...gatheringExamples,
  ...groupExamples,
  ...seatKindExamples(),
  ...[0, 1, 40].flatMap(listExamples),
  ...faqExamples(),
  ...questionExamples(),
  ...channelExamples,
  ...contactsExamples,
  ...regionExamples,
  ...reminderExamples,
  ...assessmentExamples,
  ...assessmentsExamples,
  ...feedbackExamples,
  ...checkInExamples,
  ...groupFormExamples,
  ...groupMeetingExamples,
  ...onboardingExamples,
  ...problemExamples,
  ...milestoneExamples,
  ...processExamples,
  ...surveyExamples,
  { card: 'help', of: 'anybody', draw: (c) => renderHelp(c), model: (c) => helpModel(c, {}) },
  {
    card: 'home',
    of: 'duties about reports',
    draw: (c) => renderHome(reporting, c),
    model: (c) => homeModel(reporting, c),
  },
  {
    card: 'welcome',
    of: 'roles',
    draw: (c) => renderWelcome(welcomed, c),
    model: (c) => welcomeModel(welcomed, c),
  },
  {
    card: 'welcome',
    of: 'none',
    draw: (c) => renderWelcome(stranger, c),
    model: (c) => welcomeModel(stranger, c),
  },
  { card: 'no-access', of: 'anybody', draw: (c) => renderNoAccess(c), model: (c) => noAccessModel(c) },
  {
    card: 'no-access',
    of: 'somebody who was asked by mistake',
    draw: (c) => renderNoAccess(c, 'not-asked'),
    model: (c) => noAccessModel(c, 'not-asked'),
  },
  {
    card: 'no-access',
    of: 'an appointment that was undone',
    draw: (c) => renderAppointmentUndone('Anne Eksempel', c),
    model: (c) => appointmentUndoneModel('Anne Eksempel', c),
  },
  decisionCard('consent', views.nominationView('consent', views.deciders.consent, asked), 'after questions'),
  decisionCard(
    'candidate-question',
    views.nominationView('question', views.deciders.question, asked),
    'after questions',
  ),
  status('can be undone', undoing),
  status('coordinators stand in', standIn),
  {
    card: 'proposal-form',
    of: 'somebody else',
    draw: (c) => renderReplacementForm(form, replaced, c),
    model: (c) => replacementFormModel(form, replaced, c),
  },
  { card: 'language', of: 'anybody', draw: (c) => renderLanguage(c), model: (c) => languageModel(c) },
  ...serviceTypes.map(
    (type): Example => ({
      card: 'mandate',
      of: type,
      draw: (c) => renderMandate(type, c),
      model: (c) => mandateModel(type, c),
    }),
  ),
  {
    card: 'appointment',
    of: 'one region',
    draw: (c) => renderNominationCard('appointment', sameRegion, c),
    model: (c) => appointmentCard.model(sameRegion, c),
  },
  ...Object.keys(settingOfAnswer).map((id): Example => {
    const view = { id: id as FaqId, contacts: null, isOlderWay: true };
    return {
      card: 'faq',
      of: `${id} in the older way`,
      draw: (c) => renderFaq(view, readers['in private'], c),
      model: (c) => faqModel(view, readers['in private'], c),
    };
  }),
  {
    card: 'nomination',
    of: 'a question whose reader is told anew',
    draw: (c) => renderEarlier(appointed, c),
    model: (c) => earlierModel(appointed, c),
  },
  {
    card: 'settings',
    of: 'the older ways',
    draw: (c) => renderSettings(olderWays, c),
    model: (c) => settingsModel(olderWays, c),
  },
  {
    card: 'vacancy',
    of: 'filled',
    draw: (c) => renderVacancy(filledSeat, c),
    model: (c) => vacancyModel(filledSeat, c),
  },
  {
    card: 'record-answer',
    of: 'clearance',
    draw: (c) => renderRecordAnswer(clearance, c),
    model: (c) => recordAnswerModel(clearance, c),
  },
  ...causes.map((cause): Example => {
    const unreachable = { name: 'Anne Eksempel', problem: 'not-installed' as const };
    const view = views.nominationView('consent', {}, { unreachable });
    return {
      card: 'nomination',
      of: cause,
      draw: (c) => renderNomination(view, { ...c, cause }),
      model: (c) => nominationModel(view, { ...c, cause }),
    };
  }),
];
