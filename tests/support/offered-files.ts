import type { Prompt } from '../../src/ports/prompt';
import { presses, types, type World } from './service-world';

/** What is offered on a card to be taken away: `Sheets (CSV)`, in the order of its buttons. */
export function linksOn({ title, body }: Prompt): string[] {
  const name = title?.split(' · ')[0] ?? '';
  const strong = body.flatMap((b) => (b.kind === 'text' && b.tone === 'strong' ? [b.text] : []));
  return body.flatMap((b) => (b.kind === 'link' ? [`${strong[0] ?? name} (${b.label})`] : []));
}

/** The files that somebody can choose from behind the one that is there at once. */
export function choicesOn({ fields }: Prompt): { value: string; label: string }[] {
  return fields.flatMap((field) => (field.id === 'exportFile' && field.kind === 'choice' ? [...field.options] : []));
}

/** All that somebody can take away of a review, as they come to it: what is there at once, then each file that they choose. */
export async function allOffered(world: World, person: string): Promise<string[]> {
  const [card] = await types(world, person, 'export');
  if (!card) return [];
  const found = linksOn(card);
  for (const { value } of choicesOn(card)) {
    const [formats] = await presses(world, person, card, 'export-file', { exportFile: value });
    if (formats) found.push(...linksOn(formats));
  }
  return found;
}
