import type { teams as english } from './en-teams';

/** French: what is said in Teams beside cards. */
export const teams: typeof english = {
  notKept: 'Pas encore enregistré. Votre texte est toujours sur la carte : appuyez de nouveau dans une minute.',
  messageNotKept:
    'Je n’ai pas pu garder votre dernier message. Sans réponse dans la minute, renvoyez-le, s’il vous plaît.',
  moment: 'Un instant…',
  goesOn: 'La suite est plus bas.',
  inConversation: 'La suite est dans notre propre conversation.',
  notChosen: 'Ce n’est pas encore passé. Choisissez-le de nouveau dans une minute.',
  noFiles: 'Je ne lis pas encore les fichiers ici. Collez ce qui compte sous forme de texte.',
  notOurs: 'Je ne connais pas ce bouton. Dites « continuer », et je vous apporte une nouvelle carte.',
  file: {
    offer: 'Dès que vous l’autorisez, Teams copie ce fichier dans votre OneDrive.',
    offered: 'Le fichier est dans notre conversation : autorisez-le là.',
    nowhere:
      'Les fichiers ne viennent que dans notre propre conversation. Ouvrez-la dans Teams, et demandez-y le fichier.',
    notInCloud:
      'Les fichiers ne peuvent pas être donnés dans ce Teams. Demandez à votre organisateur un lien vers la page web : le même bouton y donne le fichier.',
    declined: 'D’accord, rien n’a été copié. Redemandez le fichier quand vous voulez.',
    failed: 'Le fichier n’a pas pu être copié dans votre OneDrive. Redemandez-le, s’il vous plaît.',
  },
};
