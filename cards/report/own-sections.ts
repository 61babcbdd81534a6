import { isFinished } from '../../domain/report-gate.ts';
import type { ReportView, SectionBrief } from '../../domain/views/report.ts';
import { momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { button, dialogButton } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import type { Line } from '../line.ts';

const mostOwn = 4;

/** What the reader is to write and has not finished, in the order of the chapters. */
export function ownSections({ sections }: ReportView): SectionBrief[] {
  return sections.filter(({ viewer, state }) => viewer.mayWrite && !isFinished(state)).slice(0, mostOwn);
}

/** "1. Pasientbehandling", who writes there or how far it is, and a button that leads into it: a card, or a page over the chat. */
export function ownSectionLine(view: SectionBrief, context: CardContext): Line {
  const { language } = context.reading;
  const { reportDocument, section } = textIn(language);
  const title = reportDocument.sectionTitle(
    numberInWords(view.ordinal, language),
    nameIn(view.title, language),
  );
  const { holder } = view;
  const isHeld = holder !== null && !holder.isYou;
  const tooltip = section.writeOf(title);
  // What is long is written on its page, which opens with this press.
  const made = view.fitsCard ? button : dialogButton;
  return {
    text: title,
    detail: isHeld
      ? section.since(holder.name, momentInWords(holder.since, context.reading))
      : section.states[view.state],
    colour: isHeld ? 'warning' : 'default',
    buttons: [made(context, section.write, 'open-section', { sectionId: view.id }, { tooltip })],
  };
}
