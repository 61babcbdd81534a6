import { answerParent } from './answer-parent.ts';
import { type EchoSettings, startEcho } from './start-echo.ts';

let port = 0;

answerParent({
  start: async (settings: EchoSettings) => {
    port = await startEcho(settings);
  },
  port: () => port,
});
