import type { InEach } from '../../src/method/language';

const en = {
  data: {
    title: 'Your data',
    text: 'I keep your name, e-mail, city, language, working days and absences, your accounts and sign-ins, our conversation, your answers, drafts and notes, photos and files that you handed over, and a log of what you did and were reminded of.',
    export: 'Export my data',
    erase: 'Erase my data',
    sure: 'Erase for good? Answers that you submitted and notes of interviews stay with their review as those of “a former peer”; your name, drafts, other notes, accounts and our conversation go. This cannot be undone.',
    yes: 'Yes, erase',
    no: 'No, keep',
    erased: 'Done. Your data is erased.',
    kept: 'Nothing was erased.',
  },
  accounts: {
    addedTitle: (platform: string) => `Another account in ${platform} counts as yours`,
    added: (platform: string, when: string) =>
      `Since ${when}, another account in ${platform} counts as yours: what is written there is yours, and I may write to you there. If that was not you, press the button under this message and tell your organiser.`,
    notMine: 'That was not me',
    refused:
      'Done: that account is not yours any more, and nothing is sent there. Please tell your organiser, too: what was written there meanwhile counts as yours.',
    lostTitle: (platform: string) => `An account of yours in ${platform} counts as somebody else’s`,
    addressTitle: 'Your e-mail address was changed',
    address: (from: string, to: string, when: string) =>
      `Since ${when}, your address here is ${to}, in place of ${from}: links and mail go there. If you did not ask for that, tell your organiser.`,
    addressNew: (to: string, when: string) =>
      `Since ${when}, your address here is ${to}: links and mail go there. If you did not ask for that, tell your organiser.`,
    lost: (platform: string, when: string) =>
      `Since ${when}, your account in ${platform} counts as somebody else’s, because their one-time link was sent from there. If that is wrong, ask your organiser for a link of yours, and send it to me from that account.`,
  },
  signIns: {
    none: 'You are signed in to the page nowhere.',
    title: (n: number) =>
      n === 1 ? 'You are signed in to the page in one browser' : `You are signed in to the page in ${n} browsers`,
    unknown: 'A browser',
    used: (device: string, when: string) => `${device}, last used ${when}`,
    newTitle: 'A new browser is signed in to the page as you',
    isNew: (device: string, when: string) =>
      `${device}, since ${when}. If that was you, there is nothing to do. If not, say “my data” and sign out there, or everywhere, and tell your organiser.`,
    end: (device: string) => `Sign out: ${device}`,
    endAll: 'Sign out everywhere',
  },
  signIn: {
    title: 'Your link to Critical Friend',
    text: 'You asked for a link to sign in. It works once, within 30 minutes.',
    notAsked: 'If you did not ask for it, leave it: nobody signs in with your address alone.',
    button: 'Sign in',
  },
  language: {
    speak: (name: string) => `Speak ${name}`,
    changed:
      'I’ll speak English with you. Open cards follow, one that you are writing on at your next press; what was said before stays as it is, and a team’s channel keeps its own language.',
    help: (names: string) => `${names} — the language I speak with you`,
  },
};

/** The words of what is kept about somebody, of their accounts and their language. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    data: {
      title: 'Vos données',
      text: 'Je garde votre nom, votre adresse électronique, votre ville, votre langue, vos jours de travail et vos absences, vos comptes et vos connexions, notre conversation, vos réponses, brouillons et notes, les photos et fichiers que vous avez remis, ainsi qu’un journal de ce que vous avez fait et des rappels reçus.',
      export: 'Exporter mes données',
      erase: 'Effacer mes données',
      sure: 'Effacer définitivement ? Les réponses que vous avez remises et vos notes d’entretien restent dans leur revue comme celles d’« un ancien pair » ; votre nom, vos brouillons, vos autres notes, vos comptes et notre conversation disparaissent. On ne peut pas revenir en arrière.',
      yes: 'Oui, effacer',
      no: 'Non, garder',
      erased: 'C’est fait. Vos données sont effacées.',
      kept: 'Rien n’a été effacé.',
    },
    accounts: {
      addedTitle: (platform) => `Un autre compte dans ${platform} est tenu pour le vôtre`,
      added: (platform, when) =>
        `Depuis ${when}, un autre compte dans ${platform} est tenu pour le vôtre : ce qui s’y écrit est à vous, et je peux vous y écrire. Si ce n’était pas vous, appuyez sur le bouton sous ce message et prévenez votre organisateur.`,
      notMine: 'Ce n’était pas moi',
      refused:
        'C’est fait : ce compte n’est plus le vôtre, et plus rien n’y est envoyé. Prévenez aussi votre organisateur : ce qui y a été écrit entre-temps est tenu pour vôtre.',
      lostTitle: (platform) => `Un compte à vous dans ${platform} est tenu pour celui de quelqu’un d’autre`,
      addressTitle: 'Votre adresse électronique a été changée',
      address: (from, to, when) =>
        `Depuis ${when}, votre adresse ici est ${to} (avant : ${from}) : les liens et les courriels y vont. Si vous ne l’avez pas demandé, prévenez votre organisateur.`,
      addressNew: (to, when) =>
        `Depuis ${when}, votre adresse ici est ${to} : les liens et les courriels y vont. Si vous ne l’avez pas demandé, prévenez votre organisateur.`,
      lost: (platform, when) =>
        `Depuis ${when}, votre compte dans ${platform} est tenu pour celui de quelqu’un d’autre, car son lien à usage unique a été envoyé de là. Si c’est une erreur, demandez à votre organisateur un lien à vous et envoyez-le-moi depuis ce compte.`,
    },
    signIns: {
      none: 'Vous n’êtes connecté·e à la page nulle part.',
      title: (n) =>
        n === 1
          ? 'Vous êtes connecté·e à la page dans un navigateur'
          : `Vous êtes connecté·e à la page dans ${n} navigateurs`,
      unknown: 'Un navigateur',
      used: (device, when) => `${device}, dernière visite ${when}`,
      newTitle: 'Un nouveau navigateur est connecté à la page sous votre nom',
      isNew: (device, when) =>
        `${device}, depuis ${when}. Si c’était vous, il n’y a rien à faire. Sinon, dites « mes données » et déconnectez-vous là ou partout, puis prévenez votre organisateur.`,
      end: (device) => `Déconnecter : ${device}`,
      endAll: 'Déconnecter partout',
    },
    signIn: {
      title: 'Votre lien vers Critical Friend',
      text: 'Vous avez demandé un lien pour vous connecter. Il sert une seule fois, dans les 30 minutes.',
      notAsked: 'Si vous ne l’avez pas demandé, laissez-le : votre adresse seule ne permet à personne de se connecter.',
      button: 'Se connecter',
    },
    language: {
      speak: (name) => `Parler ${name}`,
      changed:
        'Je vous parlerai désormais en français. Les cartes ouvertes suivent, celle où vous écrivez à votre prochain appui ; ce qui a été dit reste tel quel, et le canal d’une équipe garde sa langue.',
      help: (names) => `${names} — la langue dans laquelle je vous parle`,
    },
  },
};
