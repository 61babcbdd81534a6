import { inflateSync } from 'node:zlib';

/** A node of a PDF's tag tree: what a screen reader goes by. */
export type Tag = { readonly type: string; readonly alt: string | null; readonly children: readonly Tag[] };

type Values = ReadonlyMap<number, string>;

/** The tag tree of a PDF, read from its objects as they stand in the file. Enough for what pdfkit writes. */
export function tagTreeOf(pdf: Uint8Array): Tag[] {
  const objects = objectsOf(pdf);
  const [root] = [...objects.values()].filter((body) => body.includes('/Type /StructTreeRoot'));
  if (!root) throw new Error('the file has no tag tree');
  return childrenOf(root, objects);
}

/** Every tag in the order in which it is read. */
export function flat(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...flat(tag.children)]);
}

/** The dictionary of the document itself. */
export function catalogOf(pdf: Uint8Array): string {
  const [catalog] = [...objectsOf(pdf).values()].filter((body) => body.includes('/Type /Catalog'));
  return catalog ?? '';
}

/** What is drawn on the pages, and the XMP beside it. */
export function streamsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return body;
    }
  });
}

function objectsOf(pdf: Uint8Array): Values {
  const text = Buffer.from(pdf).toString('latin1');
  const found = text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g);
  return new Map([...found].map(([, id, body = '']) => [Number(id), body]));
}

function childrenOf(body: string, objects: Values): Tag[] {
  const kids = /\/K \[([\s\S]*?)\]/.exec(body)?.[1] ?? /\/K (\d+ 0 R)/.exec(body)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => {
    const child = objects.get(Number(id)) ?? '';
    const type = /\/S \/(\w+)/.exec(child)?.[1];
    return type ? [{ type, alt: altOf(child), children: childrenOf(child, objects) }] : [];
  });
}

/** Texts with other than plain letters are written as UTF-16. */
function altOf(body: string): string | null {
  const raw = /\/Alt \(((?:\\.|[^\\)])*)\)/s.exec(body)?.[1];
  if (raw === undefined) return null;
  const bytes = Buffer.from(raw.replaceAll(/\\([()\\])/g, '$1').replaceAll('\\n', '\n'), 'latin1');
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}
