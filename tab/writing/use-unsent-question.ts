import { useUnsentForm } from './use-unsent-form.ts';

/** What somebody chose and typed of a question. */
type TypedQuestion = {
  readonly text: string;
  /** The item of the programme; empty for none. */
  readonly item: string;
  readonly isOwn: boolean;
  readonly isHidden: boolean;
};

export type Asked = TypedQuestion & {
  /** Sent under it however often, it is asked once. */
  readonly key: string;
  /** The keys under which it was sent, as it stood then, and nobody knows whether it arrived. */
  readonly earlier: readonly string[];
};

/** More keys than anybody sends one question under. */
const mostKeys = 20;

export type UnsentQuestionState = {
  readonly asked: Asked;
  /** Whether it was left behind by a page that was closed. */
  readonly wasFound: boolean;
  readonly type: (change: Partial<TypedQuestion>) => void;
  /** It goes out now: whether it arrived is not known before it is answered, whatever becomes of the page. */
  readonly send: () => Asked;
  /** It was taken, or is thrown away: what else was left behind is offered. What was typed since stays. */
  readonly end: (done: Asked) => void;
};

const begun = (): Asked => ({
  ...{ text: '', item: '', isOwn: false, isHidden: false },
  key: crypto.randomUUID(),
  earlier: [],
});

/** A question while it is written at a gathering. */
export function useUnsentQuestion(gatheringId: string): UnsentQuestionState {
  const form = useUnsentForm<Asked>(gatheringId, begun, ({ text }) => text.trim() === '');
  return {
    asked: form.typed,
    wasFound: form.wasFound,
    type: (change) => form.put({ ...form.newest(), ...change, key: crypto.randomUUID() }),
    send() {
      const { key, earlier } = form.newest();
      const now = {
        ...form.newest(),
        earlier: [...earlier.filter((one) => one !== key), key].slice(-mostKeys),
      };
      form.put(now);
      return now;
    },
    end(done) {
      if (form.newest().key === done.key) form.end();
    },
  };
}
