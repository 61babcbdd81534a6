import { milestoneModel, renderMilestone } from '../../cards/milestone/milestone.ts';
import { milestoneKinds } from '../../domain/milestone.ts';
import type { MilestoneView } from '../../domain/views/milestone.ts';
import type { Example } from './every-card.ts';
import { service } from './example-views.ts';

const asked = {
  service,
  dueOn: '2027-03-12',
  recordedOn: '2026-03-12',
  recordedBy: 'Kari *Demo*',
  startedOn: '2022-03-01',
  today: '2027-01-29',
} satisfies Omit<MilestoneView, 'kind'>;
const unknown = { dueOn: null, recordedOn: null, recordedBy: null, startedOn: null };

/** What comes back in the life of a service: asked for, and when nobody knows anything of it. */
export const milestoneExamples: readonly Example[] = milestoneKinds.flatMap((kind) =>
  [asked, { ...asked, ...unknown }].map((more): Example => {
    const view = { kind, ...more };
    return {
      card: 'milestone',
      of: `${kind}, ${more.dueOn ? 'asked for' : 'of which nothing is known'}`,
      draw: (context) => renderMilestone(view, context),
      model: (context) => milestoneModel(view, context),
    };
  }),
);
