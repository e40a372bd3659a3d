import { LANGUAGES, nameOf } from '../method/language';

/** Every language by its own name, as one types it to change to it: `english, français`. */
export function namesToType(): string {
  return LANGUAGES.map((language) => nameOf(language).toLowerCase()).join(', ');
}
