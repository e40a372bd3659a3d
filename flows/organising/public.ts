/** What other steps may use of organising: all reviews at a glance, and a channel that is not linked. */
export { unlinkedChannel } from './linking';
export { overviewCard } from './overview';
