/** English: what a card says by itself in Teams. */
export const teamsCard = {
  /** Label of the empty box below an answer that is too long to be edited in Teams. */
  addTo: (label: string) => `Add to: ${label}`,
  shortened: 'Shortened here.',
  wrongDate: 'Please choose a later day.',
  continued: 'This goes on in the replies.',
};
