import type { AssessmentOverview } from '../../domain/views/assessment.ts';
import { numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import template from './assessments.card.json' with { type: 'json' };

export type AssessmentsModel = Frame & {
  readonly facts: readonly Fact[];
  readonly note: string;
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
};

const draw = drawer<AssessmentsModel>(template);

/** How far the regions have come with the reports of a year, with the ways to all of them and to the case. */
export function renderAssessments(view: AssessmentOverview, context: CardContext): RenderedCard {
  const model = assessmentsModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function assessmentsModel(view: AssessmentOverview, context: CardContext): AssessmentsModel {
  const { language } = context.reading;
  const { common, national } = textIn(language);
  const { card } = national;
  const count = (value: number) => numberInWords(value, language);
  const counted = view.byRegion.filter(({ all }) => all > 0);
  return {
    ...frame(context, card.title(String(view.year)), card.lead),
    facts: facts(
      ...counted.map(({ region, all, completed, sent, late }) => {
        const about = { done: count(completed + sent), all: count(all), late: count(late) };
        return [regionName(region, language), card.region(about)] as const;
      }),
    ),
    note: counted.length === 0 ? card.none : '',
    links: [
      ...tabLinks(context, `assessments/${view.year}`, card.open),
      ...tabLinks(context, `national/${view.year}`, card.case),
    ],
    buttons: [button(context, common.openHome, 'open-home')],
  };
}
