import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import express from 'express';
import { Mongoose, Schema } from 'mongoose';

const { MONGODB_URI = '', ...env } = process.env;
/** What botbuilder wants to know beside the names that the product takes as well, once one of them is set. */
const NOT_USED = { OAuthUrl: 'http://127.0.0.1:9', ToBotFromEmulatorOpenIdMetadataUrl: 'http://127.0.0.1:9' };

/**
 * The least that a bot does with a press: botbuilder checks the token; one write by mongoose, acknowledged as the product
 * has its writes acknowledged, one message, and an answer in the card's place. A process of its own.
 */
async function main(): Promise<void> {
  const mongoose = new Mongoose();
  await mongoose.connect(MONGODB_URI, { writeConcern: { w: 'majority', journal: true } });
  const Press = mongoose.model('Press', new Schema({ user: String, data: Object, at: Date }));
  const credentials = withToken(await askForToken());
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ ...env, ...NOT_USED }, credentials));
  const echo = async (context: TurnContext) => {
    const { from, value } = context.activity;
    await new Press({ user: from.id, data: value, at: new Date() }).save();
    await context.sendActivity('Saved.');
    const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Saved.' };
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  };
  const app = express();
  app.get('/readyz', (_request, response) => void response.end());
  app.post('/api/messages', express.json(), (request, response, next) => {
    adapter.process(request, response, echo).catch(next);
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`the bare bot is ready: http://127.0.0.1:${port}\n`);
}

/** Once: botbuilder's own library would keep it too, but asks services over HTTPS only. */
async function askForToken(): Promise<string> {
  const { MicrosoftAppId = '', MicrosoftAppPassword = '', ToChannelFromBotLoginUrl = '' } = env;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: MicrosoftAppId,
    client_secret: MicrosoftAppPassword,
  });
  const response = await fetch(`${ToChannelFromBotLoginUrl}/oauth2/v2.0/token`, { method: 'POST', body });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

function withToken(token: string): ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1] {
  return {
    isValidAppId: async (appId) => appId === env.MicrosoftAppId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${token}`);
        return request;
      },
    }),
  };
}

void main();
