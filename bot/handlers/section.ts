import { z } from 'zod';
import { renderSection } from '../../cards/section/section.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import { withShortAnswers } from '../../domain/short-answers.ts';
import type { SectionView } from '../../domain/views/report.ts';
import { sectionView } from '../../store/queries/section-view.ts';
import { faultText } from '../../text/fault-text.ts';
import { nameIn } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { keyOfAnswers, writeAnswers } from '../write-answers.ts';

const section = z.object({ sectionId: field.id });
const answering = section.extend({ revision: z.number().int() });

/** A section's short questions, answered in a card: written as the tab writes, by one writer at a time. */
export const sectionRoutes = {
  'open-section': {
    writes: false,
    answer: async (service, press) =>
      (press.inDialog && (await sectionPage(service, press))) || (await showSection(service, press)),
  },
  'save-section': {
    writes: true,
    async answer(service, press) {
      const input = parseInput(answering, press.data);
      const view = isRefusal(input) ? null : await sectionView(service.store, press.actor, input.sectionId);
      if (isRefusal(input) || !view) return refusedText(press, refuse('unknown-or-forbidden'));
      const refusal = await writeCard(service, press, view, input.revision);
      if (!refusal) {
        return await showSection(service, press, {
          confirmation: textIn(press.reading.language).section.saved,
        });
      }
      const filled = typedFields(press.data);
      const warning = faultsIn(refusal, view, press);
      return await showSection(service, press, warning ? { warning, filled } : { refusal, filled });
    },
  },
} satisfies Record<string, Route>;

/** What was typed in a card that is older than the chapter is kept for whoever typed it; the card comes back with it. */
async function writeCard(
  service: Service,
  press: Request,
  view: SectionView,
  revision: number,
): Promise<Refusal | null> {
  const asked = view.template as TemplateSection;
  const submissionKey = keyOfAnswers(press.submissionKey, withShortAnswers({}, asked, press.data));
  const context = { ...commandContext(service, press), submissionKey };
  const contentFor = (standing: SectionContent) => withShortAnswers(standing, asked, press.data);
  const saved = await writeAnswers(context, { sectionId: view.id, revision, contentFor });
  if (isRefusal(saved)) return saved;
  return saved.kind === 'saved' ? null : refuse('section-moved-on');
}

/** Each answer that does not fit, with what to do about it. */
function faultsIn({ details }: Refusal, view: SectionView, { reading }: Request): string | null {
  const faults = details.faults ?? [];
  if (faults.length === 0) return null;
  return faults
    .slice(0, 3)
    .map((fault) => faultText(fault, view.template as TemplateSection, reading.language))
    .join(' ');
}

/** The chapter's own page, where a dialog was asked for and Teams can reach the pages; else null. */
async function sectionPage(service: Service, press: Request): Promise<Drawn | null> {
  const input = parseInput(section, press.data);
  if (isRefusal(input) || service.tabUrl === null) return null;
  const view = await sectionView(service.store, press.actor, input.sectionId);
  if (!view) return refusedText(press, refuse('unknown-or-forbidden'));
  const title = nameIn(view.title, press.reading.language);
  return { kind: 'page', title, url: `${service.tabUrl}#/section/${view.id}` };
}

async function showSection(service: Service, press: Request, shown: Shown = {}): Promise<Drawn> {
  const input = parseInput(section, press.data);
  const view = isRefusal(input) ? null : await sectionView(service.store, press.actor, input.sectionId);
  if (!view) return refusedText(press, refuse('unknown-or-forbidden'));
  return drawn(renderSection(view, cardContext(press, shown)));
}
