import type { Language, ServiceType } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';

/** What a member of this type of service's group says yes to, paragraph by paragraph. */
export type MandateWords = {
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
};

export function mandateWords(type: ServiceType, language: Language): MandateWords {
  const { mandate } = textIn(language);
  return {
    paragraphs: [
      { heading: '', text: mandate.roles[type] },
      {
        heading: mandate.tasksTitle,
        // Microsoft's renderer cuts off a list that no paragraph precedes.
        text: `${mandate.tasksLead[type]}\n\n${bulleted(mandate.tasks[type])}`,
      },
      ...(type === 'network'
        ? []
        : [
            { heading: mandate.activityTitle, text: mandate.activity },
            { heading: mandate.costsTitle, text: mandate.costs },
            { heading: mandate.deputiesTitle, text: mandate.deputies },
          ]),
    ],
  };
}

/** Teams' clients want a carriage return between the lines of a list. */
function bulleted(tasks: readonly string[]): string {
  return tasks.map((task) => `- ${task}`).join('\r');
}
