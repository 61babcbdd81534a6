import type { Installer } from '../../domain/sending.ts';
import type { ActorKey } from '../turn.ts';

/** What the directory says of a person; a mail address may be missing. */
export type DirectoryPerson = { readonly name: string; readonly mail: string | null };

/** Who people are, and installing the app for them. */
export type Directory = Installer & {
  /** null for nobody of that tenant. `unavailable` when nothing can be said now, or ever: then a form asks. */
  find(key: ActorKey): Promise<DirectoryPerson | null | 'unavailable'>;
};
