import type { channel as english } from './en-channel';
import { de, plural } from './french';

/** French: what is said about a team's channels on chat platforms, and in them. */
export const channel: typeof english = {
  others: (n) => plural(n, 'autre', 'autres'),
  linked: (city) =>
    `Relié à la revue ${de(city)} : ses synthèses arriveront désormais ici, les jours ouvrés en fin d’après-midi. Mentionnez-moi à tout moment pour voir où en est l’équipe.`,
  linkedOver: (city) =>
    `Relié à la revue ${de(city)} : plus aucune synthèse n’est prévue. Mentionnez-moi à tout moment pour voir où en est l’équipe.`,
  notPosted: (city, where, why) =>
    `${city} : rien n’a pu être publié dans ${where}, car ${why}. Le lien reste ; dès que c’est réglé, les publications reprennent d’elles-mêmes.`,
  where: (platform, id) => ['le canal', platform, id].filter(Boolean).join(' '),
  whereChat: (platform) => `la conversation de groupe ${platform}`,
  because: {
    'the channel does not exist, or the app is not in it': 'cela n’existe plus, ou je n’en fais pas partie',
    'the app is not in the channel': 'je n’en fais pas partie',
    'the channel is archived': 'il est archivé',
    'the channel has more than 300 members': 'on y compte plus de 300 membres',
    'a shared channel does not show all who can read in it':
      'c’est un canal partagé, et je ne peux pas voir tous ceux qui y lisent',
    'a meeting’s chat is no place for a team’s news':
      'c’est la conversation d’une réunion, où lit quiconque y est invité',
    'the list of members did not come whole': 'je n’ai pas reçu la liste entière de ceux qui peuvent y lire',
    'the workspace’s settings forbid the app to write there':
      'les réglages de l’espace de travail ne me laissent pas y écrire',
    'the app lacks a permission: install it again from its manifest': 'il m’y manque une autorisation',
    'the app is not installed in this Slack workspace': 'je ne suis pas installé dans son espace de travail',
    'the app was removed from the workspace': 'j’ai été retiré de son espace de travail',
    'Slack revoked the app’s token': 'son espace de travail m’a retiré l’accès',
    'the app may not write in this Teams channel': 'ses réglages ne me laissent pas y écrire',
    'the administrators of this Teams tenant stopped the app':
      'les administrateurs de son organisation m’ont mis à l’arrêt',
    'nobody has written to the app in this channel yet': 'personne ne m’y a encore mentionné',
    'this Teams tenant is in another cloud of Microsoft’s: somebody there has to write to the app first':
      'personne ne m’y a encore mentionné',
    'its Teams service is none of Microsoft’s': 'l’adresse que j’ai reçue n’est pas de Microsoft',
    'its platform is not connected': 'je ne suis pas connecté à sa plateforme',
  },
  becauseOtherwise: 'sa plateforme ne me l’a pas permis',
};
