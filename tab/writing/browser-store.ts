/** The store of the browser, as far as one person can read it. */
export type OpenedTexts = {
  put(name: string, text: object): Promise<void>;
  /** Those whose names begin so. What nobody can read any more is passed over. */
  all(beginning: string): Promise<readonly (readonly [name: string, text: object])[]>;
  remove(name: string): Promise<void>;
};

type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

const store = 'texts';
const algorithm = 'AES-GCM';

/**
 * Opens it. Hospital machines are shared, so texts are encrypted under a key that the program gives only to the person
 * who is signed in, and kept under that person's id. Throws where the browser keeps nothing.
 */
export async function openTexts(
  personId: string,
  secret: string,
  databaseName: 'samrad-unsent' | 'samrad-questions',
): Promise<OpenedTexts> {
  const bytes = Uint8Array.from(atob(secret), (sign) => sign.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['encrypt', 'decrypt']);
  const database = await openDatabase(databaseName);
  const own = `${personId}/`;
  return {
    async put(name, text) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(text));
      const data = await crypto.subtle.encrypt(sealOf(own + name, iv), key, plain);
      await inStore(database, 'readwrite', (texts) => texts.put({ iv, data }, own + name));
    },
    async all(beginning) {
      const range = IDBKeyRange.bound(own + beginning, `${own}${beginning}\uffff`);
      const names = (await inStore(database, 'readonly', (texts) => texts.getAllKeys(range))) as string[];
      const found: [string, object][] = [];
      for (const name of names) {
        const kept = (await inStore(database, 'readonly', (texts) => texts.get(name))) as Sealed | undefined;
        const text = kept && (await unseal(key, name, kept));
        if (text) found.push([name.slice(own.length), text]);
      }
      return found;
    },
    async remove(name) {
      await inStore(database, 'readwrite', (texts) => texts.delete(own + name));
    },
  };
}

/** Whether anything of the person's waits there, without the key that opens it. */
export async function holdsTexts(personId: string): Promise<boolean> {
  const range = IDBKeyRange.bound(`${personId}/`, `${personId}/\uffff`);
  const database = await openDatabase('samrad-unsent');
  try {
    return (await inStore(database, 'readonly', (texts) => texts.count(range))) !== 0;
  } finally {
    database.close();
  }
}

/** Bound to its place, so that nobody can put one text where another was. */
function sealOf(name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: algorithm, iv, additionalData: new TextEncoder().encode(name) };
}

async function unseal(key: CryptoKey, name: string, { iv, data }: Sealed): Promise<object | null> {
  try {
    const plain = await crypto.subtle.decrypt(sealOf(name, iv), key, data);
    return JSON.parse(new TextDecoder().decode(plain)) as object;
  } catch {
    return null;
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
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
