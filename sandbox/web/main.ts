import { render } from 'lit-html';
import { Client } from './client.ts';
import { watchHealth } from './health.ts';
import { takeSeats } from './people-actions.ts';
import { parseRoute } from './route.ts';
import { applySettings, readSettings, watchSystemTheme } from './settings.ts';
import { hostTabs, tellTheme } from './tab-host.ts';
import { watchTools } from './tool-actions.ts';
import { appView } from './views/app.ts';

const settings = readSettings();
applySettings(settings);

const place = document.getElementById('app');
let tools: { close(): void } | undefined;

const client = new Client(settings, (drawn) => {
  if (place) render(appView(drawn), place);
  document.title = pageTitle(drawn);
  if (drawn.state.tools.open) tools ??= watchTools(drawn);
  else {
    tools?.close();
    tools = undefined;
  }
});

/** The columns follow the address; without a world yet, the health watch comes back to them. */
function followAddress(): void {
  client.state.seats = parseRoute(location.hash);
  client.changed();
  if (client.state.world) void takeSeats(client, client.state.seats).catch(() => client.changed());
}

function pageTitle(drawn: Client): string {
  const names = drawn.state.seats
    .map((seat) => drawn.user(seat.userId)?.name)
    .filter((name) => name !== undefined);
  return [...(names.length > 0 ? [names.join(' | ')] : []), 'Samråd', drawn.text('appName')].join(' - ');
}

watchSystemTheme(() => {
  applySettings(settings);
  tellTheme(client);
});
hostTabs(client);
addEventListener('hashchange', followAddress);
followAddress();
watchHealth(client);
