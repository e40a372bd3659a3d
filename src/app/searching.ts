import { may } from '../method/permissions';
import type { Person } from '../method/person';
import { folded } from '../method/plain-text';
import type { Field, Option, Prompt } from '../ports/prompt';
import type { Deps } from '../turn/deps';

/** More than that nobody types to find one of a list, in characters. */
const LONGEST_SEARCH = 100;

/** Whether somebody may still send what a card asks for: by the rights of the buttons that send it. */
export async function mayAnswer(
  { store, steps }: Deps,
  person: Person,
  { actions, address }: Prompt,
): Promise<boolean> {
  const review = address && (await store.reviews.get(address.review));
  if (address && !review) return false;
  return actions.some(({ id, submits }) => {
    const declared = submits ? (steps.presses.get(id) ?? steps.commands.get(id)) : undefined;
    if (!declared) return false;
    return !review || !declared.may || declared.may.some((action) => may(person, action, review));
  });
}

/** Of a field's options, those in which all the words stand that somebody typed, in their order. */
export function optionsWith(fields: readonly Field[], field: string, said: string): Option[] {
  const asked = fields.find(({ id }) => id === field);
  if (asked?.kind !== 'pick' && asked?.kind !== 'person') return [];
  const words = folded(said.slice(0, LONGEST_SEARCH)).split(' ');
  return asked.options.filter(({ label }) => {
    const text = folded(label);
    return words.every((word) => text.includes(word));
  });
}
