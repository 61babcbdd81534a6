import { hash } from 'node:crypto';
import type { AdaptiveCard } from '../domain/sending.ts';

/**
 * What of a card its reader sees or sends, as a fingerprint: two drawings with the same one need not replace each other,
 * which would throw away what is being typed in the card. Each drawing has a submission key of its own, and a nomination's
 * version grows with what changes nothing here (a press is outdated by its step alone).
 */
export function fingerprintOf(card: AdaptiveCard): string {
  // Not by a replacer of `stringify`, which takes it five times as long.
  return hash('sha256', JSON.stringify(seen({ ...card, refresh: undefined })), 'base64url');
}

/** The same value where nothing in it is a press. */
function seen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.some(isObject) ? value.map(seen) : value;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const one = (value as Record<string, unknown>)[key];
    kept[key] = isObject(one) ? (key === 'data' && isPress(one) ? pressed(one) : seen(one)) : one;
  }
  return kept;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

type Press = Readonly<Record<string, unknown>>;

function isPress(value: object): value is Press {
  return 'submission' in value;
}

function pressed({ submission, version, ...about }: Press): Press {
  return 'nominationId' in about ? about : { ...about, version };
}
