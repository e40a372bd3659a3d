import { webChat } from '../../src/app/web-chat';
import { replan } from '../../src/plan/planning';
import { sweep } from '../../src/plan/work';
import { MAIL } from '../../src/ports/letter';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { mailTo } from '../support/mail/mailing';
import { type SmtpHere, startSmtp } from '../support/mail/smtp-here';
import { aWorld, goTo, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** In the morning of a Tuesday a peer who did nothing is behind. */
const TUESDAY = '2027-03-30T08:10:00.000Z';

let world: World;
let smtp: SmtpHere;
let warned: unknown[];
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  smtp = await startSmtp();
  warned = [];
  world.deps.chats = new Map([[MAIL, mailTo(smtp.url, warned)]]);
  await replan(world.deps, 'genoa-2027');
});
afterEach(async () => {
  await smtp.close();
  await world.close();
});

const addressOf = async (id: string) => (await world.deps.store.people.get(id))?.email ?? '';
const mailsTo = async (id: string) => smtp.to(await addressOf(id));

describe('a reminder to somebody who has no account on any platform', () => {
  it('comes once as a mail, over restarts too, and is on the page', async () => {
    await goTo(world, TUESDAY);
    await world.restart();
    world.die();
    await sweep(world.deps);
    await world.queue.runDue(world.deps.clock.now);
    const mails = await mailsTo('helsinki');
    expect(mails.map(({ subject }) => subject)).toEqual(['Reminder: Genoa']);
    const [mail] = mails;
    expect(mail?.text).toContain('You have completed 0 of 73 indicators.');
    expect(mail?.html).toContain('You have completed 0 of 73 indicators.');
    const web = webChat(world.deps, lanes());
    const person = await web.person('helsinki');
    if (!person) throw new RangeError('nobody');
    const shown = await web.messages(person, 'person:helsinki');
    expect(shown.map(({ prompt }) => prompt?.summary)).toEqual(['Reminder: Genoa']);
  });

  it('opens the page signed in, once', async () => {
    await goTo(world, TUESDAY);
    const [mail] = await mailsTo('helsinki');
    const [, token = ''] = /http:\/\/localhost:3000\/signin\/([\w-]{43})/.exec(mail?.text ?? '') ?? [];
    expect(mail?.html).toContain(token);
    const web = webChat(world.deps, lanes());
    expect(await web.signIn(token, undefined)).toEqual({ kind: 'good', person: 'helsinki' });
    expect(await web.signIn(token, undefined)).toMatchObject({ kind: 'used' });
  });
});
