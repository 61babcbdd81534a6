import { randomInt, randomUUID } from 'node:crypto';
import { callUntilAnswered, count, type Fire, oneOf } from './fire.ts';

/** A part that comes late is added to a report that is handed in; sent again until it is acknowledged. */
export async function addLatePart(fire: Fire): Promise<void> {
  const { sectionId, field, writers, besides } = oneOf(fire.targets.late);
  const key = randomUUID();
  const text = `${key} ${randomInt(1e9)}`;
  const data = { sectionId, content: { ...besides, [field]: text } };
  const answered = await callUntilAnswered(fire, oneOf(writers), 'add-supplement', data, key);
  if (answered?.body.kind !== 'done') {
    return void fire.said.oddities.push(`a late part was refused: ${JSON.stringify(answered?.body)}`);
  }
  count(fire, 'late parts added');
  fire.said.supplements.push({ sectionId, key, text });
}
