/** A file that somebody hands over; `id` names it among theirs. */
export interface GivenFile {
  id: string;
  name: string;
  bytes: Uint8Array;
}
