import { writeFile } from 'node:fs/promises';
import { it } from 'vitest';
import { generateSchema } from '../../scripts/generate-schema.ts';
import { createTestDatabase } from '../support/test-database.ts';
it('gen', async () => {
  const d = await createTestDatabase();
  await writeFile('store/schema.ts', await generateSchema(d.ownerUrl));
  await d.drop();
}, 60_000);
