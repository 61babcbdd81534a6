let own: Promise<string> | null = null;

/**
 * The id of this tab as a writer: the same after a reload, and another in each tab, also in one that the browser
 * copied from this one with all that was in it.
 */
export function writerId(personId: string): Promise<string> {
  own ??= findId(`samrad-writer-${personId}`);
  return own;
}

async function findId(name: string): Promise<string> {
  const kept = sessionStorage.getItem(name);
  if (kept && (await isOurs(kept))) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem(name, made);
  await isOurs(made);
  return made;
}

/**
 * Goes on as a tab that is no longer there, so that its lease is ours without a wait. False while that tab lives: what
 * it has not sent is its own to send.
 */
export async function goesOnAs(id: string, own: string): Promise<boolean> {
  return id === own || (await isOurs(id));
}

/** Held as long as the page lives; a copy of the tab finds it held. */
function isOurs(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`samrad-writer-${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => undefined) : undefined;
    });
  });
}
