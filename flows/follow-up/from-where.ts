import { namesOf } from '../../src/method/names-said';
import { affiliation } from '../../src/method/person';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { text } from '../../src/steps/prompts';
import { WORDS } from './words';

/** Where somebody of the team comes from: in this review that names them enough. */
export function cityOf({ members }: Pick<ReviewView, 'members'>, person: string): string {
  const found = members?.get(person);
  return found ? affiliation(found) : '';
}

/** Points out names in what the other side reads: cities and functions say enough. */
export function namesIn(
  texts: readonly string[],
  { known }: Pick<ReviewView, 'known'>,
  { language }: Pick<FlowContext, 'language'>,
): Block[] {
  return namesOf(known?.values() ?? [], texts).map((name) => text(WORDS[language].names(name), 'warning'));
}
