import { isWebAddress } from '../../domain/gathering.ts';
import type { GatheringText } from '../../text/nb/gathering.ts';
import type { Refused } from '../api.ts';

/** What was filled in, by the name of the field. */
export type Typed = Readonly<Record<string, string>>;

/** What is said beside a field that does not fit. */
export type FormFaults = Readonly<Record<string, string>>;

/** What has to be filled in and is not, before anything is sent. */
export function missingIn(typed: Typed, { form }: GatheringText): FormFaults {
  const needed = {
    title: form.nameNeeded,
    day: form.dayNeeded,
    from: form.clockNeeded,
    to: form.clockNeeded,
    moderators: form.moderatorsNeeded,
  };
  return Object.fromEntries(Object.entries(needed).filter(([name]) => (typed[name] ?? '').trim() === ''));
}

/** The field that a refusal is about, by its code. */
const fieldOfCode: Readonly<Record<string, string>> = {
  'gathering-ends-before-start': 'to',
  'gathering-is-past': 'day',
  'gathering-nowhere': 'link',
  'asking-times-wrong': 'opens',
  'programme-too-long': 'items',
  'moderator-missing': 'moderators',
};

/** What the program said no with, beside the field that it is about; empty where it is about none. */
export function faultsOf(refused: Refused, typed: Typed): FormFaults {
  const field = refused.code === 'link-invalid' ? wrongLink(typed) : fieldOfCode[refused.code];
  return field ? { [field]: refused.message } : {};
}

function wrongLink({ link = '' }: Typed): string {
  return link === '' || isWebAddress(link) ? 'presentation' : 'link';
}
