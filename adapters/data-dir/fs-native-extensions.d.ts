/** Only what the lock uses; the package has no types of its own. */
declare module 'fs-native-extensions' {
  /** Locks the whole file for this file descriptor; false when somebody else holds it. */
  export function tryLock(fd: number): boolean;
}
