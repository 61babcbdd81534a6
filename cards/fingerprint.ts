import { createHash } from 'node:crypto';
import type { AdaptiveCard } from '../domain/sending.ts';

/**
 * What of a card its reader sees or sends, as a fingerprint: two drawings with the same one need not replace each other,
 * which would throw away what is being typed in the card. Each drawing has a submission key of its own, and a nomination's
 * version grows with what changes nothing here (a press is outdated by its step alone).
 */
export function fingerprintOf(card: AdaptiveCard): string {
  const seen = JSON.stringify({ ...card, refresh: undefined }, (name, value: unknown) =>
    name === 'data' && isPress(value) ? pressed(value) : value,
  );
  return createHash('sha256').update(seen).digest('base64url');
}

type Press = Readonly<Record<string, unknown>>;

function isPress(value: unknown): value is Press {
  return typeof value === 'object' && value !== null && 'submission' in value;
}

function pressed({ submission, version, ...about }: Press): Press {
  return 'nominationId' in about ? about : { ...about, version };
}
