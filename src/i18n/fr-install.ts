import type { install as english } from './en-install';

/** French: the page on which an installation in a workspace ends. */
export const install: typeof english = {
  title: 'Critical Friend est installé',
  done: (workspace) =>
    `On peut désormais joindre l’espace ${workspace}. Celles et ceux qui participent à une revue y écrivent à Critical Friend ; qui n’est pas reconnu demande un lien à usage unique à son organisateur.`,
  doneInAll: (organisation) =>
    `${organisation} l’a installé pour toute l’organisation. Choisissez maintenant les espaces de travail où il sera présent : cela se fait dans Slack, par l’administration de l’organisation. On y écrit ensuite à Critical Friend ; qui n’est pas reconnu demande un lien à usage unique à son organisateur.`,
  open: 'Ouvrir Slack',
  choose: 'Choisir les espaces',
  notTitle: 'Critical Friend n’a pas été installé',
  again: 'Recommencer',
  because: {
    cancelled: 'Vous ne l’avez pas autorisé : rien n’a changé.',
    state: 'Cette page a été ouverte dans un autre navigateur que celui du début, ou plus de dix minutes après.',
    code: 'Slack vous a envoyé ici sans ce qu’il faut pour une installation.',
    slack:
      'Slack a refusé l’installation. Si cela se répète, demandez à l’exploitant de comparer les réglages de l’application avec le README.',
    store: 'L’enregistrement n’a pas été possible à l’instant. Rien n’a été gardé ; réessayez dans une minute.',
    permissions: 'Il manque des autorisations, sans lesquelles rien ne marcherait. Rien n’a été gardé.',
    rotation:
      'Cette application Slack renouvelle ses jetons, ce que Critical Friend ne gère pas. L’exploitant doit recréer l’application à partir de son manifeste.',
    'no-bot': 'Slack n’a accordé aucun bot. L’exploitant doit recréer l’application à partir de son manifeste.',
    fault: 'Quelque chose s’est mal passé ici. Rien n’a été gardé ; réessayez dans une minute.',
  },
};
