import type { stopped as english } from './en-stopped';
import { de } from './french';

/** French: of a review that rests, by how it was stopped: whatever is asked of it, or cannot be done in it now. */
export const stopped: typeof english = {
  postponed: (city) =>
    `La revue ${de(city)} est reportée, et n’a pas encore de nouvelle date. D’ici là, rien n’est envoyé à son sujet ; ce qui a été écrit est conservé.`,
  cancelled: (city) =>
    `La revue ${de(city)} est annulée. Plus rien n’est à remplir ni n’est envoyé ; ce qui a été écrit est conservé.`,
  ended: (city) =>
    `La revue ${de(city)} est terminée. Plus rien n’est à remplir ; ce qui a été écrit est conservé aussi longtemps que le disent ses termes. Après un rapport final, il est encore demandé à la ville ce que deviennent les recommandations.`,
};
