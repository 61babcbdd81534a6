import type { MilestoneKind } from '../milestone.ts';
import type { ServiceBrief } from './brief.ts';

/** One of the things that come back in a service's life, for whoever may record it. Days are `2027-01-29`. */
export type MilestoneView = {
  readonly kind: MilestoneKind;
  readonly service: ServiceBrief;
  /** By when it is asked for now; null when it is not. */
  readonly dueOn: string | null;
  /** When it was last held or handed in; of a term the day until which the service lasts. */
  readonly recordedOn: string | null;
  readonly recordedBy: string | null;
  readonly startedOn: string | null;
  readonly today: string;
};
