import { askForFile } from './api.ts';

/** Asks for a file and hands it to the browser. Gives its name. Throws as `ask` does. */
export async function download(query: string, input: Readonly<Record<string, string>>): Promise<string> {
  const { name, bytes } = await askForFile(query, input);
  handOver(name, bytes);
  return name;
}

/** Gives the browser a file to save. */
export function handOver(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun before the address goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
