import { openChannel, type Channel } from './channel';
import { BrowserStore } from './browserStore';
import type { Store } from './contract';
import { CHANNEL, DATABASE } from './names';

export interface StoreOptions {
  /** Of the database; one name is one store, whoever opens it. */
  readonly name?: string;
  readonly now?: () => Date;
}

/**
 * Opens what this browser keeps, making it when there is nothing yet. A broken head gives way to the last good step, which
 * `recovery` tells.
 * @throws StoreError `unavailable` when there is no IndexedDB or it is refused
 */
export async function openStore({
  name = DATABASE,
  now = () => new Date(),
}: StoreOptions = {}): Promise<Store> {
  // Listens before it reads: what another tab keeps in between is heard.
  let store: BrowserStore | null = null;
  let missed = false;
  const channelName = name === DATABASE ? CHANNEL : `${CHANNEL} ${name}`;
  const channel: Channel = openChannel(() => {
    if (store) void store.refresh();
    else missed = true;
  }, channelName);
  try {
    store = await BrowserStore.open(name, channel, now);
    if (missed) await store.refresh();
    return store;
  } catch (error) {
    channel.close();
    throw error;
  }
}
