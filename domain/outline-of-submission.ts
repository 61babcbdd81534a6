import type { OutlineSource } from './report-outline.ts';
import type { SubmissionView } from './report-submission.ts';
import type { ReportTemplate } from './report-template.ts';

/** A report that was handed in, as its documents are drawn from it; what came later stands with the section. */
export function outlineOfSubmission(view: SubmissionView): OutlineSource {
  const { content, submittedAt, submittedBy, sha256 } = view;
  return {
    // A template was checked when it was added, and never changes.
    template: view.template as ReportTemplate,
    service: content.service.name,
    year: content.year,
    members: view.members,
    submitted: { at: submittedAt, by: submittedBy, sha256 },
    sections: content.sections.map((section) => ({
      key: section.key,
      ordinal: section.ordinal,
      site: section.part.site?.name ?? null,
      region: section.part.region,
      content: section.content,
      leftOut: section.leftOut,
      writers: view.writers.find(({ sectionId }) => sectionId === section.id)?.names ?? [],
      supplements: view.supplements
        .filter(({ sectionId }) => sectionId === section.id)
        .map(({ addedAt, addedBy, content: added }) => ({ at: addedAt, by: addedBy, content: added })),
    })),
  };
}
