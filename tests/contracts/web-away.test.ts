import { indicatorPrompt, WELCOME } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';

const AWAY = 'Critical Friend cannot reach its store just now. Nothing is lost. It tries again by itself.';
const NOT_YET = 'Not saved yet: it is safe on this page. Trying again…';
const NO_CONNECTION = 'Not saved yet: it is kept on this device, and goes out when you are connected.';
const NOT_SENT = 'Not sent yet: your text is safe on this page. Trying again…';

describeInBrowser('the page while the store is away', (there) => {
  const { open } = there;
  const text = (said: string) => there.page.getByText(said, { exact: true });
  const box = () => there.page.getByRole('textbox', { name: 'Write to Critical Friend' });
  const bubbles = (said: string) => there.page.locator('.bubble', { hasText: said });
  /** What is in the conversation, as the server has it. */
  const arrived = (said: string) => there.page.locator('.message:not(.outgoing) .bubble', { hasText: said });
  const say = async (said: string) => {
    await box().fill(said);
    await box().press('Enter');
  };
  const isAway = (away: boolean) => {
    there.host.isAway = away;
  };
  const received = () =>
    there.host.received.flatMap(({ what }) =>
      what.kind === 'text' ? [what.text] : what.kind === 'press' ? [what.action] : [],
    );
  const openCard = async () => {
    there.host.post('direct-hanna', {
      id: 'card',
      from: 'bot',
      prompt: indicatorPrompt('GG-IMP-3', 'Permanent advisory board', 17),
    });
    await open(/Hanna/);
    await there.page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor();
  };
  const save = () => there.page.getByRole('button', { name: 'Save & next' }).click();
  const next = () => there.page.getByRole('heading', { name: 'Regular consultation' }).waitFor();

  test.each([
    ['en-GB', AWAY, 'Who would you like to be?'],
    [
      'fr-FR',
      'Critical Friend n’accède pas à ses données pour le moment. Rien n’est perdu. La page réessaie d’elle-même.',
      'Qui voulez-vous être ?',
    ],
  ])('says so calmly in the browser’s language (%s), and goes on by itself', async (locale, said, title) => {
    isAway(true);
    await open(undefined, { locale });
    await text(said).waitFor();
    await there.page.evaluate(() => document.body.classList.add('not-loaded-again'));
    isAway(false);
    await there.page.getByRole('heading', { name: title }).waitFor();
    await there.page.locator('body.not-loaded-again').waitFor();
  });

  test('what was typed waits in the conversation, and is saved once, in order, when the store is back', async () => {
    await open(/Hanna/);
    await there.page.getByRole('heading', { name: WELCOME.title ?? '' }).waitFor();
    isAway(true);
    await say('first');
    await text(NOT_SENT).waitFor();
    await say('second');
    await text(NOT_SENT).nth(1).waitFor();
    expect(await box().inputValue()).toBe('');
    isAway(false);
    await arrived('second').waitFor();
    await text(NOT_SENT).waitFor({ state: 'detached' });
    expect(received()).toEqual(['first', 'second']);
    expect([await bubbles('first').count(), await bubbles('second').count()]).toEqual([1, 1]);
  });

  test('a card keeps what was typed, and is saved once when the store is back', async () => {
    await openCard();
    await there.page.getByLabel('We know').fill('a plan');
    isAway(true);
    await save();
    await text(NOT_YET).waitFor();
    expect(await there.page.getByLabel('We know').inputValue()).toBe('a plan');
    isAway(false);
    await next();
    await text(NOT_YET).waitFor({ state: 'detached' });
    expect(received()).toEqual(['save-next']);
  });

  test('nor does a reload in between lose or double anything', async () => {
    await openCard();
    await there.page.getByLabel('We know').fill('a plan');
    await box().fill('half a sentence');
    isAway(true);
    await save();
    await text(NOT_YET).waitFor();
    await there.page.reload();
    await text(AWAY).waitFor();
    isAway(false);
    await next();
    expect(await box().inputValue()).toBe('half a sentence');
    await say('a whole one');
    await arrived('a whole one').waitFor();
    isAway(true);
    await say('and another');
    await text(NOT_SENT).waitFor();
    await there.page.reload();
    isAway(false);
    await arrived('and another').waitFor();
    expect(received()).toEqual(['save-next', 'a whole one', 'and another']);
    await there.page.reload();
    await arrived('and another').waitFor();
    expect(await there.page.getByLabel('We know').inputValue()).toBe('');
  });

  test('a text whose answer was lost shows once, and counts once', async () => {
    await open(/Hanna/);
    await there.page.getByRole('heading', { name: WELCOME.title ?? '' }).waitFor();
    let losing = true;
    await there.page.route('**/api/web/events', async (route) => {
      if (losing) await route.fetch();
      await (losing ? route.abort() : route.continue());
    });
    await say('only once');
    await arrived('only once').waitFor();
    expect(await bubbles('only once').count()).toBe(1);
    losing = false;
    await there.page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.includes('|event ')));
    expect(await bubbles('only once').count()).toBe(1);
    expect(received()).toEqual(['only once']);
  });

  test('without a connection a choice is not saved yet, and is when the connection is back', async () => {
    await openCard();
    await there.context.setOffline(true);
    await there.page.getByRole('radio', { name: '1 below' }).check();
    await text(NO_CONNECTION).waitFor();
    await there.context.setOffline(false);
    await text('Saved.').waitFor();
    expect(received()).toEqual(['choose']);
  });

  test('what the server does not take holds up nothing else', async () => {
    await open(/Hanna/);
    await there.page.getByRole('heading', { name: WELCOME.title ?? '' }).waitFor();
    there.host.failures.push(...Array.from({ length: 3 }, () => new TypeError('a fault')));
    await say('too much');
    await say('just right');
    await arrived('just right').waitFor();
    await text('Not sent yet.').waitFor();
    await there.page.getByRole('button', { name: 'Try again' }).click();
    await arrived('too much').waitFor();
    expect(received()).toEqual(['just right', 'too much']);
  });

  test('the person can try again at once', async () => {
    await openCard();
    isAway(true);
    await save();
    await text(NOT_YET).waitFor();
    isAway(false);
    await there.page.getByRole('button', { name: 'Try now' }).click();
    await next();
    expect(received()).toEqual(['save-next']);
  });

  test('what could not be fetched is fetched when the store is back', async () => {
    await open(/Hanna/);
    await there.page.getByRole('heading', { name: WELCOME.title ?? '' }).waitFor();
    isAway(true);
    there.host.post('direct-hanna', { id: 'news', from: 'bot', text: 'news' });
    await text(AWAY).waitFor();
    isAway(false);
    await arrived('news').waitFor();
    await text(AWAY).waitFor({ state: 'detached' });
  });
});
