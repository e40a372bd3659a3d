import { said, type WholeMessage } from './row';

export const LOOKS: readonly WholeMessage[] = [
  // Signs that are there for their looks.
  said('👎 below\n❓ who pays?\n👥 the chair', { toAsk: ['who pays?'], performance: 'below', asked: 'the chair' }),
  said('🔴 below\n🔍 the board never meets\n❓ who appoints it?\n🤝 meet the chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('⬇\ufe0f below\nthe board never meets', { suspect: ['the board never meets'], performance: 'below' }),
  said('↓ below\nthe board never meets', { suspect: ['the board never meets'], performance: 'below' }),
  said('↓\nthe board never meets', { suspect: ['the board never meets'], performance: 'below' }),
  said('✅ au niveau\n➡\ufe0f le conseil est écouté', { suspect: ['le conseil est écouté'], performance: 'at' }),
  said('→ below\n→ the board never meets\n→ who appoints it?\n→ meet the chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said(
    '**Below**\n\n**Suspicion**\nthe board never meets\n\n**To ask**\n- who appoints it?\n\n**To meet**\n- the chair',
    { suspect: ['the board never meets'], toAsk: ['who appoints it?'], toMeet: ['the chair'], performance: 'below' },
  ),
  said('# Below\n## To verify\nthe board never meets\n## To ask\nwho appoints it?\n## To meet\nthe chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('__below__\n_the board never meets_', { suspect: ['the board never meets'], performance: 'below' }),
  said('~below~ at\nthe board meets', { suspect: ['the board meets'], asked: '~below~ at' }),
  said('`below`\nthe board never meets', { suspect: ['the board never meets'], performance: 'below' }),
  said('```\nbelow\nthe board never meets\nwho appoints it?\n```', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    performance: 'below',
  }),
  said('- [x] below\n- [ ] who appoints it?\n- [ ] meet the chair', {
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('☐ below\n☐ the board never meets\n☑ who appoints it?', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    performance: 'below',
  }),
  said('– below\n– the board never meets\n– who appoints it?', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    performance: 'below',
  }),
  said('▪ below\n▪ the board never meets\n◦ who appoints it?\n‣ meet the chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('a) below\nb) the board never meets\nc) who appoints it?\nd) meet the chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('① below\n② the board never meets\n③ who appoints it?', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    performance: 'below',
  }),
  said('1\ufe0f\u20e3 below\n2\ufe0f\u20e3 the board never meets\n3\ufe0f\u20e3 who appoints it?', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    performance: 'below',
  }),
  said('i. below\nii. the board never meets\niii. who appoints it?', {
    toAsk: ['who appoints it?'],
    asked: 'i. below\nii.\nthe board never meets\niii.',
  }),
  said('1/ en dessous\n2/ le conseil dort\n3/ qui paie ?', {
    suspect: ['le conseil dort'],
    toAsk: ['qui paie ?'],
    performance: 'below',
  }),
  said('1° en dessous\n2° le conseil dort\n3° qui paie ?', {
    suspect: ['le conseil dort'],
    toAsk: ['qui paie ?'],
    performance: 'below',
  }),
  said('👍', { asked: '👍' }),
  said('ok 👍', { asked: 'ok 👍' }),
  // As quotation marks and spaces come out of other programs.
  said('‘below’\nthe board never meets', { suspect: ['the board never meets'], performance: 'below' }),
  said('"below" – "the board never meets"', { suspect: ['"the board never meets"'], performance: 'below' }),
  said('« au niveau »\n« le conseil est écouté »', { suspect: ['« le conseil est écouté »'], performance: 'at' }),
  said('below\u00a0;\u00a0the board never meets\u00a0;\u00a0who pays\u00a0?', {
    suspect: ['the board never meets'],
    toAsk: ['who pays\u00a0?'],
    performance: 'below',
  }),
  said('below,\u00a0the board doesn’t meet', { suspect: ['the board doesn’t meet'], performance: 'below' }),
  said('\u200bbelow\u200b\nthe board never meets', { suspect: ['the board never meets'], performance: 'below' }),
  said('\ufeffbelow\nthe board never meets', { suspect: ['the board never meets'], performance: 'below' }),
  said('\u200ebelow\nthe board never meets', { suspect: ['the board never meets'], performance: 'below' }),
  said('don´t know: who chairs', { after: ['below'], dontKnow: ['who chairs'], performance: 'below' }),
  said('don`t know who chairs', { after: ['below'], performance: 'below', asked: 'don`t know who chairs' }),
  said(':thumbsdown: below\n:mag: the board never meets\n:question: who appoints it?\n:handshake: meet the chair', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
  }),
];
