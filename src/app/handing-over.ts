import { BUTTONS } from '../../flows/setting-up/public';
import { mayMakeProgrammes } from '../method/permissions';
import type { Person } from '../method/person';
import { isProgrammeFile, readGivenProgramme } from '../programme/founding/given-programme';
import { handedOverId } from '../programme/founding/handed-over';
import { HANDED_OVER, type HandedOver } from '../steps/new-programme';
import { type Deps, Refusal } from '../turn/deps';
import { type Lane, receive } from '../turn/inbox';

/** A file that somebody hands over; `id` names it among theirs. */
export interface GivenFile {
  id: string;
  name: string;
  bytes: Uint8Array;
}

/** Whether somebody has anything to hand a file over for. */
export function takesFiles(person: Person): boolean {
  return mayMakeProgrammes(person);
}

/**
 * Reads a file beside the event loop and keeps what it came to, in the place of what they handed over before; then they are
 * told. Of a file whose telling was cut short they are told when it is handed over again. Throws a `Refusal` for those who
 * have nothing to hand over.
 */
export async function handOver(deps: Deps, lane: Lane, person: Person, given: GivenFile): Promise<void> {
  if (!takesFiles(person)) throw new Refusal('not-allowed', 'files');
  const { id: file, name, bytes } = given;
  const read = isProgrammeFile(name)
    ? await readGivenProgramme(deps, bytes)
    : await deps.readTable({ bytes, language: person.language });
  const value: HandedOver = { file, name, read };
  const id = handedOverId(person.id);
  await deps.store.stepRecords.put({ id, kind: HANDED_OVER.name, review: '', person: person.id, value });
  const what = { kind: 'press' as const, action: BUTTONS.handedOver, data: { file, draft: file }, fields: {} };
  const event = { id: `web-${person.id}-${file}`, platform: 'web', person: person.id, at: deps.clock.now(), what };
  await receive(deps, lane, event, person);
}
