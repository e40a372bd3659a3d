import { isOfHost, PERMISSIONS, type ReviewAction, rolesOf } from '../src/domain/permissions';
import type { Review, Role } from '../src/domain/review';
import { listInWords } from '../src/i18n/format';
import type { Command } from './commands';
import type { FlowContext, Session, Turn } from './contract';
import { saying } from './contract';
import { line } from './prompts/common';

/** What a command about a review needs: one of these; filling in sheets unless said. */
const NEEDED: Partial<Readonly<Record<Command, readonly ReviewAction[]>>> = {
  new: ['create-review'],
  visit: ['manage-review'],
  open: ['manage-review', 'decide'],
  remind: ['remind'],
  link: ['link-channel'],
  unlink: ['link-channel'],
  digest: ['read-digest'],
  brief: ['read-digest'],
  team: ['read-grid'],
  export: ['export'],
  gather: ['decide'],
  merge: ['decide'],
};

/** A turn that says no, and whose it is: by what the command needs. Nothing changes. */
export function notAllowed(session: Session, context: FlowContext, command: Command, review?: Review): Turn {
  const { error } = context.words;
  const needed = NEEDED[command] ?? ['fill-sheet'];
  const may = (role: Role) => PERMISSIONS[role].some((action) => needed.includes(action));
  const own = review ? rolesOf(context.person.id, review) : [];
  const isWalled = review !== undefined && isOfHost(context.person, review) && own.some(may);
  const roles = (Object.keys(error.roles) as Role[]).filter(may).map((role) => error.roles[role]);
  const said = isWalled ? error.ofHost : error.notAllowed(listInWords(roles, context.language));
  return saying(session, line(said, [], 'warning'));
}
