import type { Prompt } from '../../src/ports/prompt';
import { describeInBrowser } from '../support/page-in-browser';

const WALL = '/wall/genoa-2027';
const linking = (url: string): Prompt => ({
  title: 'Genoa: the wall',
  body: [{ kind: 'site', label: 'Open the wall', url }],
  fields: [],
  actions: [],
  summary: 'Genoa: the wall',
});

describeInBrowser('a link on a card in a browser', (there) => {
  const opened = async (url: string) => {
    there.host.post('direct-hanna', { id: 'link', from: 'bot', prompt: linking(url) });
    await there.open(/Hanna/);
    const link = there.page.getByRole('link', { name: 'Open the wall' });
    await link.waitFor();
    const came = Promise.race([
      there.context.waitForEvent('page').then((page) => page.url()),
      there.page.waitForEvent('download').then(() => 'a file'),
    ]);
    await link.click();
    return { came: await came, href: await link.getAttribute('href') };
  };

  test('opens a page of ours in a tab of its own, and keeps none as a file', async () => {
    const url = `${there.web.url}${WALL}`;
    expect(await opened(url)).toEqual({ came: url, href: url });
  });

  test('leads on this machine where its reader is signed in, whatever the machine calls itself', async () => {
    const { hostname, port } = new URL(there.web.url);
    const other = hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const url = `${there.web.url}${WALL}`;
    expect(await opened(`http://${other}:${port}${WALL}`)).toEqual({ came: url, href: url });
  });

  test('leads elsewhere as it is, another port of this machine included', async () => {
    const { port } = new URL(there.web.url);
    const url = `http://localhost:${port === '1' ? 2 : 1}/report`;
    expect((await opened(url)).href).toBe(url);
  });
});
