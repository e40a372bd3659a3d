import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cliHere, ownFolder, startProduct } from '../support/product';
import { startSlack } from '../support/slack/start-slack';
import { until } from '../support/until';

/** The app as the manifest makes it. */
const { features, oauth_config, settings } = parse(
  readFileSync(join(__dirname, '../../adapters/slack/manifest.yaml'), 'utf8'),
);
const APP = {
  scopes: oauth_config.scopes.bot,
  events: settings.event_subscriptions.bot_events,
  commands: features.slash_commands.map(({ command }: { command: string }) => command),
  homeTab: features.app_home.home_tab_enabled,
  messagesTab: features.app_home.messages_tab_enabled,
};
const ME = { id: 'U0000001', name: 'Newcomer' };

/** The README's way, with a new app, an empty folder and nobody known: it ends at the first card. */
test('from the manifest to the first card, on one’s own machine', async () => {
  const slack = await startSlack({ teams: [{ id: 'T0000001', users: [ME] }], app: APP });
  const { dir, remove } = ownFolder('first-card');
  const data = join(dir, 'data');
  const product = await startProduct(data, {
    LOG_LEVEL: 'error',
    SLACK_BOT_TOKEN: slack.bot().token,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
  });
  try {
    await until(() => slack.socket.open() > 0);
    const { out } = await cliHere(data, { cwd: dir })('person', 'link', 'hanna@helsinki.example');
    const me = slack.as(ME.id);
    const answers = () => slack.messages(me.dm, { as: ME.id }).filter(({ isBot }) => isBot);
    await me.says(`<${out.trim()}>`);
    await until(() => answers().length === 1);
    expect(JSON.stringify(answers()[0]?.blocks)).toContain('your desk review');
    await me.command('/peer-review next');
    await until(() => answers().length === 2);
    expect(JSON.stringify(answers()[1]?.blocks)).toContain('"type":"input"');
    expect(slack.problems()).toEqual([]);
  } finally {
    await product.stop();
    await slack.stop();
    remove();
  }
});
