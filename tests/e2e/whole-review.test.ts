import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describeInBrowser } from '../support/product-in-browser';
import { until } from '../support/until';

/** The example's people, by what they are for the review under way. */
const PEER = /Hanna Lehtonen/;
const FRENCH_PEER = /Jordi Puig/;
const LATE_PEER = /Inês Cardoso/;
const LEADER = /Benoît Marchand/;

/** One story, told in order: each test goes on where the one before stopped. */
describeInBrowser('a whole preparatory review in the browser', (product) => {
  const { enter } = product;

  test('a peer completes an indicator by clicks', async () => {
    const { direct, page, say } = await enter(PEER);
    await direct.getByRole('button', { name: 'Go on' }).click();
    await direct.getByText(/Cell \d+ of 20/).waitFor();
    await say('next');
    await direct.getByRole('radio', { name: '1 ↓ below' }).check();
    await direct.getByLabel('What should the visit verify?').fill('The plan stays on paper.');
    await direct.getByLabel('To ask', { exact: true }).fill('Who signs it?\nWho pays for it?');
    await direct.getByRole('button', { name: 'Nobody to meet' }).last().click();
    await direct.getByText(/^✓ .* · below · 2 questions/).waitFor();
    await direct.getByRole('radio', { name: 'below' }).last().waitFor();
    await page.reload();
    await direct.getByText(/^✓ .* · below · 2 questions/).waitFor();
  });

  test('another completes one by typing in French, and what is not understood is kept', async () => {
    const { direct, say } = await enter(FRENCH_PEER);
    await say('suivant');
    await direct.getByText('Enregistrer et continuer').waitFor();
    await say('au-dessous');
    await direct.getByText(/Noté\s:\s1, en dessous/).waitFor();
    await say('le comité n’est pas vraiment écouté');
    await direct.getByText(/Que faut-il demander/).waitFor();
    await say('rien');
    await direct
      .getByText(/Qui l’équipe|À rencontrer|rencontrer/i)
      .last()
      .waitFor();
    await say('1');
    await direct.getByText(/^✓ .* · en dessous/).waitFor();
    await say('demander à Marta pour le budget');
    await direct.getByText(/J’ai gardé «\sdemander à Marta pour le budget\s»/).waitFor();
  });

  test('the clock moves: a reminder comes to who is behind, a digest to the channel, names nobody and no indicator', async () => {
    const { direct, channel, moveClock } = await enter(LATE_PEER);
    const before = await channel.locator('.message').count();
    await moveClock(/Next working day/);
    await moveClock(/Next working day/);
    await direct.getByText('Reminder: Genoa').first().waitFor();
    await direct
      .getByText(/a day still gets you there/)
      .first()
      .waitFor();
    await until(async () => (await channel.locator('.message').count()) > before);
    const digest = await channel.locator('.message').last().textContent();
    expect(digest).toMatch(/of 438 answers/);
    expect(digest).not.toMatch(/Hanna|Integration strategic plan/);
  });

  test('the leader reads a private digest, gathers, accepts the agreed and decides one', async () => {
    const { direct, say, page } = await enter(LEADER);
    await direct.getByText('À vous de décider').first().waitFor();
    await page.getByRole('button', { name: 'Faire répondre les autres' }).click();
    await page
      .getByText(/\d+ réponses/)
      .first()
      .waitFor();
    await say('mettre en commun');
    await direct.getByText(/Ouvrir à l’équipe les fiches/).waitFor();
    await direct.getByRole('button', { name: 'Mettre en commun' }).last().click();
    await direct.getByText(/sont ouvertes à l’équipe/).waitFor();
    await say('consolider');
    await direct.getByRole('button', { name: /Accepter les \d+ avis communs/ }).click();
    await direct.getByText(/avis communs acceptés/).waitFor();
    await direct.getByRole('button', { name: 'Parcourir le reste' }).last().click();
    await direct.getByRole('button', { name: 'Décider et continuer' }).waitFor();
    await direct.getByRole('radio', { name: '1 ↓ en dessous' }).last().check();
    await direct.getByLabel('Pourquoi, si vous décidez autrement').last().fill('Deux lectures du référentiel.');
    await direct.getByLabel('Ou la formuler autrement').last().fill('Le plan reste sur le papier.');
    await direct.getByRole('button', { name: 'Décider et continuer' }).last().click();
    await direct
      .locator('.message', { hasText: /✓ .* · en dessous/, hasNot: page.locator('select') })
      .first()
      .waitFor();
  });

  test('after the gathering the channel hears what was found', async () => {
    const { channel, moveClock } = await enter(PEER);
    await moveClock(/Next working day/);
    await channel
      .getByText(/Opposite views, \d+:/)
      .first()
      .waitFor();
    await channel
      .getByText(/Decided so far/)
      .first()
      .waitFor();
  });

  test('an export is downloaded and read back', async () => {
    const { direct, say, page } = await enter(LEADER);
    await say('exporter fiches');
    await direct.getByText('Fiches · Genoa').last().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      direct
        .getByRole('link', { name: 'CSV' })
        .or(direct.getByRole('button', { name: 'CSV' }))
        .last()
        .click(),
    ]);
    const bytes = await readFile(await download.path());
    const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true, delimiter: ';' });
    const mine = rows.filter((r) => r.nous_supposons === 'The plan stays on paper.');
    expect(mine).toEqual([
      expect.objectContaining({
        ville_du_pair: 'Helsinki',
        performance: 'en dessous',
        a_demander: 'Who signs it?\nWho pays for it?',
        a_rencontrer: 'personne',
      }),
    ]);
  });
});
