import { type Chat, ChatBlocked, NotSent, type Outgoing } from '../../src/ports/chat';
import { type Letter, MAIL } from '../../src/ports/letter';
import { prompt, text } from '../../src/steps/prompts';
import { freePort } from '../support/free-port';
import { FROM, mailTo } from '../support/mail/mailing';
import { type Answer, type SmtpHere, startSmtp } from '../support/mail/smtp-here';

const HANNA = { name: 'Hanna Lehtonen', address: 'hanna@helsinki.example' };
const LETTER: Letter = {
  to: HANNA,
  replyTo: { name: 'Olga', address: 'olga@eurocities.example' },
  language: 'en',
  subject: 'Reminder: Genoa',
  prompt: prompt({ title: 'Reminder: Genoa', body: [text('You have completed 3 of 73 indicators.')], summary: '' }),
  open: { label: 'Open Genoa', url: 'https://review.example/signin/abc' },
  pause: { label: 'No more mail', url: 'https://review.example/mail/abc' },
  why: 'You get this because you take part in the peer review of Genoa.',
  about: 'genoa-2027',
};

function out(over: Partial<Letter> = {}, more: Partial<Outgoing> = {}): Outgoing {
  return {
    id: 'reminder-hanna',
    version: 1,
    prompt: LETTER.prompt,
    language: 'en',
    to: { kind: 'account', account: { platform: MAIL, space: '', user: 'hanna' } },
    picture: async () => undefined,
    letter: async () => ({ ...LETTER, ...over }),
    ...more,
  };
}

let smtp: SmtpHere;
let chat: Chat;
let warned: unknown[];
beforeEach(async () => {
  smtp = await startSmtp();
  warned = [];
  chat = mailTo(smtp.url, warned);
});
afterEach(() => smtp.close());

const deliver = (answer?: Answer, of = out()) => {
  smtp.answers.splice(0, smtp.answers.length, ...(answer ? [answer] : []));
  return chat.deliver(of);
};
const thrown = async (trying: Promise<unknown>) => trying.then(() => undefined).catch((error: unknown) => error);

describe('what a server answers', () => {
  it('an address that it does not take, or a mail, is undeliverable, in constant words', async () => {
    expect(await deliver({ at: 'to', says: 550 })).toEqual({
      kind: 'undeliverable',
      reason: 'the mail server does not take mail for this address',
    });
    expect(await deliver({ at: 'data', says: 554 })).toEqual({
      kind: 'undeliverable',
      reason: 'the mail server does not take the message',
    });
    expect(smtp.mails).toEqual([]);
  });

  it.each(['from', 'to', 'data'] as const)('what it puts off at %s is tried again later, ever later', async (at) => {
    const waits = [];
    for (let n = 0; n < 4; n += 1) waits.push(await deliver({ at, says: 451 }));
    const ms = waits.map((wait) => (wait.kind === 'later' ? wait.afterMs : 0));
    expect(ms.every((wait) => wait >= 30_000)).toBe(true);
    expect(waits[0]).toMatchObject({ lastsTooLong: 'the mail server put the message off for three days' });
    expect(ms[3]).toBeGreaterThan(ms[0] ?? 0);
    expect(await deliver()).toMatchObject({ kind: 'delivered' });
  });

  it('a sender that it does not take is the operator’s to set right', async () => {
    const error = await thrown(deliver({ at: 'from', says: 550 }));
    expect(error).toBeInstanceOf(ChatBlocked);
    expect(error).toMatchObject({ reason: 'the mail server does not take mail from MAIL_FROM' });
  });

  it('where it hangs up before it has the envelope nothing was sent', async () => {
    for (const at of ['from', 'to'] as const)
      expect(await thrown(deliver({ at, says: 'drop' }))).toBeInstanceOf(NotSent);
  });

  it('where it is not there the mail waits, and not for ever', async () => {
    const nobody = mailTo(`smtp://127.0.0.1:${await freePort()}`);
    expect(await nobody.deliver(out())).toMatchObject({
      kind: 'later',
      lastsTooLong: 'the mail server was away for three days',
    });
  });

  it('where it hangs up over the mail itself nobody knows, and it cannot be asked', async () => {
    for (const says of ['drop', 'drop-after'] as const) {
      const error = await thrown(deliver({ at: 'data', says }));
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(NotSent);
    }
    expect(smtp.mails).toHaveLength(1);
    expect(await chat.settle(out())).toEqual({ kind: 'unknown' });
  });

  it('its words are in no log: they may name somebody', async () => {
    await deliver({ at: 'to', says: 550 });
    await thrown(deliver({ at: 'from', says: 550 }));
    const logged = warned.map((fields) => JSON.stringify(fields, (_, v) => (v instanceof Error ? v.message : v)));
    expect(logged).toHaveLength(2);
    expect(logged.join('\n')).not.toMatch(/@|secret|hanna@/);
  });
});

describe('a login', () => {
  let asking: SmtpHere;
  beforeEach(async () => {
    asking = await startSmtp({ asksLogin: true });
  });
  afterEach(() => asking.close());

  it('is that of SMTP_URL, whatever signs its password has', async () => {
    expect(await mailTo(asking.url).deliver(out())).toMatchObject({ kind: 'delivered' });
    expect(asking.mails).toHaveLength(1);
  });

  it('that is wrong is the operator’s to set right', async () => {
    const wrong = mailTo(`smtp://critical:no@127.0.0.1:${asking.port}`);
    expect(await thrown(wrong.deliver(out()))).toMatchObject({ name: 'ChatBlocked', code: 'mail-login' });
    expect(asking.mails).toEqual([]);
  });

  it('goes over TLS alone, but to this machine', async () => {
    const elsewhere = mailTo(asking.url, [], { isLocal: false });
    expect(await elsewhere.deliver(out())).toMatchObject({ kind: 'later' });
    expect(asking.mails).toEqual([]);
  });
});

describe('what a mail has in its head', () => {
  it('says whom it is from and for, where answers go, that a program wrote it, and how it stops', async () => {
    await deliver();
    const [mail] = smtp.mails;
    expect(mail?.envelope).toEqual({ from: 'reviews@cities.example', to: [HANNA.address] });
    expect(mail?.from?.text).toBe(FROM.replace('Critical Friend', '"Critical Friend"'));
    expect(mail?.replyTo?.value).toEqual([{ name: 'Olga', address: 'olga@eurocities.example' }]);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.source).toMatch(/^List-Unsubscribe: <https:\/\/review\.example\/mail\/abc>\r$/m);
    expect(mail?.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  });

  it('has a subject that is no sentence, though what it says is one', async () => {
    for (const subject of ['Olga invites you to Genoa.', 'Wait…', 'Come...'])
      await deliver(undefined, out({ subject }));
    expect(smtp.mails.map(({ subject }) => subject)).toEqual(['Olga invites you to Genoa', 'Wait…', 'Come...']);
  });

  it('is the same message each time, and belongs to what is about the same review', async () => {
    await deliver();
    await deliver(undefined, out({ subject: 'Again' }));
    await deliver(undefined, out({}, { id: 'digest' }));
    await deliver(undefined, out({ about: 'utrecht-2027' }, { id: 'other' }));
    const [first, again, digest, other] = smtp.mails;
    expect(again?.messageId).toBe(first?.messageId);
    expect(digest?.messageId).not.toBe(first?.messageId);
    expect(first?.messageId).toMatch(/@cities\.example>$/);
    expect(digest?.references).toEqual(first?.references);
    expect(other?.references).not.toEqual(first?.references);
  });

  it.each(['\r\n', '\n', '\r', '\u2028', '\u0000', '\u202e'])(
    'has no line that somebody’s name makes: %j',
    async (sign) => {
      const evil = `Anna${sign}Bcc: evil@evil.example`;
      await deliver(
        undefined,
        out({
          to: { name: evil, address: HANNA.address },
          replyTo: { name: evil, address: 'olga@eurocities.example' },
          subject: evil,
        }),
      );
      const [mail] = smtp.mails;
      expect(mail?.envelope.to).toEqual([HANNA.address]);
      expect(mail?.headers.has('bcc')).toBe(false);
      expect(mail?.source.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/im);
      expect(mail?.subject).toMatch(/^Anna ?Bcc: evil@evil\.example$/);
    },
  );

  it.each(['a@b.example, c@d.example', 'a@b.example>\r\nRCPT TO:<c@d.example', 'Anna <a@b.example>', 'nobody', ''])(
    'goes to one address or to none: %j',
    async (address) => {
      expect(await deliver(undefined, out({ to: { name: 'Anna', address } }))).toMatchObject({ kind: 'undeliverable' });
      expect(smtp.mails).toEqual([]);
    },
  );
});

it('a table is read as text too: each cell says under which heading it stands', async () => {
  const rows = [
    ['Hanna', '3 of 73', ''],
    ['Ben', '5 of 73', 'away\nuntil Monday'],
  ];
  const table = { kind: 'table' as const, head: ['Who', 'Answers', 'Note'], rows };
  await deliver(undefined, out({ prompt: prompt({ body: [table], summary: '' }) }));
  expect(smtp.mails[0]?.text).toContain(
    '- Who: Hanna\n  Answers: 3 of 73\n- Who: Ben\n  Answers: 5 of 73\n  Note: away\n  until Monday\n',
  );
});

it('nothing is drawn anew in a mailbox', async () => {
  expect(await deliver(undefined, out({}, { reference: 'there' }))).toEqual({ kind: 'delivered', reference: 'there' });
  expect(smtp.mails).toEqual([]);
});
