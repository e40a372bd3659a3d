/** What other steps may use of the preparatory review: where somebody stands, and the way back to their card. */
export { lateness, observedCard, overdueInWords, statusCard } from './status-card';
export { comeBack } from './walking';
