import { hasIdentityNumber } from '../../domain/identity-number.ts';
import type { RefusalCode, RefusalDetails } from '../../domain/refusal.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Filled } from './link-call.ts';
import { saidOf } from './parts.ts';

type IsMeant = (name: string, value: string, details: RefusalDetails) => boolean;

const isEmpty: IsMeant = (_name, value) => value.trim() === '';
const isNamed =
  (...names: readonly string[]): IsMeant =>
  (name) =>
    names.includes(name);
const both =
  (one: IsMeant, other: IsMeant): IsMeant =>
  (...about) =>
    one(...about) && other(...about);

const ofPerson = both(isNamed('leaderName', 'leaderEmail', 'name', 'email'), isEmpty);

/** Which field of a form a refusal is about, of those that were sent. */
const fieldsOf: Readonly<Partial<Record<RefusalCode, IsMeant>>> = {
  'person-needs-name-and-email': ofPerson,
  'line-leader-missing': ofPerson,
  'email-invalid': isNamed('leaderEmail', 'email'),
  'name-with-address': isNamed('leaderName', 'name'),
  'comment-missing': both(isNamed('comment'), isEmpty),
  'comment-too-long': (_name, value, { most }) => most !== undefined && value.length > most,
  'identity-number-written': (_name, value) => hasIdentityNumber(value),
  'input-invalid': (name, _value, { field }) => field === name,
};

/** What is wrong with what stands in the field, to be said beside it; undefined where nothing is. */
export function faultOf({ values, refusal }: Filled, name: string, language: Language): string | undefined {
  const value = values[name];
  if (!refusal || value === undefined) return undefined;
  const isMeant = fieldsOf[refusal.code]?.(name, value, refusal.details) ?? false;
  return isMeant ? saidOf(refusal, language) : undefined;
}
