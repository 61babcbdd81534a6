import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * What of a code is kept. Six digits alone could be found by trying them all; with the token in it, which is in the
 * mail alone, they cannot, and the code of one link is none of another's.
 */
export function hashOfCode(token: string, code: string): Buffer {
  return createHash('sha256').update(`${token} ${code}`).digest();
}

/** Says how long it took to compare, and nothing else. */
export function isSameCode(kept: Buffer, token: string, code: string): boolean {
  return timingSafeEqual(kept, hashOfCode(token, code));
}
