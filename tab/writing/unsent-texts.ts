import type { SectionContent } from '../../domain/content-faults.ts';

/** What was typed and is not acknowledged yet, with what it began from. */
export type UnsentText = {
  readonly content: SectionContent;
  readonly baseRevision: number;
  readonly typedAt: string;
  /** The tab that it was typed in. */
  readonly writerId: string;
};

export type UnsentTexts = {
  keep(sectionId: string, text: UnsentText): Promise<void>;
  /** null also for what nobody can read any more. */
  find(sectionId: string): Promise<UnsentText | null>;
  drop(sectionId: string): Promise<void>;
};

const store = 'texts';
const algorithm = 'AES-GCM';

/**
 * Texts that wait in this browser. Hospital machines are shared, so they are encrypted under a key that the program
 * gives only to the person who is signed in, and kept under that person's id.
 */
export async function openUnsentTexts(personId: string, secret: string): Promise<UnsentTexts> {
  const bytes = Uint8Array.from(atob(secret), (sign) => sign.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['encrypt', 'decrypt']);
  const database = await openDatabase();
  const nameOf = (sectionId: string) => `${personId}/${sectionId}`;
  return {
    async keep(sectionId, text) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(text));
      // Bound to its place, so that nobody can put one text where another was.
      const additionalData = new TextEncoder().encode(nameOf(sectionId));
      const data = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData }, key, plain);
      await inStore(database, 'readwrite', (texts) => texts.put({ iv, data }, nameOf(sectionId)));
    },
    async find(sectionId) {
      const kept = (await inStore(database, 'readonly', (texts) => texts.get(nameOf(sectionId)))) as
        | { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }
        | undefined;
      if (!kept) return null;
      const additionalData = new TextEncoder().encode(nameOf(sectionId));
      try {
        const plain = await crypto.subtle.decrypt(
          { name: algorithm, iv: kept.iv, additionalData },
          key,
          kept.data,
        );
        return JSON.parse(new TextDecoder().decode(plain)) as UnsentText;
      } catch {
        return null;
      }
    },
    async drop(sectionId) {
      await inStore(database, 'readwrite', (texts) => texts.delete(nameOf(sectionId)));
    },
  };
}

/** Where a browser keeps nothing (a private window, a full disk), texts wait in memory only. */
export const keptNowhere: UnsentTexts = {
  keep: async () => undefined,
  find: async () => null,
  drop: async () => undefined,
};

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('samrad-unsent', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

function inStore(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (texts: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    // Written only when the transaction is through.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
