/** English: of a review that rests, by how it was stopped: whatever is asked of it, or cannot be done in it now. */
export const stopped = {
  postponed: (city: string) =>
    `The review of ${city} is postponed, and has no new date yet. Nothing is sent about it until it has; what was written is kept.`,
  cancelled: (city: string) =>
    `The review of ${city} is cancelled. Nothing more is filled in or sent; what was written is kept.`,
  ended: (city: string) =>
    `The review of ${city} has ended. Nothing more is filled in; what was written is kept for as long as its terms say. After a final report its city is still asked what becomes of the recommendations.`,
};
