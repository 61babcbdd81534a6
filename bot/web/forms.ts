import { withDue } from '../../cards/nomination-card.ts';
import { askedAndAnswered } from '../../cards/question-rounds.ts';
import { type LinkPurpose, nominationVerbsOf } from '../../domain/access-link.ts';
import type { NominationView } from '../../domain/views/nomination.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { momentInWords } from '../../text/dates.ts';
import { peopleOf } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { factsOf } from '../mail/compose-letter.ts';
import { checkInForm, surveyForm } from './asked-forms.ts';
import { askingForm } from './asking-form.ts';
import { feedbackQuestionForm } from './feedback-question-form.ts';
import { faultOf } from './field-fault.ts';
import type { Filled, LinkCall, LinkForm } from './link-call.ts';
import { meetingForm } from './meeting-form.ts';
import { nominationForm } from './nomination-form.ts';
import type { Page } from './page.ts';
import { type AnswerForm, answerForm, factList, folded, refusalBox, textArea, textField } from './parts.ts';
import { problemForm } from './problem-form.ts';
import { reportPartForm } from './report-part-form.ts';
import { suggestionForm } from './suggestion-form.ts';
import { undoneReceipt } from './undone-receipt.ts';

const consent = nominationForm({
  purpose: 'consent',
  draw(view, call, filled) {
    const { language } = call.reading;
    const { decisions, outside } = textIn(language);
    const words = decisions.consent;
    const { version } = view;
    const needsLeader = view.seat.kind !== 'user';
    const { values } = filled;
    return question('consent', view, call, filled, [
      ...rounds(view, call),
      mandate(view, language),
      html`<h2>${outside.page.yourAnswer}</h2><div class="card">
${answerForm({
  ...{ answer: 'accept-nomination', version, isFirst: true },
  fields: needsLeader
    ? [html`<p>${words.leaderWhy}</p>`, leaderFields(words.leader, filled, language)]
    : null,
  button: needsLeader ? words.sendYes : words.yes,
})}</div>`,
      otherAnswer(words.no, filled, {
        ...{ answer: 'decline-invitation', version },
        fields: reasonField(words.reason, call, filled),
        button: words.sendNo,
      }),
      otherAnswer(words.ask, filled, {
        ...{ answer: 'ask-service', version },
        fields: textArea({
          ...{ name: 'comment', label: words.askLabel, value: values.comment ?? '' },
          hint: `${words.askSeen} ${outside.page.keepOut}`,
          wrong: faultOf(filled, 'comment', language),
        }),
        button: words.sendQuestion,
      }),
    ]);
  },
});

const clearance = nominationForm({
  purpose: 'clearance',
  draw(view, call, filled) {
    const { language } = call.reading;
    const { decisions, outside } = textIn(language);
    const words = decisions.clearance;
    const { version } = view;
    return question('clearance', view, call, filled, [
      mandate(view, language),
      html`<h2>${outside.page.yourAnswer}</h2><div class="card">
${answerForm({ answer: 'clear-candidate', version, isFirst: true, fields: null, button: words.yes })}</div>`,
      otherAnswer(words.no, filled, {
        ...{ answer: 'refuse-clearance', version },
        fields: reasonField(words.reason, call, filled),
        button: words.sendNo,
      }),
      otherAnswer(words.notMe, filled, {
        ...{ answer: 'name-other-leader', version },
        fields: [
          html`<p>${words.notMeWhy(peopleOf(view, language))}</p>`,
          leaderFields(words.otherLeader, filled, language),
        ],
        button: words.sendNotMe,
      }),
    ]);
  },
});

const undo = nominationForm({
  purpose: 'undo',
  draw(_view, { reading }, { refusal }) {
    const { outside, nomination } = textIn(reading.language);
    return {
      title: outside.receipt.undoTitle,
      isRefused: refusal !== null,
      body: html`${refusalBox(refusal, reading.language)}
${answerForm({ answer: nominationVerbsOf.undo[0], fields: null, button: nomination.undo })}`,
    };
  },
  receipt: undoneReceipt,
});

/** What each purpose of a link opens. */
export const linkForms: Readonly<Record<LinkPurpose, LinkForm>> = {
  consent,
  clearance,
  undo,
  suggestion: suggestionForm,
  'report-part': reportPartForm,
  gathering: askingForm,
  'group-meeting': meetingForm,
  'check-in': checkInForm,
  survey: surveyForm,
  problem: problemForm,
  'feedback-question': feedbackQuestionForm,
};

/** The question as the card puts it, and below it whatever `answers` has. */
function question(
  name: 'consent' | 'clearance',
  view: NominationView,
  call: LinkCall,
  { refusal }: Filled,
  answers: readonly Html[],
): Page {
  const { reading, actor } = call;
  const { language } = reading;
  const { decisions, outside } = textIn(language);
  const people = peopleOf(view, language);
  return {
    title: decisions[name].title(people),
    isRefused: refusal !== null,
    body: html`${refusalBox(refusal, language)}
<p>${withDue(decisions[name].lead(people), view, call)}</p>
<p>${outside.page.answeringAs({ name: actor.name })}</p>
${factList(factsOf(view, reading, name))}
${answers}`,
  };
}

/** An answer that fewer give: open when it was just tried. */
function otherAnswer(title: string, { values }: Filled, form: AnswerForm): Html {
  return folded(title, values.answer === form.answer, answerForm(form));
}

function reasonField(label: string, { reading: { language } }: LinkCall, filled: Filled): Html {
  const { reasonSeenByProposer: hint } = textIn(language).decisions;
  const value = filled.values.reason ?? '';
  return textArea({ name: 'reason', label, value, hint, wrong: faultOf(filled, 'reason', language) });
}

function leaderFields(legend: string, filled: Filled, language: Language): Html {
  const { consent: words } = textIn(language).decisions;
  const asked = (name: string, label: string) => ({
    ...{ name, label, value: filled.values[name] ?? '', wrong: faultOf(filled, name, language) },
  });
  return html`<fieldset><legend>${legend}</legend>
${textField(asked('leaderName', words.leaderName))}
${textField(asked('leaderEmail', words.leaderEmail), 'email')}</fieldset>`;
}

function mandate({ service: { type } }: NominationView, language: Language): Html {
  const { mandate: words, outside } = textIn(language);
  const more = [
    [words.activityTitle, words.activity],
    [words.costsTitle, words.costs],
    [words.deputiesTitle, words.deputies],
  ] as const;
  return folded(
    outside.page.about,
    false,
    html`<p>${words.roles[type]}</p><h2>${words.tasksTitle}</h2><p>${words.tasksLead[type]}</p>
<ul>${words.tasks[type].map((task) => html`<li>${task}</li>`)}</ul>
${type !== 'network' && more.map(([heading, text]) => html`<h2>${heading}</h2><p>${text}</p>`)}`,
  );
}

function rounds(view: NominationView, { reading }: LinkCall): Html[] {
  const { consent: words } = textIn(reading.language).decisions;
  const said = (head: string, text: string | null) =>
    html`<div class="said"><p class="hint">${head}</p><p>${text}</p></div>`;
  return askedAndAnswered(view).flatMap(({ entry, answer }) => [
    said(words.youAsked(momentInWords(entry.at, reading)), entry.remark),
    ...(answer ? [said(words.answered(answer.by, momentInWords(answer.at, reading)), answer.remark)] : []),
  ]);
}
