import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../table.ts';

const mostEntries = 500;
/** Bytes of all parts together: a workbook of 200,000 rows has about 60 MB. */
const mostUnpacked = 150_000_000;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/**
 * The parts of a zip file, by name, as its directory tells. Nothing is believed of what the file says about sizes:
 * whatever unpacks to more than the limit is given up there. Throws {@link UnreadableFile}.
 */
export function unpack(bytes: Uint8Array, most = mostUnpacked): Map<string, Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return partsOf(file, most);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile('damaged', { cause });
  }
}

function partsOf(file: Buffer, most: number): Map<string, Uint8Array> {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > mostEntries) throw new UnreadableFile('too-large');
  const parts = new Map<string, Uint8Array>();
  let at = file.readUInt32LE(end + 16);
  let left = most;
  for (let entry = 0; entry < count; entry += 1) {
    if (file.readUInt32LE(at) !== directoryEntry) throw new UnreadableFile('damaged');
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const part = partAt(file, at, left);
    left -= part.length;
    if (!name.endsWith('/')) parts.set(name, part);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - 22 - 65_535);
  for (let at = file.length - 22; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === endOfDirectory) return at;
  }
  throw new UnreadableFile('damaged');
}

function partAt(file: Buffer, entry: number, left: number): Uint8Array {
  const isEncrypted = (file.readUInt16LE(entry + 8) & 1) === 1;
  const method = file.readUInt16LE(entry + 10);
  const packedLength = file.readUInt32LE(entry + 20);
  const header = file.readUInt32LE(entry + 42);
  if (isEncrypted || file.readUInt32LE(header) !== localHeader) throw new UnreadableFile('damaged');
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  const packed = file.subarray(start, start + packedLength);
  if (packed.length !== packedLength) throw new UnreadableFile('damaged');
  if (method === 0) return stored(packed, left);
  if (method !== 8) throw new UnreadableFile('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (cause) {
    const isLarge = (cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableFile(isLarge ? 'too-large' : 'damaged', { cause });
  }
}

function stored(part: Buffer, left: number): Uint8Array {
  if (part.length > left) throw new UnreadableFile('too-large');
  return part;
}
