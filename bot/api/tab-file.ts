import type { Response } from 'restify';

/** An answer that is saved instead of shown. */
export type TabFile = {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function tabFile(file: Omit<TabFile, 'kind'>): TabFile {
  return { kind: 'file', ...file };
}

export function isTabFile(value: object): value is TabFile {
  return 'kind' in value && value.kind === 'file' && 'bytes' in value;
}

/** Never opened in the page's own place, and under its name whatever letters it has. */
export function sendFile(response: Response, { name, type, bytes }: TabFile): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Length', String(bytes.length));
  response.writeHead(200);
  response.end(Buffer.from(bytes));
}

/** A title as the name of a file that every file system takes. */
export function fileNameOf(title: string, ending: string): string {
  return `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '').slice(0, 120)}.${ending}`;
}
