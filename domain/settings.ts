import { type Actor, isCoordinator } from './actor.ts';
import type { RequestRoute } from './candidate-request.ts';
import type { ProposalRoute } from './nomination.ts';
import { type DecidingAuthority, decidingAuthorities } from './process.ts';
import type { GroupDeadline } from './report.ts';

/** What a national coordinator chooses where two documents disagree (R19, R21, R30, R45). The newest document's comes first. */
export const settingChoices: { readonly [Key in SettingKey]: readonly Settings[Key][] } = {
  'proposal-route': ['service-region', 'member-region'],
  'request-route': ['service-region', 'member-region'],
  'group-deadline': ['february', 'march'],
  'deciding-authority': decidingAuthorities,
};

export type Settings = {
  readonly 'proposal-route': ProposalRoute;
  readonly 'request-route': RequestRoute;
  readonly 'group-deadline': GroupDeadline;
  readonly 'deciding-authority': DecidingAuthority;
};
export type SettingKey = keyof Settings;

export const settingKeys = Object.keys(settingChoices) as SettingKey[];

export function mayChooseSettings(actor: Actor): boolean {
  return isCoordinator(actor);
}
