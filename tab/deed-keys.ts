/** The keys under which presses go out: one without an answer has the same key when it is pressed again unchanged. */
export function keysOfPresses() {
  let unanswered: { readonly what: string; readonly key: string } | null = null;
  return {
    keyFor(verb: string, data: Readonly<Record<string, unknown>>): string {
      const what = JSON.stringify([verb, data]);
      if (unanswered?.what !== what) unanswered = { what, key: crypto.randomUUID() };
      return unanswered.key;
    },
    /** Done, or refused: pressed again, it is another press. */
    answered(): void {
      unanswered = null;
    },
  };
}
