import type { accounts as english } from './en-accounts';

/** French: what people hear about the accounts by which they are known. */
export const accounts: typeof english = {
  added: (platform, when) =>
    `Depuis ${when}, un autre compte dans ${platform} est tenu pour le vôtre : ce qui s’y écrit est à vous, et je peux vous y écrire. Si ce n’était pas vous, appuyez sur le bouton et prévenez votre organisateur.`,
  notMine: 'Ce n’était pas moi',
  refused:
    'C’est fait : ce compte n’est plus le vôtre, et plus rien n’y est envoyé. Prévenez aussi votre organisateur : ce qui y a été écrit entre-temps est tenu pour vôtre.',
  lost: (platform, when) =>
    `Depuis ${when}, votre compte dans ${platform} est tenu pour celui de quelqu’un d’autre, car son lien à usage unique a été envoyé de là. Si c’est une erreur, demandez à votre organisateur un lien à vous et envoyez-le-moi depuis ce compte.`,
};
