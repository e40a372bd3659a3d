import type { reach as english } from './en-reach';

/** French: why somebody cannot be reached. */
export const reach: typeof english = {
  because: {
    'the person left': 'cette personne a quitté le programme',
    'its platform is not connected': 'je ne suis pas connecté à la plateforme utilisée',
    'there is nothing to show any more': 'ce qui devait être dit n’existe plus',
    'gave up after several attempts': 'plusieurs essais ont échoué',
    'the app is not installed in this Slack workspace':
      'je ne suis pas installé dans son espace Slack ; quelqu’un doit m’y installer',
    'the app was removed from the workspace':
      'j’ai été retiré de son espace de travail ; quelqu’un doit m’y réinstaller',
    'Slack revoked the app’s token': 'son espace de travail m’a retiré l’accès ; quelqu’un doit m’y réinstaller',
    'the app’s token has expired': 'mon accès à son espace de travail a expiré ; quelqu’un doit m’y réinstaller',
    'Slack does not take the app’s token':
      'Slack ne me laisse pas entrer dans son espace de travail ; voir avec l’exploitant',
    'the tokens of this workspace do not open with this SECRETS_KEY':
      'je ne peux pas ouvrir mon accès à son espace de travail ; l’exploitant doit corriger SECRETS_KEY',
    'the token of this workspace is damaged: install the app there again':
      'mon accès à son espace de travail est endommagé ; quelqu’un doit m’y réinstaller',
    'this Slack account does not exist in the workspace': 'son compte Slack ne figure pas dans l’espace de travail',
    'this Slack account was closed': 'son compte Slack a été fermé',
    'this Slack account is not visible to the app': 'je n’ai pas le droit de voir son compte Slack',
    'this Slack account is a program': 'son compte Slack est celui d’un programme',
    'the app’s messages are turned off in its settings (App Home, Messages Tab)':
      'les messages directs sont désactivés dans mes réglages ; l’exploitant peut les activer',
    'the app lacks a permission: install it again from its manifest':
      'il me manque une autorisation dans son espace de travail ; l’exploitant peut me réinstaller',
    'the workspace’s administrators stopped the app’s access': 'l’administration de son espace m’a retiré l’accès',
    'this Slack workspace is not known': 'Slack ne connaît pas son espace de travail',
    'Slack does not take the message as it is drawn': 'Slack n’a pas accepté le message',
    'the app is not installed for this person in Teams':
      'cette personne ne m’a pas installé dans Teams ; elle peut m’y ajouter, ou son administrateur le peut',
    'this person blocked the app in Teams': 'cette personne m’a bloqué dans Teams ; elle peut m’y débloquer',
    'this person blocked the app in Teams, or removed it':
      'cette personne m’a bloqué ou retiré dans Teams ; elle peut m’y ajouter de nouveau',
    'the administrators of this Teams tenant stopped the app':
      'les administrateurs de son Teams m’ont mis à l’arrêt ; ils peuvent me laisser revenir',
    'Teams knows no such account in this tenant':
      'Teams ne connaît pas son compte ; l’organisation de la revue peut le corriger dans le fichier du programme',
    'Teams does not let the app write to this person':
      'Teams ne me laisse pas lui écrire ; ses administrateurs peuvent y regarder',
    'this Teams tenant is in another cloud of Microsoft’s: somebody there has to write to the app first':
      'personne de son organisation ne m’a encore écrit dans Teams ; l’un d’eux doit commencer',
    'its Teams service is none of Microsoft’s': 'l’adresse que j’ai de son Teams n’est pas de Microsoft',
    'Teams does not take the app’s credentials: check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId':
      'Teams ne me laisse pas entrer ; l’exploitant doit rectifier mes identifiants',
    'Teams does not take the message as it is drawn': 'Teams n’a pas pris le message',
    'the mail server does not take mail for this address':
      'son serveur de courrier n’accepte rien pour son adresse ; l’organisation peut la corriger',
    'mail cannot be sent to this address': 'on ne peut pas écrire à son adresse ; l’organisation peut la corriger',
    'the mail server does not take the message': 'le serveur de courrier n’a pas accepté le message',
    'the mail server put the message off for three days':
      'son serveur de courrier a remis le message à plus tard pendant trois jours ; le prochain message sera tenté',
    'the mail server was away for three days':
      'le serveur de courrier a été absent trois jours ; l’exploitant peut y regarder',
    'the mail server does not take the user and password of SMTP_URL':
      'le serveur de courrier ne me laisse pas entrer ; l’exploitant doit corriger SMTP_URL',
    'the mail server does not take mail from MAIL_FROM':
      'le serveur de courrier n’accepte rien de mon adresse ; l’exploitant doit corriger MAIL_FROM',
    'process-ended': 'le message m’a arrêté trois fois ; l’exploitant peut y regarder',
  },
  otherwise: 'la plateforme n’a pas accepté le message',
};
