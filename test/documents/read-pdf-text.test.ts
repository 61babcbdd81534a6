import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readInThread } from '../../documents/in-thread.ts';
import { readPdfText } from '../../documents/pdf/read-pdf-text.ts';

/** A PDF of one page that draws so much, packed twice: kilobytes for gigabytes. */
function pdfThatDraws(content: Buffer): Buffer {
  const packed = deflateSync(deflateSync(content, { level: 1 }));
  const head = `<</Length ${packed.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ].map((body, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]),
  );
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...objects, Buffer.from('trailer<</Root 1 0 R>>\n%%EOF')]);
}

const words = Buffer.from('BT /F 9 Tf (Hei) Tj ET');

it('reads the words, and gives up on a page that unpacks to more than there is room for', async () => {
  const bomb = pdfThatDraws(Buffer.alloc(120_000_000, ' '));
  expect(bomb.length).toBeLessThan(10_000);
  const reader = {
    name: 'pdf-text-reader',
    beside: new URL('../../documents/pdf/x.ts', import.meta.url).href,
  };
  expect(await readInThread(reader, bomb, 32)).toBe('tooMuch');
  // The next one is read as ever.
  expect(await readPdfText(pdfThatDraws(words))).toBe('Hei');
});
