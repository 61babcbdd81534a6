const key = 'samrad-channel-tabs';

/** Channels in which somebody set the app's tab up; kept in this browser. */
export function hasChannelTab(channelId: string): boolean {
  return kept().includes(channelId);
}

export function addChannelTab(channelId: string): void {
  localStorage.setItem(key, JSON.stringify([...new Set([...kept(), channelId])]));
}

function kept(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    return [];
  }
}
