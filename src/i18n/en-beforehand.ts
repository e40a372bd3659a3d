/** English: before a desk review has opened. */
export const beforehand = {
  notOpen: (city: string) => `The desk review of ${city} has not opened yet.`,
  reportDue: (day: string) => `The host city’s initial report is due ${day}.`,
  reportWas: (day: string) => `The host city’s initial report was due ${day}, and has not been accepted yet.`,
  reportIn: (day: string) => `The host city handed its initial report in on ${day}. It waits to be accepted.`,
  youFrom: (when: string) => `From ${when} on you can accept it with “open”, which opens the desk review.`,
  you: 'Once it is there, accept it with “open”: that opens the desk review.',
  theyFrom: (when: string) => `The leader or the organiser can accept it from ${when} on, which opens the desk review.`,
  they: 'Once the leader or the organiser accepts it, the desk review opens.',
  write: 'I’ll write to you then.',
};
