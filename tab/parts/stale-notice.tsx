import { momentInWords } from '../../text/dates.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { useStaleSince } from '../stale.ts';
import { Notice } from './notice.tsx';

/** That the page shows what stood a while ago. It goes by itself. */
export function StaleNotice() {
  const { ownTexts } = useText();
  const reading = useReading();
  const { clockAheadMilliseconds } = useReader();
  const since = useStaleSince();
  if (!since) return null;
  const at = new Date(since.getTime() + clockAheadMilliseconds);
  return <Notice kind="warning" text={ownTexts.stale(momentInWords(at, reading))} />;
}
