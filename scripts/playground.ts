import { parseArgs } from 'node:util';
import { startPlayground } from './playground/start-playground.ts';

const { values } = parseArgs({ options: { drive: { type: 'boolean', default: false } } });
const playground = await startPlayground('nb');
for (const { player, client } of playground.seats) console.log(player.name, client.url, player.hint);
console.log(playground.logFile, values.drive);
process.once('SIGINT', () => void playground.close().then(() => process.exit(0)));
