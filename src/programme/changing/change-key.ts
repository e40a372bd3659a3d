/** Under which key a change of a team is noted: it is made once. */
export function changeKey(review: string, draft: string): string {
  return `team-${review}-${draft}`;
}
