import type { AddressInfo } from 'node:net';
import { App, LogLevel } from '@slack/bolt';
import { Mongoose, Schema } from 'mongoose';

const { MONGODB_URI = '', SLACK_BOT_TOKEN = '', SLACK_SIGNING_SECRET = '', SLACK_API_URL = '' } = process.env;

/**
 * The least that a Slack app does with a press: Bolt checks the signature and acknowledges; then one write by mongoose,
 * acknowledged as the product has its writes acknowledged, and the same two calls of the Web API as the product makes. A
 * process of its own.
 */
async function main(): Promise<void> {
  const mongoose = new Mongoose();
  await mongoose.connect(MONGODB_URI, { writeConcern: { w: 'majority', journal: true } });
  const Press = mongoose.model('Press', new Schema({ user: String, state: Object, at: Date }));
  const app = new App({
    token: SLACK_BOT_TOKEN,
    signingSecret: SLACK_SIGNING_SECRET,
    endpoints: '/slack/events',
    customRoutes: [{ path: '/readyz', method: 'GET', handler: (_request, response) => void response.end() }],
    clientOptions: { slackApiUrl: SLACK_API_URL },
    logLevel: LogLevel.ERROR,
  });
  app.action(/./, async ({ ack, body, client }) => {
    await ack();
    const state = 'state' in body ? body.state : {};
    await new Press({ user: body.user.id, state, at: new Date() }).save();
    const channel = ('channel' in body ? body.channel?.id : undefined) ?? '';
    const ts = ('message' in body ? body.message?.ts : undefined) ?? '';
    await client.chat.update({ channel, ts, text: 'Saved.' });
    await client.chat.postMessage({ channel, text: 'Next.' });
  });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`the bare app is ready: http://127.0.0.1:${port}\n`);
}

void main();
