import { fileURLToPath } from 'node:url';

/**
 * Source Sans 3, by Adobe, under the SIL Open Font License: with it every letter of Norwegian and of Sámi is there. They are
 * named by their files everywhere: under a name of its own the library would read the file anew each time.
 */
export const fonts = {
  regular: fileOf('400Regular/SourceSans3_400Regular.ttf'),
  bold: fileOf('600SemiBold/SourceSans3_600SemiBold.ttf'),
  italic: fileOf('400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  'bold-italic': fileOf('600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf'),
} as const;

export type FontName = keyof typeof fonts;

function fileOf(path: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${path}`));
}
