import type { linking as english } from './en-linking';

/** French: what is said once we are in a channel or chat, and what helps where nothing can be posted. */
export const linking: typeof english = {
  added:
    'Pour avoir ici les résumés d’une revue, qui l’organise, la dirige ou l’anime me mentionne et dit « relier » et la ville.',
  invited:
    'J’aide l’équipe d’une revue par les pairs. Pour que ses résumés paraissent dans ce canal, qui organise la revue, la dirige ou l’anime dit ici « /peer-review relier » avec la ville, comme « /peer-review relier Genoa ». Vous seul voyez ceci.',
  addedToMeeting:
    'Je ne publie rien dans la conversation d’une réunion, que lit toute personne invitée. Pour que les résumés d’une revue paraissent, ajoutez-moi à une conversation de groupe ou à un canal réservés à son équipe.',
  postElsewhere: (city, where, why) =>
    `${city} : rien n’a pu être publié dans ${where}, car ${why}. Reliez plutôt un canal ou une conversation de groupe réservés à l’équipe, et dites-y « délier ».`,
};
