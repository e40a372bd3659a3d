import { de } from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

interface Words {
  leftOut(pillar: string, city: string): string;
  kept: string;
}

/** What is said of what a review's terms leave out. */
export const SCOPE: InEach<Words> = {
  en: {
    leftOut: (pillar, city) =>
      `“${pillar}” is not part of ${city}’s review: its terms leave this pillar out. Nobody is asked about it.`,
    kept: 'What you wrote here before is kept, and counts nowhere:',
  },
  fr: {
    leftOut: (pillar, city) =>
      `«\u00a0${pillar}\u00a0» ne fait pas partie de la revue ${de(city)}\u00a0: son cadre laisse ce pilier de côté. Personne n’est interrogé là-dessus.`,
    kept: 'Ce que vous y avez écrit est gardé, et ne compte nulle part\u00a0:',
  },
};
