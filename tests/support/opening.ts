/** What products and servers of these tests print at their start: by it one may pick a person there. By port. */
const tokens = new Map<string, string>();

/** Notes the address to open that was printed, if it has a token; answers the plain one. */
export function noteOpening(printed: string): string {
  const { origin, port, searchParams } = new URL(printed);
  const token = searchParams.get('token');
  if (token === null) tokens.delete(port);
  else tokens.set(port, token);
  return origin;
}

/** The address to open in a browser: whoever opened it may pick a person. */
export function openingOf(url: string): string {
  const token = tokens.get(new URL(url).port);
  return token === undefined ? url : `${url}/?token=${token}`;
}

/** The cookie that a browser has once that address was opened. */
export function openingCookie(url: string): string | undefined {
  const token = tokens.get(new URL(url).port);
  return token === undefined ? undefined : `critical_friend_here=${token}`;
}
