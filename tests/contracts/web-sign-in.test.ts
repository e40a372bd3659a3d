import { obstacles } from '../support/obstacles';
import { describeInBrowser } from '../support/page-in-browser';

const SENT = 'If this address is known here, a link is on its way to it. It works once, within 30 minutes.';

describeInBrowser('coming in by a link, in a browser', (there) => {
  const { open } = there;
  const press = (name: string) => there.page.getByRole('button', { name, exact: true }).click();
  const said = (text: string | RegExp) => there.page.getByText(text).waitFor();
  const mailing = async () => {
    there.host.signInTerms = { days: 30, mails: true };
    await there.serve({ publicUrl: 'http://127.0.0.1' });
  };

  test('whoever gives an address is sent a link, known or not, and hears no more than that', async () => {
    await mailing();
    await open();
    for (const address of ['hanna@helsinki.example', 'nobody@nowhere.example']) {
      await there.page.getByLabel('Your e-mail address').fill(address);
      await press('Send me a link');
      await said(SENT);
    }
    expect(there.host.asked.map(({ request }) => request)).toEqual([
      { address: 'hanna@helsinki.example' },
      { address: 'nobody@nowhere.example' },
    ]);
    expect(await obstacles(there.page)).toEqual([]);
    await press('Send me a link');
    await there.page.getByRole('button', { name: 'Send me a link' }).and(there.page.locator(':enabled')).waitFor();
    await press('Send me a link');
    await said('Links were asked for often from here.');
  });

  test('what is too long for an address is said to be so, and not that it is too much for a message', async () => {
    await mailing();
    await open();
    await there.page
      .getByLabel('Your e-mail address')
      .fill(`${'a'.repeat(64)}@${'b'.repeat(60).concat('.').repeat(90)}example`);
    await there.page.locator('form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await press('Send me a link');
    await said('That is too long for an e-mail address.');
    expect(there.host.asked).toEqual([]);
  });

  test('looking at a link spends nothing, whatever looks; its button does', async () => {
    await mailing();
    const at = `${there.web.url}/signin/once-hanna`;
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(at, { method })).status).toBe(200);
    await open(undefined, { path: 'signin/once-hanna', locale: 'fr-FR' });
    await said(/Vous restez connecté·e tant que vous revenez au moins tous les 30\sjours\./);
    expect(await obstacles(there.page)).toEqual([]);
    await press('Se connecter');
    await there.page.getByRole('textbox', { name: 'Write to Critical Friend' }).waitFor();
  });

  test('a link that was replaced says so, and another one is sent with a press', async () => {
    await mailing();
    await open(undefined, { path: 'signin/replaced-hanna' });
    await press('Sign in');
    await said('A newer link was sent to you in place of this one.');
    await press('Send me a new link');
    await said('A new link is on its way to the address at which you got this one.');
    expect(there.host.asked.map(({ request }) => request)).toEqual([{ token: 'replaced-hanna' }]);
    expect(await obstacles(there.page)).toEqual([]);
  });

  test('a link that is none leads to where one asks for one', async () => {
    await mailing();
    await open(undefined, { path: 'signin/made-up' });
    await press('Sign in');
    await said('This link is not known here.');
    await there.page.getByLabel('Your e-mail address').fill('hanna@helsinki.example');
    await press('Send me a link');
    await said(SENT);
  });
});
