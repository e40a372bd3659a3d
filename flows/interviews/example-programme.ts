import type { TimeOfDay } from '../../src/method/calendar';
import type { Interview } from './kept';

/** One of an invented programme: when, whom, and which two of the team. */
export interface Slot {
  key: string;
  /** Of the visit, from 1. */
  day: number;
  from: TimeOfDay;
  to: TimeOfDay;
  function: string;
  organisation: string;
  sourceType: string;
  /** Of those who answer: the leader is 0, peers follow. The first writes. */
  pair: readonly [number, number];
  indicators: readonly string[];
  more?: Partial<Pick<Interview, 'standing' | 'chosenBy' | 'isInterpreted' | 'language'>>;
  /** Whom the team had asked for, where the host put somebody else in their place. */
  instead?: string;
  isCancelled?: true;
}

const THROUGH_INTERPRETER = { isInterpreted: true } as const;
const held = (standing: NonNullable<Interview['standing']>) => ({ standing, chosenBy: 'standing' as const });

/** Of the city whose visit is over. */
export const VISITED: readonly Slot[] = [
  ...slots(1, '09:30', '10:20', [
    ['alderman', 'Alderman for social affairs', 'City', 'elected', [1, 0], ['GG-LEA-2', 'GG-LEA-1'], held('elected')],
    ['manager', 'Programme manager', 'City', 'administration', [3, 4], ['GG-AMB-2', 'GG-AMB-3'], held('staff')],
  ]),
  ...slots(1, '11:00', '12:00', [
    [
      'network',
      'Network of migrants’ associations',
      'Network of migrants’ associations',
      'migrant_group',
      [2, 1],
      ['GG-IMP-3', 'GG-RES-5', 'IE-AMB-1'],
      held('organisation-1'),
    ],
    ['statistics', 'Research and statistics', 'City', 'administration', [3, 0], ['GG-AMB-6', 'GG-EVA-3']],
  ]),
  ...slots(1, '14:00', '15:00', [
    [
      'welfare',
      'Welfare organisations',
      'Welfare platform',
      'partner_org',
      [1, 4],
      ['WP-LEA-2', 'GG-IMP-4', 'GG-AMB-2'],
      held('organisation-2'),
    ],
    ['housing', 'Housing department', 'City', 'administration', [2, 0], ['GG-AMB-2', 'AC-AMB-3']],
  ]),
  ...slots(2, '09:30', '10:45', [
    ['schools', 'Language schools', 'Language schools', 'partner_org', [2, 3], ['IE-IMP-4', 'GG-EVA-4', 'IE-IMP-6']],
    [
      'houses',
      'Visitors of two question houses',
      'Question houses, visitors',
      'service_user',
      [1, 4],
      ['GG-IMP-4', 'IE-IMP-2', 'GG-AMB-1'],
      { ...held('users'), ...THROUGH_INTERPRETER },
    ],
  ]),
  ...slots(2, '11:15', '12:15', [
    ['audit', 'Court of audit', 'Court of audit', 'partner_org', [4, 0], ['GG-EVA-4', 'GG-EVA-1']],
    ['users', 'Users’ council of social services', 'Users’ council', 'service_user', [3, 1], ['IE-IMP-2', 'IE-EVA-1']],
  ]),
  ...slots(2, '14:00', '15:00', [
    [
      'port',
      'Port employers’ association',
      'Port employers’ association',
      'partner_org',
      [4, 2],
      ['IE-IMP-6', 'GG-RES-4'],
    ],
    ['procurement', 'Procurement', 'City', 'administration', [0, 3], ['GG-RES-4', 'IE-RES-2']],
  ]).map((one) =>
    one.key === 'port' ? { ...one, instead: 'A company in the port', more: { chosenBy: 'host' as const } } : one,
  ),
  ...slots(2, '15:30', '16:30', [
    ['districts', 'District managers', 'City', 'administration', [2, 1], ['GG-RES-5', 'GG-IMP-4']],
  ]).map((one) => ({ ...one, isCancelled: true as const })),
  ...slots(3, '09:00', '10:00', [
    [
      'bureau',
      'Anti-discrimination bureau',
      'Anti-discrimination bureau',
      'partner_org',
      [2, 0],
      ['WP-IMP-9', 'WP-LEA-2'],
    ],
    ['council', 'Spokespeople of three parties', 'City council', 'elected', [1, 3], ['GG-LEA-2']],
  ]),
  ...slots(3, '10:45', '12:00', [
    [
      'women',
      'Women’s associations',
      'Women’s associations',
      'migrant_group',
      [4, 1],
      ['GG-RES-5', 'GG-IMP-3', 'GG-AMB-1'],
      THROUGH_INTERPRETER,
    ],
  ]),
];

/** Of the city that is visited. */
export const VISITING: readonly Slot[] = [
  ...slots(1, '09:30', '10:20', [
    [
      'board',
      'Chair of the city executive board',
      'City',
      'elected',
      [1, 0],
      ['GG-LEA-2', 'IE-IMP-5'],
      held('elected'),
    ],
    ['strategist', 'Strategist for social sustainability', 'City', 'administration', [2, 3], ['GG-IMP-1', 'GG-AMB-3']],
  ]),
  ...slots(1, '11:00', '12:00', [
    [
      'associations',
      'Council of associations',
      'Council of associations',
      'migrant_group',
      [4, 1],
      ['IE-LEA-1', 'IE-IMP-5', 'WP-AMB-1'],
      held('organisation-1'),
    ],
    ['staff', 'Human resources', 'City', 'administration', [3, 0], ['GG-RES-2', 'IE-RES-1']],
  ]),
  ...slots(1, '14:00', '15:00', [
    ['families', 'Staff of two family centres', 'City', 'administration', [2, 4], ['GG-IMP-4'], held('staff')],
  ]),
  ...slots(2, '09:00', '10:15', [
    [
      'panel',
      'Users’ panel of social services',
      'Users’ panel',
      'service_user',
      [3, 1],
      ['IE-EVA-1', 'IE-IMP-2'],
      { ...held('users'), ...THROUGH_INTERPRETER },
    ],
    [
      'rights',
      'Advice centre against discrimination',
      'Advice centre',
      'partner_org',
      [4, 2],
      ['IE-IMP-3', 'IE-LEA-1'],
      held('organisation-2'),
    ],
  ]),
  ...slots(2, '11:00', '12:00', [
    ['education', 'Adult education', 'City', 'administration', [1, 0], ['IE-IMP-4']],
    ['finance', 'Finance unit', 'City', 'administration', [3, 4], ['GG-RES-1', 'AC-RES-1']],
  ]).map((one) => (one.key === 'finance' ? { ...one, isCancelled: true as const } : one)),
  ...slots(2, '14:00', '15:00', [
    ['employers', 'Employers’ network', 'Employers’ network', 'partner_org', [2, 3], ['WP-IMP-3', 'IE-IMP-4']],
    ['university', 'Institute for studies of migration', 'University', 'partner_org', [4, 0], ['WP-RES-5', 'GG-LEA-2']],
  ]),
  ...slots(3, '09:00', '10:15', [
    [
      'learners',
      'Learners of Swedish',
      'Adult education, learners',
      'service_user',
      [3, 4],
      ['IE-IMP-4', 'IE-EVA-1'],
      THROUGH_INTERPRETER,
    ],
    ['city-office', 'City office', 'City', 'administration', [1, 2], ['GG-IMP-1', 'GG-AMB-2']],
  ]),
  ...slots(3, '11:00', '12:00', [
    [
      'district',
      'Associations of a district',
      'Associations of a district',
      'migrant_group',
      [2, 0],
      ['IE-LEA-1', 'IE-IMP-5'],
    ],
    ['managers', 'Managers who were recruited by skills', 'City', 'administration', [4, 1], ['GG-RES-2']],
  ]),
];

type Row = readonly [
  key: string,
  whom: string,
  organisation: string,
  sourceType: string,
  pair: readonly [number, number],
  indicators: readonly string[],
  more?: Slot['more'],
];

function slots(day: number, from: TimeOfDay, to: TimeOfDay, rows: readonly Row[]): Slot[] {
  return rows.map(([key, whom, organisation, sourceType, pair, indicators, more]) => ({
    ...{ key, day, from, to, function: whom, organisation, sourceType, pair, indicators },
    ...(more ? { more } : {}),
  }));
}
