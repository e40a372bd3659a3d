import type { Sounds } from '../../src/steps/sounds';

/** How people ask what becomes of what they say here: who reads it, what is published. It is what the terms agree. */
export const WHAT_IS_AGREED = {
  asks: {
    en: [
      'public publish published publishes publishing publication press media newspaper newspapers confidential confidentiality secret',
      'private privacy see sees seen read reads reader readers share shared shares access',
      'refuse disagree object agree agreed rules terms conditions translate translated translation languages',
    ],
    fr: [
      'public publics publique publiques publier publie publies publiee publication presse medias journaux confidentiel confidentielle',
      'confidentialite secret secrets voir voit voient lire lit lisent lecteur lecteurs partage partager partagees acces',
      'refuser refuse accord regles cadre conditions traduire traduit traduction langues',
    ],
  },
} as const satisfies Sounds;
