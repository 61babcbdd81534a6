import { useState } from 'react';
import { download } from './download.ts';
import { pressFailed } from './press-failed.ts';
import { useText } from './reader.ts';
import type { Deed } from './use-deed.ts';

/** Files for the browser, one at a time, and what came of it. */
export function useDownload() {
  const words = useText();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Deed['said']>(null);
  return {
    isBusy,
    said,
    async fetches(query: string, input: Readonly<Record<string, string>>) {
      setBusy(true);
      try {
        const name = await download(query, input);
        setSaid({ kind: 'success', text: words.pages.handedIn.downloaded(name) });
      } catch (error) {
        setSaid({ kind: 'error', text: pressFailed(error, words, words.tab.notFetched) });
      } finally {
        setBusy(false);
      }
    },
  };
}
