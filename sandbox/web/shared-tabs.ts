const key = 'samrad-channel-tabs';

/** Channels and meetings in which somebody set the app's tab up; kept in this browser. */
export function hasSharedTab(conversationId: string): boolean {
  return kept().includes(conversationId);
}

export function addSharedTab(conversationId: string): void {
  localStorage.setItem(key, JSON.stringify([...new Set([...kept(), conversationId])]));
}

function kept(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    return [];
  }
}
