/** The steps of the method that leave something to take away, in their order (method, section 3); last, all of them. */
export const METHOD_STEPS = [
  'initial-report',
  'preparatory-review',
  'visit',
  'feedback-session',
  'feedback-report',
  'follow-up',
  'whole-review',
] as const;
export type MethodStep = (typeof METHOD_STEPS)[number];
