import { CHANNEL } from './names';

export interface Channel {
  /** Tells every other tab. */
  tell(): void;
  close(): void;
}

/**
 * Tells other tabs, and hears from them, that what is kept has changed. The message says nothing more: whoever hears it
 * reads the database. Browsers without BroadcastChannel hear nothing; there the next change finds the conflict.
 */
export function openChannel(heard: () => void, name: string = CHANNEL): Channel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', heard);
  return { tell: () => channel.postMessage('changed'), close: () => channel.close() };
}
