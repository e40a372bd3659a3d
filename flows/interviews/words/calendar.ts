import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  button: 'In my calendar',
  title: 'Interviews in your calendar',
  intro:
    'As a file they stay as they are now. An address of your own, which your calendar looks at by itself, stays right when something moves. Either says whom and where, and nothing else: calendars are often shared.',
  mine: 'My interviews, as a file',
  all: 'All interviews, as a file',
  subscribe: 'An address for my calendar',
  another: 'Another address in its place',
  hasOne: 'You have an address. Whoever knows it can read it; take it back if somebody should not.',
  takeBack: 'Take it back',
  takenBack: 'It is taken back: nothing is there any more.',
  given: (city: string) => `Your calendar of ${city}`,
  how: 'Add this address to your calendar as one to subscribe to. Whoever knows it can read it: it is yours alone.',
  address: 'The address of your calendar',
};

const fr: typeof en = {
  button: 'Dans mon agenda',
  title: 'Les entretiens dans votre agenda',
  intro:
    'En fichier, ils restent comme ils sont maintenant. Une adresse à vous, que votre agenda consulte tout seul, reste juste quand quelque chose bouge. L’un et l’autre disent qui et où, rien de plus : un agenda est souvent partagé.',
  mine: 'Mes entretiens, en fichier',
  all: 'Tous les entretiens, en fichier',
  subscribe: 'Une adresse pour mon agenda',
  another: 'Une autre adresse à sa place',
  hasOne: 'Vous avez une adresse. Qui la connaît peut la lire ; reprenez-la si quelqu’un ne le doit pas.',
  takeBack: 'La reprendre',
  takenBack: 'Elle est reprise : il n’y a plus rien à cette adresse.',
  given: (city) => `Votre agenda ${french.de(city)}`,
  how: 'Ajoutez cette adresse à votre agenda comme abonnement. Qui la connaît peut la lire : elle est à vous seul.',
  address: 'L’adresse de votre agenda',
};

export const CALENDAR: InEach<typeof en> = { en, fr };
