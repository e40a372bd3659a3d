import type { Language } from '../../src/method/language';
import { type FlowContext, type Session, saying, type Turn } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { defineStep, type Press } from '../../src/steps/step';
import { dataCard, eraseCard } from './cards';
import { ACCOUNT } from './declared';
import { forEachLanguage } from './languages';
import { NEWS } from './news';
import { WORDS } from './words';

/** What is kept about somebody, their accounts, and the language in which they are spoken to. */
export const account = defineStep({
  name: 'account',
  declared: ACCOUNT,
  draws: NEWS,
  commands: {
    ...forEachLanguage((language) => (session: Session) => speak(session, language)),
    'my-data': (session, context) => saying(session, dataCard(context)),
  },
  presses: {
    'account-refuse': refuseAccount,
    'sign-in-end': endSignIn,
    'erase-ask': (session, context) => saying(session, eraseCard(context)),
    'erase-no': (session, { language }, { message }) => ({
      session,
      reply: [{ prompt: line(WORDS[language].data.kept), ...(message ? { replaces: message } : {}) }],
      effects: [],
    }),
    'erase-yes': (session, { language }) => ({
      session,
      reply: [{ prompt: line(WORDS[language].data.erased) }],
      effects: [{ kind: 'erase-me' }],
    }),
  },
});

/** An account that counts as theirs is not: it is taken off, whether or not it was before. */
function refuseAccount(session: Session, { language }: FlowContext, { data, message }: Press): Turn {
  const { platform = '', space = '', user = '' } = data;
  const said = line(WORDS[language].accounts.refused, [], 'good');
  return {
    session,
    reply: [{ prompt: said, ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'refuse-account', account: { platform, space, user } }],
  };
}

/** They are signed out of one browser, or of all; the card shows what is left. */
function endSignIn(session: Session, context: FlowContext, { data: { key }, message }: Press): Turn {
  const left = key === undefined ? [] : (context.signIns ?? []).filter((one) => one.key !== key);
  return {
    session,
    reply: [{ prompt: dataCard({ ...context, signIns: left }), ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'end-sign-ins', ...(key === undefined ? {} : { key }) }],
  };
}

function speak(session: Session, language: Language): Turn {
  const said = line(WORDS[language].language.changed, [], 'good');
  return { session, reply: [{ prompt: said }], effects: [{ kind: 'change-person', change: { language } }] };
}
