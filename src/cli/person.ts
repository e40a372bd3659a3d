import { changeAddress } from '../accounts/addresses';
import { erasePerson, personalData } from '../accounts/personal-data';
import { endSignIns, linkAddress, newSignInToken } from '../accounts/sign-in';
import type { Person } from '../method/person';
import { doubtedIn } from '../programme/changing/correct-address';
import { email as emailOf } from '../programme/programme-file/words';
import { note } from '../turn/audit';
import { reviewsOf } from '../turn/load-review';
import { type CommandContext, OPERATOR, personWith } from './acting';
import { type CommandOf, CommandRefused, type CommandResult } from './request';
import { asJson } from './table';

/** Everything kept about a person, as JSON. */
export async function exportPerson(
  { deps }: CommandContext,
  actor: Person,
  command: CommandOf<'person-export'>,
): Promise<CommandResult> {
  const person = await concerned(deps, actor, command.email);
  const data = await personalData(deps, person.id);
  await note(deps, { by: actor.id, action: 'person-exported', person: person.id });
  return { exit: 0, out: asJson(data), err: '' };
}

/** Erases a person; what they submitted stays, without their name. */
export async function erase(
  { deps }: CommandContext,
  actor: Person,
  command: CommandOf<'person-erase'>,
): Promise<CommandResult> {
  const person = await concerned(deps, actor, command.email);
  await erasePerson(deps, person.id, actor.id);
  const led = (await reviewsOf(deps, person)).filter((r) => r.members.leader === person.id).map((r) => r.id);
  const out = 'Erased. What they submitted stays, without their name.\n';
  return {
    exit: 0,
    out,
    err: led.length === 0 ? '' : `They led ${led.join(', ')}: name another leader in the file.\n`,
  };
}

/** Another address for a person; everything they did stays theirs. */
export async function rename(
  { deps }: CommandContext,
  actor: Person,
  command: CommandOf<'person-rename'>,
): Promise<CommandResult> {
  const person = await concerned(deps, actor, command.email);
  const to = emailOf.safeParse(command.to);
  if (!to.success) throw new CommandRefused([`"${command.to}" is not an e-mail address. Nothing was changed.`]);
  const doubted = await doubtedIn(deps, person, to.data);
  if (!(await changeAddress(deps, person, to.data, actor.id)))
    throw new CommandRefused([`${to.data} is somebody else's address already. Nothing was changed.`]);
  const out = `${person.name} has the address ${to.data} now. The next programme file may name either.\n`;
  const err = doubted.map(
    ({ id, hostCity }) =>
      `${to.data} is of the same domain as ${hostCity}, the host city of ${id}: take them off its team if they work there.\n`,
  );
  return { exit: 0, out, err: err.join('') };
}

/** A one-time link with which a person signs in to the web chat. */
export async function link(
  { deps, address }: CommandContext,
  actor: Person,
  command: CommandOf<'person-link'>,
): Promise<CommandResult> {
  const person = await concerned(deps, actor, command.email);
  if (!person.active) throw new CommandRefused([`${person.name} is no longer in a programme and cannot sign in.`]);
  const token = await newSignInToken(deps, person.id);
  await note(deps, { by: actor.id, action: 'link-made', person: person.id });
  const err = `For ${person.name} alone: it works once, within 30 minutes.\n`;
  return { exit: 0, out: `${linkAddress(address, token)}\n`, err };
}

/** Ends all sessions of a person in the web chat, and the links that they have not used. */
export async function signOut(
  { deps }: CommandContext,
  actor: Person,
  command: CommandOf<'person-sign-out'>,
): Promise<CommandResult> {
  const person = await concerned(deps, actor, command.email);
  const sessions = await endSignIns(deps.store, person.id);
  await note(deps, { by: actor.id, action: 'signed-out', person: person.id, detail: { sessions } });
  const ended = sessions === 1 ? '1 session' : `${sessions} sessions`;
  const out = `${person.name} was signed out of ${ended}. Links that were not used yet no longer work.\n`;
  return { exit: 0, out, err: '' };
}

/** People's data are theirs and the operator's: a role in a review does not reach them. */
async function concerned(deps: CommandContext['deps'], actor: Person, email: string): Promise<Person> {
  const person = await personWith(deps, email);
  if (actor.id !== OPERATOR.id && actor.id !== person.id)
    throw new CommandRefused([`${actor.name} may do this for themselves only. Nothing was changed.`]);
  return person;
}
