import type { StepRight } from '../../src/method/permissions';

/**
 * Who reads what cities were told side by side: whoever works in the programme, its host cities included. It holds nothing but
 * what was sent to a city as its final report, as far as that city's terms let it in.
 */
export const READ_COMPARISON: StepRight = {
  right: 'read-comparison',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host'],
  throughTheWall: true,
};
