import { indicatorPrompt } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';

const SIGNED_OUT = 'You are not signed in any more. Ask Critical Friend for a new link; what you typed stays here.';
const NO_MAIL =
  'A link signs you in. Ask whoever invited you for one: your organiser, or whoever runs Critical Friend for you.';
const CARD = indicatorPrompt('GG-IMP-3', 'Permanent advisory board', 17);

describeInBrowser('signing in and out in a browser', (there) => {
  const { open } = there;
  const text = (said: string) => there.page.getByText(said, { exact: true });

  test('a page that was signed out elsewhere says so soon, and keeps what was typed until one is back', async () => {
    await there.serve({ heartbeatMs: 50 });
    there.host.post('direct-hanna', { id: 'card', from: 'bot', prompt: CARD });
    await open(/Hanna/);
    await there.page.getByLabel('We know').fill('a plan');
    there.host.signOutEverybody();
    await text(SIGNED_OUT).waitFor();
    const box = there.page.getByRole('textbox', { name: 'Write to Critical Friend' });
    await box.fill('not sent');
    await box.press('Enter');
    await there.page.getByRole('button', { name: 'Try again' }).last().click();
    await there.page.getByRole('button', { name: /Hanna/ }).click();
    await there.page.locator('.message:not(.outgoing) .bubble', { hasText: 'not sent' }).waitFor();
    expect(await there.page.getByLabel('We know').inputValue()).toBe('a plan');
    expect(there.host.received).toHaveLength(1);
  });

  test('a link in somebody’s mail signs in, and so does coming back from there: the strict cookie is sent', async () => {
    await there.serve({ publicUrl: 'http://127.0.0.1' });
    await open();
    const mail = `<a href="${there.web.url}/signin/once-hanna">sign in</a> <a href="${there.web.url}/">go on</a>`;
    await there.context.route('http://mail.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: mail }),
    );
    await there.page.goto('http://mail.example/');
    await there.page.getByText('sign in').click();
    await there.page.getByRole('button', { name: 'Sign in' }).click();
    await there.page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect((await there.context.cookies())[0]).toMatchObject({ sameSite: 'Strict', httpOnly: true });
    await there.page.goto('http://mail.example/');
    await there.page.getByText('go on').click();
    await there.page.getByRole('button', { name: 'Sign out' }).waitFor();
    // Who came in by it goes on by it; for others it works once, and says so.
    await there.page.goto(`${there.web.url}/signin/once-hanna`);
    await there.page.getByRole('button', { name: 'Sign in' }).click();
    await there.page.getByRole('button', { name: 'Sign out' }).click();
    await text(NO_MAIL).waitFor();
    await there.page.goto(`${there.web.url}/signin/once-hanna`);
    await there.page.getByRole('button', { name: 'Sign in' }).click();
    await there.page.getByText('This link was used already').waitFor();
    await text('Olga Novak (EUROCITIES) can send you a new one.').waitFor();
  });

  test('signing out while the store is away is done when it is back', async () => {
    await there.serve({ publicUrl: 'http://127.0.0.1' });
    await open(undefined, { path: 'signin/once-hanna' });
    await there.page.getByRole('button', { name: 'Sign in' }).click();
    await there.page.getByRole('button', { name: 'Sign out' }).waitFor();
    const [cookie] = await there.context.cookies();
    there.host.isAway = true;
    await there.page.getByRole('button', { name: 'Sign out' }).click();
    await there.page.getByText(/cannot reach its store/).waitFor();
    there.host.isAway = false;
    await there.page.getByText('A link signs you in.').waitFor();
    expect(await there.context.cookies()).toEqual([]);
    expect(await there.host.sessions.find(cookie?.value ?? '')).toBeUndefined();
  });
});
