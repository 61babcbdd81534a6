const escaped = /\\([!-/:-@[-`{-~])/g;
const mention = /<at(?:\s[^>]*)?>(.*?)<\/at>/g;
const kept = /[\ue000-\ue0ff]/g;
const firstKept = 0xe000;

/** What Markdown takes away from the text, in this order; the words stay. */
const marks: readonly RegExp[] = [
  mention,
  /\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*\)/g,
  /\*\*(\S(?:.*?\S)?)\*\*/g,
  /(?<![\p{L}\p{N}*])\*(\S(?:[^*]*\S)?)\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_])_(\S(?:[^_]*\S)?)_(?![\p{L}\p{N}_])/gu,
];

/** Escaped signs are put aside, in a range that no text uses, so that no mark takes them. */
const putAside = (text: string): string =>
  text.replace(escaped, (_, sign: string) => String.fromCharCode(firstKept + sign.charCodeAt(0)));
const putBack = (text: string): string =>
  text.replace(kept, (sign) => String.fromCharCode(sign.charCodeAt(0) - firstKept));

/** Markdown and mention tags as the eye sees them: emphasis, escapes and link targets are gone. */
export const plainWords = (text: string): string =>
  putBack(marks.reduce((read, mark) => read.replace(mark, '$1'), putAside(text)));

/** Text that is not Markdown, with mentions as the names that are seen. */
export const withoutMentionTags = (text: string): string => text.replace(mention, '$1');
