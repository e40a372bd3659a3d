import { plural } from './english';

/** English: what stands in letters, around what they say. */
export const mail = {
  open: (city: string) => `Open ${city}`,
  openAll: 'Open Critical Friend',
  /** Where a letter does not say itself what it is about. */
  waiting: (city: string) => `${city}: something is waiting for you`,
  /** Of what is told of a review as a whole, or of its reader's part in it. */
  news: (city: string) => `${city}: news of the review`,
  waitingAll: 'Something is waiting for you',
  /** Of a button that a letter cannot have. */
  onPage: (label: string) => `“${label}” is a button on the page, under this message.`,
  /** How far its reader is. */
  count: (complete: number, total: number) => `You have completed ${complete} of ${total} indicators.`,
  /** Of what its reader is to look at in a review. */
  things: (n: number) => plural(n, 'thing', 'things'),
  why: (city: string) => `You get this because you take part in the peer review of ${city}.`,
  whyAll: 'You get this because you take part in a peer review.',
  /** Whoever is off the review that it tells of. */
  wasIn: 'You get this because you took part in a peer review.',
  pause: 'No more mail',
  /** On the page on which mail is paused. */
  pausing: {
    getting:
      'You get mail from Critical Friend about your reviews. Shall it stop? What it would say stays on the page.',
    pause: 'No more mail',
    paused: 'You get no mail from Critical Friend. What it would say is on the page.',
    again: 'Send me mail again',
    nobody: 'There is nothing at this address. Check that the link is whole, as it stands at the end of the mail.',
  },
  /** The page on which a demonstration shows what it would have sent. */
  mailbox: { title: 'Mail that would be sent', none: 'Nothing yet.' },
};
