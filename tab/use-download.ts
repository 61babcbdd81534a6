import { useState } from 'react';
import { Refused } from './api.ts';
import { download } from './download.ts';
import { useText } from './reader.ts';
import type { Deed } from './use-deed.ts';

/** Files for the browser, one at a time, and what came of it. */
export function useDownload() {
  const { pages, tab } = useText();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Deed['said']>(null);
  return {
    isBusy,
    said,
    async fetches(query: string, input: Readonly<Record<string, string>>) {
      setBusy(true);
      try {
        const name = await download(query, input);
        setSaid({ kind: 'success', text: pages.handedIn.downloaded(name) });
      } catch (error) {
        const text = error instanceof Refused && error.message !== '' ? error.message : tab.unreachable;
        setSaid({ kind: 'error', text });
      } finally {
        setBusy(false);
      }
    },
  };
}
