import { reach } from './en-reach';
import { plural } from './english';

/** English: what organisers read. */
export const organiser = {
  status: {
    title: 'Your reviews at a glance',
    stages: {
      waiting: 'waits for the report',
      late: 'report late',
      desk: 'desk review',
      gathered: 'gathered',
      visit: 'visit',
      report: 'feedback report',
    },
  },
  remind: {
    title: (city: string) => `Remind · ${city}`,
    nobody: 'There is nobody to remind at the moment.',
    lead: 'These people would get a message, now unless a time is named (each on their own clock):',
    send: (n: number) => `Send to ${plural(n, 'person', 'people')}`,
    recent: (names: string) => `Reminded within the last 12 hours: ${names}. Send again?`,
    left: 'Left out:',
  },
  reach,
};
