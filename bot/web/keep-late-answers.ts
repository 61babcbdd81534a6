import { contentOfForm, type TypedForm } from '../../domain/form-answers.ts';
import { isId } from '../../domain/ids.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import { actorById } from '../../store/queries/actor-of.ts';
import { findSpentLink } from '../../store/queries/find-link.ts';
import { sectionView } from '../../store/queries/section-view.ts';
import type { Service } from '../service.ts';
import { keepAnswers, keyOfAnswers } from '../write-answers.ts';

type Late = { readonly token: string; readonly correlationId: string; readonly values: TypedForm };

/**
 * A chapter that was sent with a link that had run out or been used meanwhile is kept for its person, who finds it
 * behind the next link. It changes nothing in the report, and for any other token nothing happens.
 */
export async function keepLateAnswers(
  { store }: Pick<Service, 'store'>,
  { token, correlationId, values }: Late,
): Promise<void> {
  const { section = '', revision = '' } = values;
  const link = isId(section) && /^\d{1,9}$/.test(revision) ? await findSpentLink(store, token) : null;
  const person = link && (await actorById(store, link.personId));
  if (!link || !person) return;
  const actor = { ...person, grants: [] };
  const view = await sectionView(store, actor, section);
  if (view?.part.id !== link.subjectId) return;
  const contentFor = () => contentOfForm({}, view.template as TemplateSection, values);
  const submissionKey = keyOfAnswers(link.id, { section, revision, content: contentFor() });
  const context = { store, actor, correlationId, submissionKey };
  await keepAnswers(context, { sectionId: section, revision: Number(revision), contentFor });
}
