import { cookieValue, sessionCookieName, sessionCookieOptions } from '../../adapters/web/session-cookie';

describe('the session cookie', () => {
  test.each([
    ['https://review.example', '__Host-critical_friend', true],
    ['http://review.example', 'critical_friend', false],
    [undefined, 'critical_friend', false],
  ])('at %s is called %s', (publicUrl, name, secure) => {
    const config = publicUrl === undefined ? {} : { publicUrl };
    expect(sessionCookieName(config)).toBe(name);
    expect(sessionCookieOptions(config)).toEqual({
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      secure,
      // Its end on the server comes before, where it is not used.
      maxAge: 365 * 86_400_000,
    });
  });

  test('is found among other cookies', () => {
    expect(cookieValue('a=1; critical_friend=x.y; b=2', 'critical_friend')).toBe('x.y');
    expect(cookieValue('not_critical_friend=x', 'critical_friend')).toBeUndefined();
    expect(cookieValue('__Host-critical_friend=x', 'critical_friend')).toBeUndefined();
    expect(cookieValue(undefined, 'critical_friend')).toBeUndefined();
  });
});
