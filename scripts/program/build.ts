import { buildFolder } from '../../bot/build/build-folder.mjs';
import { type Built, buildOnce } from '../build-once.ts';
import { bundle } from './bundle.ts';

/** Bundles the program: what `npm start` runs in production. */
export async function buildProgram(): Promise<Built> {
  return await buildOnce(buildFolder('program'), (folder) =>
    bundle(
      {
        config: 'bot/config.ts',
        main: 'bot/main.ts',
        'workbook-reader': 'documents/excel/workbook-reader.ts',
        'pdf-text-reader': 'documents/pdf/pdf-text-reader.ts',
      },
      folder,
    ),
  );
}
