import type { Sounds } from '../../src/steps/sounds';

/** What one says to hear less. */
export const PAUSE: Sounds = {
  begins: {
    en: ['stop', 'unsubscribe', 'quit', 'exit', 'pause'],
    fr: ['arrête', 'arrêtez', 'stopper', 'désabonner', 'pause', 'pauser'],
  },
  says: { en: ['cancel', 'end', 'leave me'], fr: ['en pause'] },
};

/** What one says when it is no time now; whoever is to be reminded themselves chooses when. */
export const SNOOZE: Sounds = {
  begins: {
    en: ['snooze', 'remind', 'remind me'],
    fr: [
      ...['rappelez', 'rappelle', 'rappeler', 'relancer', 'relancez'],
      ...['rappelez-moi', 'rappelle-moi', 'rappeler moi', 'relancer moi', 'relancez-moi'],
    ],
  },
  says: {
    en: [
      ...[
        'hold on',
        'busy',
        'too busy',
        'in a meeting',
        'at the doctor',
        'at the doctors',
        'need more time',
        'no time',
      ],
      ...['not now', 'wait', 'tomorrow', 'give me'],
    ],
    fr: [
      ...['chez le médecin', 'pas le temps', 'plus de temps', 'en réunion', 'pas maintenant', 'attendez', 'attends'],
      'demain',
    ],
  },
};

/** What speaks of an absence. */
export const AWAY: Sounds = {
  begins: { en: ['away'], fr: [] },
  says: {
    en: [
      ...[
        'not available',
        'unavailable',
        'back on',
        'back in',
        'holiday',
        'holidays',
        'vacation',
        'vacations',
        'leave',
      ],
      ...['sick', 'travelling'],
    ],
    fr: ['pas disponible', 'de retour', 'reviens', 'congé', 'congés', 'vacances', 'malade'],
  },
  ofOneself: {
    en: [
      ...['on holiday', 'on holidays', 'on leave', 'on vacation', 'out of office', 'out of the office', 'off sick'],
      ...[
        'am away',
        'be away',
        'are away',
        'm away',
        're away',
        'am off',
        'be off',
        'ooo',
        'sick leave',
        'annual leave',
      ],
      ...['am sick', 'am ill', 'be back', 'am back', 'am travelling', 'am traveling'],
      ...['parental leave', 'maternity leave'],
    ],
    fr: [
      ...['en congé', 'en congés', 'en vacances', 'suis absent', 'suis absente', 'serai absent', 'serai absente'],
      ...[
        "m'absente",
        'je reviens',
        'serons absents',
        'sommes absents',
        'suis malade',
        'arrêt maladie',
        'en déplacement',
      ],
    ],
  },
};
