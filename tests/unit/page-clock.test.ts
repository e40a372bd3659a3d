import { runningClock } from '../../adapters/web/client/clock';

it('the page’s clock goes on by itself from what the server said, and from where it was moved to', () => {
  let here = 0;
  const clock = runningClock('2027-03-25T15:10:00.000Z', () => here);
  here = 150_000;
  expect(clock.now()).toBe('2027-03-25T15:12:30.000Z');
  clock.set('2027-03-29T08:00:00.000Z');
  here = 210_000;
  expect(clock.now()).toBe('2027-03-29T08:01:00.000Z');
});
