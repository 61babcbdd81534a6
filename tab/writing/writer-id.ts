let own: Promise<string> | null = null;
/** The ids that this page writes as: held as long as it lives. */
const held = new Set<string>();

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
  if (kept && (await goesOnAs(kept))) return kept;
  const made = await anotherId();
  sessionStorage.setItem(name, made);
  return made;
}

/** An id that nobody writes as but this page. */
export async function anotherId(): Promise<string> {
  const made = crypto.randomUUID();
  await goesOnAs(made);
  return made;
}

/**
 * Goes on as a tab that is no longer there, so that its lease is ours without a wait. False while that tab lives: what
 * it has not sent is its own to send.
 */
export async function goesOnAs(id: string): Promise<boolean> {
  if (held.has(id)) return true;
  const isOurs = await locks(id);
  if (isOurs) held.add(id);
  return isOurs;
}

/** Whether this page writes as it, or went on as it. */
export function isHeldHere(id: string): boolean {
  return held.has(id);
}

/** Held as long as the page lives; a copy of the tab finds it held. */
function locks(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`samrad-writer-${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => undefined) : undefined;
    });
  });
}

/** Whether another tab writes as it: what it has not sent is on that tab's screen. */
export async function isAnotherTabs(id: string): Promise<boolean> {
  if (held.has(id)) return false;
  const { held: locked = [] } = await navigator.locks.query();
  return locked.some(({ name }) => name === `samrad-writer-${id}`);
}
