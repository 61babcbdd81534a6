/** Takes no room, and ends whatever a mail program would take for an address. */
const gap = '\u200b';

/**
 * What people wrote, so that no mail program makes a link of it by itself: somebody may be called "svar.example", and
 * a mail of ours leads nowhere but to our own pages. It reads and prints as before.
 */
export function unlinked(text: string): string {
  return text.replaceAll('://', `:${gap}//`).replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, `.${gap}`);
}
