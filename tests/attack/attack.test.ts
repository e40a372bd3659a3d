import { type AppFixture, appFixture } from '../support/app-fixture';
import type { AppProcess } from '../support/app-process';
import { brokenRequests } from './requests';
import { oddTextsEverywhere } from './texts';

let fixture: AppFixture;
let app: AppProcess;

beforeAll(async () => {
  fixture = await appFixture();
  app = await fixture.start(await fixture.freshDir(), { env: { LOG_LEVEL: 'warn' } });
});
afterAll(async () => {
  await fixture?.afterEach();
  await fixture?.close();
});

describe('odd texts', () => oddTextsEverywhere(() => app));
describe('forged, broken and slow requests', () => brokenRequests(() => app));
