import fc from 'fast-check';
import { cookieValue, openSession, SESSION_DAYS, sealSession } from '../../adapters/web/session-cookie';

const KEY = Buffer.alloc(32, 1);
const NOW = new Date('2027-03-25T15:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const SESSION = { person: 'hanna', picked: false };

describe('the session cookie', () => {
  test('says who it was made for, until it is past', () => {
    const value = sealSession(SESSION, KEY, NOW);
    expect(openSession(value, KEY, later(SESSION_DAYS - 1))).toEqual(SESSION);
    expect(openSession(value, KEY, later(SESSION_DAYS))).toBeUndefined();
  });

  test('made with another key it says nothing', () => {
    expect(openSession(sealSession(SESSION, Buffer.alloc(32, 2), NOW), KEY, NOW)).toBeUndefined();
  });

  test('changed anywhere, or made up, it says nothing', () => {
    const value = sealSession(SESSION, KEY, NOW);
    fc.assert(
      fc.property(fc.nat({ max: value.length - 1 }), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        fc.pre(value[at] !== character);
        // The last character of base64 holds bits that do not count.
        fc.pre(at !== value.length - 1);
        expect(openSession(value.slice(0, at) + character + value.slice(at + 1), KEY, NOW)).toBeUndefined();
      }),
    );
    fc.assert(fc.property(fc.string(), (made) => expect(openSession(made, KEY, NOW)).toBeUndefined()));
  });

  test('is found among other cookies', () => {
    expect(cookieValue('a=1; critical_friend=x.y; b=2', 'critical_friend')).toBe('x.y');
    expect(cookieValue('not_critical_friend=x', 'critical_friend')).toBeUndefined();
    expect(cookieValue(undefined, 'critical_friend')).toBeUndefined();
  });
});
