import { NOTE_FORM } from '../../flows/visit/forms';
import { prompt } from '../../src/steps/prompts';
import { describeInBrowser } from '../support/page-in-browser';
import { until } from '../support/until';

/** A note's card, as the step draws its fields. */
const CARD = prompt({
  title: 'Your note: Head of social policy',
  address: { review: 'genoa-2027' },
  fields: NOTE_FORM.draw('en', { noteConcerns: { value: [] }, noteStrengths: { value: [] } }),
  actions: [{ id: 'note-keep', label: 'Keep the note', style: 'primary', submits: true, data: { note: 'social' } }],
  summary: 'Your note',
});

describeInBrowser('a note without a connection', (there) => {
  const keeps = () => there.host.received.filter(({ what }) => what.kind === 'press' && what.action === 'note-keep');

  test('is kept on the device over a reload, said so, and goes out once when the connection is back', async () => {
    there.host.post('direct-hanna', { id: 'note', from: 'bot', prompt: CARD });
    await there.open(/Hanna/, { width: 390 });
    await there.page.getByLabel('Concerns').waitFor();
    await there.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await there.context.setOffline(true);
    await there.page.getByLabel('Concerns').fill('Minutes go to the mayor only 17');
    await there.page.getByRole('button', { name: 'Keep the note' }).click();
    await there.page.getByText('kept on this device, and goes out when you are connected').waitFor();
    await there.page.reload();
    await there.page.getByText('No connection just now.').waitFor();
    expect(keeps()).toEqual([]);
    await there.context.setOffline(false);
    await until(() => keeps().length > 0);
    await until(() => there.page.evaluate(() => !Object.keys(localStorage).some((key) => key.includes('|event '))));
    expect(keeps()).toHaveLength(1);
    expect(keeps()[0]?.what).toMatchObject({ fields: { noteConcerns: expect.anything() }, data: { note: 'social' } });
  });
});
