import type { GroupDeedsView } from '../../domain/views/group-deeds.ts';
import { regions } from '../../domain/vocabulary.ts';
import { regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import type { CardContext } from '../card-context.ts';
import {
  type Choices,
  type GroupForm,
  groupForm,
  groupFormCard,
  type HintedField,
  type NeededField,
} from '../group-field.ts';
import template from './problem-form.card.json' with { type: 'json' };

export type ProblemFormModel = GroupForm & {
  /** Only for whoever leads a service: of everybody else it is the own one. */
  readonly region: Choices;
  readonly text: HintedField & NeededField;
};

/** The short form that raises a problem, with the service first, or of the service with a region (R26). */
export const renderProblemForm = groupFormCard(template, problemFormModel);

export function problemFormModel(groups: readonly GroupDeedsView[], context: CardContext): ProblemFormModel {
  const { language } = context.reading;
  const { groupForm: words, problem } = textIn(language);
  const { page } = problem;
  const { region = '', text = '' } = context.filled ?? {};
  const choosing = groups.filter(({ choosesRegion }) => choosesRegion).length;
  const label = choosing === groups.length ? page.region : words.regionOfService;
  const does = 'raise-problem';
  return {
    ...groupForm(groups, { title: page.raise, lead: page.lead, send: page.raiseSend, does }, context),
    region: {
      label,
      value: regions.some((one) => one === region) ? region : '',
      choices: choosing > 0 ? regions.map((value) => ({ title: regionName(value, language), value })) : [],
    },
    text: {
      label: page.text,
      value: text,
      hint: choosing === groups.length ? page.textHintService : page.textHint,
      needed: words.textNeeded,
    },
  };
}
