import { said, type WholeMessage } from './row';

/** Typed in a hurry: two things in one sentence, lists on one line, labels of one’s own. */
export const IN_A_HURRY: readonly WholeMessage[] = [
  said('*Below*\n• no action plan since 2022\n• who is drafting the new one?\n• meet the head of planning', {
    suspect: ['no action plan since 2022'],
    toAsk: ['who is drafting the new one?'],
    toMeet: ['the head of planning'],
    performance: 'below',
  }),
  said('_below_ – ~no plan~ plan expired – who renews it? – the planning office', {
    suspect: ['~no plan~ plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['the planning office'],
    performance: 'below',
  }),
  said(
    ':x: below :point_down:\n:mag: plan expired\n:question: who renews it?\n:busts_in_silhouette: the planning office',
    { toAsk: ['who renews it?'], asked: ':x: below :point_down:\nplan expired\nthe planning office' },
  ),
  said('below\n> The city adopted a plan in 2022\nit expired\nwho renews it?\nmeet <@U123ABC>', {
    suspect: ['it expired'],
    toAsk: ['who renews it?'],
    toMeet: ['<@U123ABC>'],
    performance: 'below',
  }),
  said('below\n```plan expired```\nwho renews it?', {
    suspect: ['```plan expired```'],
    toAsk: ['who renews it?'],
    performance: 'below',
  }),
  said('<@U0BOT> below, plan expired, who renews it? meet the head of planning', {
    toMeet: ['the head of planning'],
    asked: '<@U0BOT> below, plan expired, who renews it?',
  }),
  said('@Critical Friend below. plan expired. who renews it? meet the head of planning', {
    toAsk: ['who renews it?'],
    toMeet: ['the head of planning'],
    asked: '@Critical Friend below.\nplan expired.',
  }),
  said('Critical Friend: below. plan expired. who renews it? meet the head of planning', {
    toAsk: ['who renews it?'],
    toMeet: ['the head of planning'],
    asked: 'Critical Friend: below.\nplan expired.',
  }),
  said('hey bot, below. plan expired. who renews it? meet the head of planning', {
    suspect: ['plan expired.'],
    toAsk: ['who renews it?'],
    toMeet: ['the head of planning'],
    performance: 'below',
  }),
  said('below, see https://genoa.example/plan.pdf p. 4, who renews it?', {
    toAsk: ['who renews it?'],
    performance: 'below',
    asked: 'see https://genoa.example/plan.pdf p. 4',
  }),
  said('below\nhttps://genoa.example/plan.pdf\nplan expired\nwho renews it?\nmeet Anna', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['Anna'],
    performance: 'below',
    asked: 'https://genoa.example/plan.pdf',
  }),
  said('below :/ the plan expired :( who renews it? :) meet the planner ;)', {
    asked: 'below :/ the plan expired :( who renews it? :) meet the planner ;)',
  }),
  said('+1 at', { asked: '+1 at' }),
  said('at +1', { asked: 'at +1' }),
  said('👇 plan expired, who renews it?', { asked: '👇 plan expired, who renews it?' }),
  said('below 1/ plan expired 2/ who renews it? 3/ head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['head of planning'],
    performance: 'below',
  }),
  said('(1) plan expired (2) who renews it? (3) meet planner', {
    toAsk: ['who renews it?'],
    toMeet: ['planner'],
    asked: 'plan expired',
  }),
  said('1. below\n2. plan expired\n3. who renews it?\n4. head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['head of planning'],
    performance: 'below',
  }),
  said('a) below b) plan expired c) who renews it? d) head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['head of planning'],
    performance: 'below',
  }),
  said('#1 plan expired', { asked: '#1 plan expired' }),
  said('BELOW!!! PLAN EXPIRED IN 2022!!! WHO RENEWS IT???? MEET HEAD OF PLANNING!!!', {
    suspect: ['PLAN EXPIRED IN 2022!!!'],
    toAsk: ['WHO RENEWS IT????'],
    toMeet: ['HEAD OF PLANNING!!!'],
    performance: 'below',
  }),
  said('below   .plan expired  .who renews it ?   .meet head of planning', {
    asked: 'below   .plan expired  .who renews it ?   .meet head of planning',
  }),
  said('below,plan expired,who renews it?,head of planning', {
    asked: 'below,plan expired,who renews it?,head of planning',
  }),
  said('below;plan expired;who renews it?;meet head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['head of planning'],
    performance: 'below',
  }),
  said('below|plan expired|who renews it?|head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['head of planning'],
    performance: 'below',
  }),
  said('"below", "plan expired", "who renews it?", "head of planning"', {
    suspect: ['"plan expired"'],
    toAsk: ['"who renews it?"'],
    toMeet: ['"head of planning"'],
    performance: 'below',
  }),
  said('judgement: below suspicion: plan expired question: who renews it? people: head of planning', {
    toMeet: ['head of planning'],
    asked: 'judgement: below suspicion: plan expired question: who renews it?',
  }),
  said('J: below S: plan expired Q: who renews it? P: head of planning', {
    asked: 'J: below S: plan expired Q: who renews it? P: head of planning',
  }),
  said('J: below\nS: plan expired\nQ: who renews it?\nP: head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    performance: 'below',
    asked: 'P: head of planning',
  }),
  said('verdict below\nworry: plan expired\nquestion: who renews it?\nspeak to: head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['head of planning'],
    performance: 'below',
  }),
  said('Answer: below\nWhy: plan expired\nQuestion(s): who renews it?\nPerson(s) to meet: head of planning', {
    toAsk: ['who renews it?'],
    toMeet: ['head of planning'],
    performance: 'below',
    asked: 'Why: plan expired',
  }),
  said('Rating: 1\nComment: plan expired\nAsk: who renews it?\nMeet: head of planning', {
    toAsk: ['who renews it?'],
    toMeet: ['head of planning'],
    performance: 'below',
    asked: 'Comment: plan expired',
  }),
  said(
    'my answer is below. My suspicion is that the plan expired. My question is who renews it. I want to meet the head of planning.',
    {
      asked:
        'my answer is below. My suspicion is that the plan expired. My question is who renews it. I want to meet the head of planning.',
    },
  ),
  said(
    'I think below. I suspect the plan expired. I want to ask who renews it. I would like to meet the head of planning.',
    {
      suspect: ['the plan expired.'],
      asked: 'I think below.\nI want to ask who renews it.\nI would like to meet the head of planning.',
    },
  ),
  said('Below because the plan expired. Ask who renews it. Meet the head of planning.', {
    suspect: ['because the plan expired.'],
    toAsk: ['who renews it.'],
    toMeet: ['the head of planning'],
    performance: 'below',
  }),
  said('Below as the plan expired; ask who renews it and meet the head of planning', {
    asked: 'Below as the plan expired; ask who renews it and meet the head of planning',
  }),
  said('below - plan expired (who renews it?) - head of planning', {
    performance: 'below',
    asked: 'plan expired (who renews it?)\nhead of planning',
  }),
  said('below, plan expired, who renews it, head of planning', {
    suspect: ['plan expired'],
    performance: 'below',
    asked: 'who renews it\nhead of planning',
  }),
  said('below\nplan expired, and who renews it?\nmeet the head of planning and someone from finance', {
    performance: 'below',
    asked: 'plan expired, and who renews it?\nmeet the head of planning and someone from finance',
  }),
  said(
    'below\nplan expired\nwho renews it? when? with what money?\nmeet the head of planning, the treasurer and two councillors',
    {
      suspect: ['plan expired'],
      toAsk: ['who renews it?', 'with what money?'],
      performance: 'below',
      asked: 'when?\nmeet the head of planning, the treasurer and two councillors',
    },
  ),
  said('below\nplan expired\nwho renews it?\nwhen\nmeet the head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['the head of planning'],
    performance: 'below',
    asked: 'when',
  }),
  said('below\nplan expired\nWho renews it? (ask the head of planning)', {
    suspect: ['plan expired'],
    toAsk: ['Who renews it?'],
    performance: 'below',
    asked: '(ask the head of planning)',
  }),
  said('below\nplan expired\nask the head of planning who renews it', {
    suspect: ['plan expired'],
    toAsk: ['ask the head of planning who renews it'],
    performance: 'below',
  }),
  said('below\nplan expired\nask the head of planning: who renews it?', {
    suspect: ['plan expired'],
    toAsk: ['ask the head of planning: who renews it?'],
    performance: 'below',
  }),
  said('below\nplan expired\nwho renews it? @head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    performance: 'below',
    asked: '@head of planning',
  }),
  said('below\nplan expired\nwho renews it? -> head of planning', {
    suspect: ['plan expired'],
    toAsk: ['who renews it?'],
    toMeet: ['head of planning'],
    performance: 'below',
  }),
  said('below\nplan expired\nFor the head of planning: who renews it?', {
    suspect: ['plan expired'],
    toAsk: ['For the head of planning: who renews it?'],
    performance: 'below',
  }),
  said('below\nplan expired\nhead of planning: who renews it?', {
    suspect: ['plan expired'],
    toAsk: ['head of planning: who renews it?'],
    performance: 'below',
  }),
  said('below\nplan expired\nto the mayor: why?\nto the treasurer: how much?', {
    suspect: ['plan expired'],
    toAsk: ['to the mayor: why?', 'to the treasurer: how much?'],
    performance: 'below',
  }),
  said('below\nmeet the mayor to ask why the plan expired', {
    performance: 'below',
    asked: 'meet the mayor to ask why the plan expired',
  }),
  said('below\nmeet the mayor (why did the plan expire?)', {
    performance: 'below',
    asked: 'meet the mayor (why did the plan expire?)',
  }),
  said('all below', { asked: 'all below' }),
  said('the rest at', { asked: 'the rest at' }),
  said('1 1 1', { asked: '1 1 1' }),
  said('1,2,1,1', { asked: '1,2,1,1' }),
  said('below below at at', { asked: 'below below at at' }),
  said('the first one', { asked: 'the first one' }),
  said('first', { asked: 'first' }),
  said('bad', { asked: 'bad' }),
  said('not good', { asked: 'not good' }),
  said('meh', { asked: 'meh' }),
  said('so so', { asked: 'so so' }),
  said('average', { asked: 'average' }),
  said('excellent', { asked: 'excellent' }),
  said('poor', { asked: 'poor' }),
  said('weak. plan expired. who renews it?', { toAsk: ['who renews it?'], asked: 'weak.\nplan expired.' }),
  said('they do it well. who pays?', { toAsk: ['who pays?'], asked: 'they do it well.' }),
  said(
    'Below, the forum was dissolved in 2023 and not replaced. Who decides on a new one? Any timeline? I would start with the deputy mayor.',
    {
      suspect: ['the forum was dissolved in 2023 and not replaced.'],
      toAsk: ['Who decides on a new one?', 'Any timeline?'],
      performance: 'below',
      asked: 'I would start with the deputy mayor.',
    },
  ),
  said('below. forum dissolved 2023. who decides on a new one? any timeline? start with the deputy mayor', {
    suspect: ['forum dissolved 2023.'],
    toAsk: ['who decides on a new one?', 'any timeline?'],
    performance: 'below',
    asked: 'start with the deputy mayor',
  }),
  said('below, forum dissolved. who decides on a new one and is there a timeline? deputy mayor knows', {
    suspect: ['forum dissolved.'],
    toAsk: ['who decides on a new one and is there a timeline?'],
    performance: 'below',
    asked: 'deputy mayor knows',
  }),
  said('below. forum dissolved. deputy mayor should know who decides', {
    suspect: ['forum dissolved.'],
    performance: 'below',
    asked: 'deputy mayor should know who decides',
  }),
  said('below: forum dissolved; need to find out who decides; and to see the deputy mayor', {
    suspect: ['forum dissolved'],
    performance: 'below',
    asked: 'need to find out who decides\nand to see the deputy mayor',
  }),
  said('Below. Suspect forum dissolved. Ask who decides. Ask when. Meet deputy mayor. Meet forum chair.', {
    suspect: ['forum dissolved.'],
    toAsk: ['who decides.', 'when.'],
    toMeet: ['deputy mayor', 'forum chair'],
    performance: 'below',
  }),
  said('below suspect forum dissolved ask who decides meet deputy mayor', {
    asked: 'below suspect forum dissolved ask who decides meet deputy mayor',
  }),
  said('BELOW suspect: forum dissolved, ask: who decides? when?, meet: deputy mayor, forum chair', {
    toAsk: ['who decides?'],
    asked: 'BELOW suspect: forum dissolved\nwhen?\nmeet: deputy mayor, forum chair',
  }),
  said('Below\nSuspect - forum dissolved\nAsk - who decides? / when?\nMeet - deputy mayor / forum chair', {
    suspect: ['forum dissolved'],
    toAsk: ['who decides?'],
    toMeet: ['deputy mayor', 'forum chair'],
    performance: 'below',
    asked: 'when?',
  }),
  said('Below\n\nWhat I suspect\nforum dissolved\n\nWhat to ask\nwho decides?\nwhen?\n\nWho to meet\ndeputy mayor', {
    suspect: ['forum dissolved'],
    toAsk: ['who decides?', 'when?'],
    toMeet: ['deputy mayor'],
    performance: 'below',
  }),
  said('1\nverify: forum dissolved\nask: who decides\nask: when\nmeet: deputy mayor\nmeet: forum chair', {
    suspect: ['forum dissolved'],
    toAsk: ['who decides', 'when'],
    toMeet: ['deputy mayor', 'forum chair'],
    performance: 'below',
  }),
  said('2 - fine, translated, who prints? town printer', {
    performance: 'at',
    asked: 'fine, translated, who prints?\ntown printer',
  }),
];
