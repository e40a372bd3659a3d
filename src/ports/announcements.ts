/** A message that is new or was redrawn: where it is, never what it says. */
export interface Announcement {
  thread: string;
  id: string;
}

/**
 * Live updates, within an instance and, where the engine can, among all instances of an installation. Nothing is kept:
 * whoever begins to watch reads the store first, so that one that is lost is made up for then.
 */
export interface Announcements {
  /** Tells everybody who watches. Waits for nobody and never throws for want of an engine. */
  tell(message: Announcement): void;
  /** Has a listener told of each message, here or elsewhere, once; call the answer to stop. */
  watch(listener: (message: Announcement) => void): () => void;
  /** Sends what was told, and tells nobody any more. */
  close(): Promise<void>;
}
