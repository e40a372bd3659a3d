import { isNewEnough } from '../../adapters/mongo/open-mongo-store';

test.each([
  [17, false],
  [21, false],
  [24, false],
  [25, true],
  [27, true],
  [undefined, false],
])('a server whose wire version is %s: new enough is %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});
