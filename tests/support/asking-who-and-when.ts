/** How a peer asks who is who, what is due when, and how far they are: by what answers it. */
export const ASKS = {
  dates: [
    ...[
      'who is the leader?',
      'who’s the leader',
      'Who is our team leader?',
      'who leads this review?',
      'who is leading?',
    ],
    ...[
      'who is on the team?',
      'who is in the team',
      'who else is on the team?',
      'who are the other peers?',
      'who are my colleagues?',
    ],
    ...[
      'who is the host city?',
      'who organises this?',
      'who is the organiser?',
      'who facilitates?',
      'who is the facilitator?',
    ],
    ...[
      'when is it due?',
      'when is this due',
      'when do I have to be done?',
      'what is the deadline?',
      'what’s the deadline',
      'deadline?',
    ],
    ...['until when?', 'by when?', 'how long do I have?', 'how much time do I have left?', 'how many days are left?'],
    ...[
      'when is the visit?',
      'when is the team call?',
      'when do we meet?',
      'when do the sheets open?',
      'what is due when?',
    ],
    ...[
      'qui est le chef ?',
      'qui est le chef d’équipe ?',
      'qui est la cheffe d’équipe',
      'qui dirige ?',
      'qui dirige l’équipe ?',
    ],
    ...[
      'qui est dans l’équipe ?',
      'qui fait partie de l’équipe ?',
      'qui sont les autres pairs ?',
      'qui sont mes collègues ?',
    ],
    ...['qui organise ?', 'qui est l’organisateur ?', 'qui facilite ?', 'quelle est la ville hôte ?'],
    ...[
      'c’est pour quand ?',
      'quand est-ce dû ?',
      'c’est à rendre quand ?',
      'pour quand dois-je finir ?',
      'quelle est l’échéance ?',
    ],
    ...[
      'quelle est la date limite ?',
      'date limite ?',
      'jusqu’à quand ?',
      'combien de temps ai-je ?',
      'combien de temps me reste-t-il ?',
    ],
    ...[
      'combien de jours reste-t-il ?',
      'quand est la visite ?',
      'quand a lieu la visite ?',
      'quand est la réunion d’équipe ?',
      'c’est quand la réunion ?',
    ],
  ],
  status: [
    ...[
      'how far am I?',
      'how many are left?',
      'how many do I have left?',
      'where am I?',
      'am I on time?',
      'am I late?',
    ],
    ...[
      'où en suis-je ?',
      'combien en reste-t-il ?',
      'combien m’en reste-t-il ?',
      'suis-je en retard ?',
      'il m’en reste combien ?',
    ],
  ],
} as const;

/** Questions about a city that sound like those: answers to what was asked. */
export const OF_A_CITY = [
  ...[
    'who is the leader of the opposition?',
    'when is the budget due?',
    'how long do they have?',
    'who leads the unit?',
  ],
  ...['who is on the board?', 'how many days a week is it open?', 'who organises the language courses?'],
  ...[
    'qui est dans le comité ?',
    'qui dirige le service ?',
    'quand est la fête ?',
    'combien de temps faut-il attendre ?',
  ],
] as const;
