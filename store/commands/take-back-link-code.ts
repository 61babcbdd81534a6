import type { Store } from '../store.ts';

/** A code that never left is no code: it counts neither towards those of a day, nor as one that was just sent. */
export async function takeBackLinkCode(
  store: Pick<Store, 'db'>,
  { codeId }: { readonly codeId: string },
): Promise<void> {
  await store.db.deleteFrom('link_code').where('id', '=', codeId).execute();
}
