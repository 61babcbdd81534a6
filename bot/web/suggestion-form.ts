import { z } from 'zod';
import { withDue } from '../../cards/nomination-card.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { nameCandidate } from '../../store/commands/name-candidate.ts';
import { suggestionView } from '../../store/queries/suggestion-view.ts';
import { groupName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { html } from '../html.ts';
import { field, parseInput } from '../input.ts';
import { writtenPerson } from '../person-reference.ts';
import { faultOf } from './field-fault.ts';
import { type LinkCall, type LinkForm, linkContext } from './link-call.ts';
import type { Page } from './page.ts';
import { answerForm, refusalBox, textArea, textField } from './parts.ts';

const typed = z.object({
  version: field.optionalNumber,
  name: field.text(200),
  email: field.text(200),
  competence: field.required(500),
});

/** R22: a committee or an organisation names a user representative. */
export const suggestionForm: LinkForm = {
  async show({ service, actor, link, reading }, filled) {
    const { values, refusal } = filled;
    const view = await suggestionView(service.store, actor, link.subjectId);
    if (!view?.mayName) return null;
    const { language } = reading;
    const { outside } = textIn(language);
    const words = outside.suggestion;
    const group = groupName(view.service, language);
    const { version } = view;
    const asked = (name: string, label: string) => ({
      ...{ name, label, value: values[name] ?? '', wrong: faultOf(filled, name, language) },
    });
    return {
      title: words.title({ group }),
      isRefused: refusal !== null,
      body: html`${refusalBox(refusal, language)}
<p>${withDue(words.lead({ ...view, group }), view, { reading })}</p>
<p>${words.about}</p>
<p>${words.answeringFor(view)}</p>
<div class="card">${answerForm({
        ...{ answer: 'name-candidate', version, isFirst: true },
        fields: [
          textField({ ...asked('name', words.name), hint: words.hint }),
          textField(asked('email', words.email), 'email'),
          textArea({
            ...asked('competence', words.competence),
            hint: outside.page.keepOut,
          }),
        ],
        button: words.send,
      })}</div>`,
    };
  },
  submit: suggest,
};

async function suggest(call: LinkCall, values: Readonly<Record<string, string>>): Promise<Page | Refusal> {
  const { service, actor, link, reading } = call;
  const view = await suggestionView(service.store, actor, link.subjectId);
  if (!view) return refuse('unknown-or-forbidden');
  const input = parseInput(typed, values);
  if (isRefusal(input)) return input;
  const person = writtenPerson(input) ?? refuse('person-needs-name-and-email');
  if (isRefusal(person)) return person;
  const { competence, version, name } = input;
  const { organisation: suggestedBy } = view;
  const named = { requestId: link.subjectId, version, person, trustId: null, competence, suggestedBy };
  const outcome = await nameCandidate(linkContext(call), named);
  if (isRefusal(outcome)) return outcome;
  const { outside } = textIn(reading.language);
  return {
    title: outside.suggestion.thanks,
    isReceipt: true,
    body: html`<p class="done">${outside.suggestion.next(name.trim())}</p><p>${outside.receipt.close}</p>`,
  };
}
