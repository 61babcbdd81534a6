import { z } from 'zod';
import type { PersonActor } from '../../domain/actor.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { type Language, languages } from '../../domain/vocabulary.ts';
import type { Store } from '../../store/store.ts';
import { parseInput } from '../input.ts';
import type { DocumentFormat } from './document-format.ts';
import type { TabQuery } from './tab-call.ts';
import { fileNameOf, tabFile } from './tab-file.ts';

type ViewDocument<About, View> = {
  /** What says which one it is. */
  readonly about: z.ZodType<About>;
  /** What the actor may see of it; null for nothing. */
  readonly viewOf: (store: Store, actor: PersonActor, about: About) => Promise<View | null>;
  /** By the names that pages ask for them with. */
  readonly formats: Readonly<Record<string, DocumentFormat<View>>>;
  /** What the file is called. */
  readonly titleOf: (view: View, language: Language) => string;
};

/** A view as a file, for whoever may see it; in the language asked for, else the reader's. */
export function viewDocument<About, View>(document: ViewDocument<About, View>): TabQuery {
  const { about, viewOf, formats, titleOf } = document;
  const how = z.object({ format: z.enum(Object.keys(formats)), language: z.enum(languages).optional() });
  return async ({ service, actor, reading }, given) => {
    const which = parseInput(about, given);
    if (isRefusal(which)) return which;
    const wanted = parseInput(how, given);
    if (isRefusal(wanted)) return wanted;
    const format = formats[wanted.format];
    const view = format ? await viewOf(service.store, actor, which) : null;
    if (!view || !format) return refuse('unknown-or-forbidden');
    const language = wanted.language ?? reading.language;
    const bytes = await format.draw(view, language);
    return tabFile({ name: fileNameOf(titleOf(view, language), format.ending), type: format.type, bytes });
  };
}
