import type { InEach } from '../../../src/method/language';

const en = {
  leadsOn: 'Open Critical Friend',
  unauthenticated: {
    title: 'You are signed out',
    says: 'What stands here is for whoever is signed in. Sign in to Critical Friend in this browser, then open this address again.',
  },
  forbidden: {
    title: 'This is not open to you',
    says: 'What stands here is for others. In a demonstration, open first the whole address that was printed at its start.',
  },
  gone: {
    title: 'Nothing is here',
    says: 'The address is mistyped, or what stood here was taken away. What you wrote is in your conversation.',
  },
  busy: {
    title: 'Too much at once',
    says: 'A lot was asked for in a short time. Nothing is lost: open this address again in a minute.',
  },
  fault: {
    title: 'This did not work just now',
    says: 'Nothing is lost. Open this address again in a minute.',
  },
  unread: {
    title: 'This address cannot be read',
    says: 'Part of it is missing or mistyped. Open it again from where you found it.',
  },
};

/** What a browser shows where an address gives nothing, by the kind of refusal. A text that is missing in a language does not compile. */
export const REFUSED: InEach<typeof en> = {
  en,
  fr: {
    leadsOn: 'Ouvrir Critical Friend',
    unauthenticated: {
      title: 'Vous êtes déconnecté·e',
      says: 'Ce qui se trouve ici est réservé aux personnes connectées. Connectez-vous à Critical Friend dans ce navigateur, puis rouvrez cette adresse.',
    },
    forbidden: {
      title: 'Ceci ne vous est pas ouvert',
      says: 'Ce qui se trouve ici est pour d’autres personnes. Dans une démonstration, ouvrez d’abord l’adresse entière affichée à son démarrage.',
    },
    gone: {
      title: 'Il n’y a rien ici',
      says: 'L’adresse est mal écrite, ou ce qui s’y trouvait a été retiré. Ce que vous avez écrit est dans votre conversation.',
    },
    busy: {
      title: 'Trop à la fois',
      says: 'Beaucoup a été demandé en peu de temps. Rien n’est perdu\u00a0: rouvrez cette adresse dans une minute.',
    },
    fault: {
      title: 'Cela n’a pas fonctionné à l’instant',
      says: 'Rien n’est perdu. Rouvrez cette adresse dans une minute.',
    },
    unread: {
      title: 'Cette adresse est illisible',
      says: 'Il en manque une partie, ou elle est mal écrite. Rouvrez-la depuis l’endroit où vous l’avez trouvée.',
    },
  },
};
