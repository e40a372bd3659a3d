import { EventEmitter } from 'node:events';
import type { Announcement, Announcements } from '../ports/announcements';

/** Live updates within this process. */
export function localAnnouncements(): Announcements {
  const watchers = new EventEmitter<{ message: [Announcement] }>().setMaxListeners(0);
  return {
    tell: (message) => void watchers.emit('message', message),
    watch: (listener) => {
      // A function of its own for each watcher, so that whoever watches twice may stop once.
      const told = (message: Announcement) => listener(message);
      watchers.on('message', told);
      return () => void watchers.off('message', told);
    },
    close: async () => void watchers.removeAllListeners(),
  };
}
