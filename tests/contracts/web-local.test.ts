import fc from 'fast-check';
import { isLocalRequest } from '../../adapters/web/local';

const TOKEN = 'printed-at-the-start';
const HERE = { localToken: TOKEN };
const COOKIE = `critical_friend_here=${TOKEN}`;
const from = (remoteAddress: string | undefined, headers: Record<string, string>) => ({
  remoteAddress,
  headers: { cookie: COOKIE, ...headers },
});

describe('the local rule', () => {
  test.each([
    ['127.0.0.1', 'localhost:3000'],
    ['127.0.0.1', 'LOCALHOST'],
    ['127.8.9.1', '127.0.0.1:80'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', 'localhost:3000'],
  ])('lets in %s asking for %s', (address, host) => {
    expect(isLocalRequest(from(address, { host }), HERE)).toBe(true);
  });

  test.each([
    ['192.168.1.7', 'localhost:3000'],
    ['10.0.0.1', '127.0.0.1'],
    ['::ffff:10.0.0.1', 'localhost'],
    [undefined, 'localhost'],
    ['127.0.0.1', 'evil.example'],
    ['127.0.0.1', 'localhost.evil.example'],
    ['127.0.0.1', 'localhost:3000@evil.example'],
    ['127.0.0.1', '0.0.0.0:3000'],
    ['127.0.0.1', ''],
  ])('keeps out %s asking for %s', (address, host) => {
    expect(isLocalRequest(from(address, { host }), HERE)).toBe(false);
  });

  test.each([
    undefined,
    '',
    'critical_friend_here=',
    'critical_friend_here=printed',
    `critical_friend_herein=${TOKEN}`,
  ])('keeps out who has not opened the address that was printed: %s', (cookie) => {
    const headers = { host: 'localhost', ...(cookie === undefined ? {} : { cookie }) };
    expect(isLocalRequest({ remoteAddress: '127.0.0.1', headers }, HERE)).toBe(false);
  });

  test.each([
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-server',
    'forwarded',
    'x-real-ip',
    'via',
    'x-client-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'x-original-host',
  ])('keeps out whatever came through something that says %s', (name) => {
    expect(isLocalRequest(from('127.0.0.1', { host: 'localhost', [name]: '127.0.0.1' }), HERE)).toBe(false);
    expect(isLocalRequest(from('127.0.0.1', { host: 'localhost', [name]: '' }), HERE)).toBe(false);
  });

  test('there is nothing local about an installation with a public address or without a demonstration', () => {
    const request = from('127.0.0.1', { host: 'localhost' });
    expect(isLocalRequest(request, { ...HERE, publicUrl: 'https://review.example' })).toBe(false);
    expect(isLocalRequest(request, {})).toBe(false);
  });

  test('no other host name gets in, whatever it looks like', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string(), fc.ipV4()), (host) => {
        fc.pre(!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host));
        expect(isLocalRequest(from('127.0.0.1', { host }), HERE)).toBe(false);
      }),
    );
  });
});
