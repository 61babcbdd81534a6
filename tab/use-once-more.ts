import { useState } from 'react';
import type { RefusalCode } from '../domain/refusal.ts';
import type { Deed } from './use-deed.ts';

export type OnceMore = {
  /** Whether the newest press was about this and answered with the remark: the button says that the next one goes on. */
  readonly isAsked: (about: string) => boolean;
  readonly does: (
    about: string,
    verb: string,
    data: Readonly<Record<string, unknown>>,
    confirms?: string,
    ownKey?: string,
  ) => Promise<boolean>;
};

/** What the program remarks on, and does all the same when the same is pressed once more. */
export function useOnceMore(deed: Deed, remark: RefusalCode): OnceMore {
  const [pressed, setPressed] = useState<string | null>(null);
  const isAsked = (about: string) => deed.refused?.code === remark && pressed === about;
  return {
    isAsked,
    async does(about, verb, data, confirms, ownKey) {
      const isConfirmed = isAsked(about);
      setPressed(about);
      return await deed.does(verb, { ...data, ...(isConfirmed && { isConfirmed }) }, confirms, ownKey);
    },
  };
}
