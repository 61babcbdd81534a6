import { hasIdentityNumber } from './identity-number.ts';
import { type Language, languages } from './vocabulary.ts';

/** What a coordinator writes to everybody whom a policy reminds; empty in a language in which nothing was written. */
export type PolicyText = Readonly<Record<Language, string>>;

/** A line or two: who wants to say more has a letter for it. */
export const longestPolicyText = 300;

/** The text as something from outside gives it; null when it is none, or too long, or names a patient. */
export function policyTextFrom(value: unknown): PolicyText | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const written = languages.map((language) => [language, given[language] ?? ''] as const);
  if (!written.every(([, text]) => isBearable(text))) return null;
  const text = Object.fromEntries(written.map(([language, one]) => [language, String(one).trim()]));
  return Object.values(text).some((one) => one !== '') ? (text as PolicyText) : null;
}

function isBearable(text: unknown): boolean {
  return typeof text === 'string' && text.length <= longestPolicyText && !hasIdentityNumber(text);
}

/** Better in another language than not at all: bokmål is understood by everybody, then nynorsk. */
export function policyTextIn(text: PolicyText | null | undefined, language: Language): string {
  if (!text) return '';
  return [text[language], text.nb, text.nn, text.en].find((one) => one !== '') ?? '';
}
