import { said, type WholeMessage } from './row';

export const MAIL: readonly WholeMessage[] = [
  // As a mail program sends it.
  said('Hi,\n\nbelow\nthe board never meets\nwho appoints it?\n\nBest, Hanna', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    performance: 'below',
  }),
  said('Hi all, below. The board never meets. Thanks! Hanna', {
    suspect: ['The board never meets.'],
    performance: 'below',
  }),
  said(
    'Dear all,\nbelow\nthe board never meets\nBest regards,\nHanna Virtanen\nIntegration officer\nCity of Helsinki\n+358 40 123 4567\nwww.hel.fi',
    { suspect: ['the board never meets'], performance: 'below' },
  ),
  said('below\nthe board never meets\n\nSent from my iPhone', {
    suspect: ['the board never meets'],
    performance: 'below',
  }),
  said('below\nthe board never meets\n\nGet Outlook for iOS', {
    suspect: ['the board never meets'],
    performance: 'below',
  }),
  said('en dessous\nle conseil dort\n\nEnvoyé de mon iPhone', { suspect: ['le conseil dort'], performance: 'below' }),
  said('en dessous\nle conseil dort\n\nEnvoyé depuis mon téléphone Android', {
    suspect: ['le conseil dort'],
    performance: 'below',
  }),
  said('Bonjour,\n\nen dessous\nle conseil dort\nqui paie ?\n\nBien cordialement,\nMarc', {
    suspect: ['le conseil dort'],
    toAsk: ['qui paie ?'],
    performance: 'below',
  }),
  said('Bonjour Maria, en dessous. Le conseil dort. Cdlt, Marc', {
    suspect: ['Le conseil dort.'],
    performance: 'below',
  }),
  said('Bonsoir\nau niveau\nrien à signaler\nbonne soirée', { performance: 'at', asked: 'rien à signaler' }),
  said('below\nthe board never meets\nthanks a lot\nH.', { suspect: ['the board never meets'], performance: 'below' }),
  said('below\nthe board never meets\nCheers', { suspect: ['the board never meets'], performance: 'below' }),
  said('below\nthe board never meets\n\n-- \nHanna Virtanen\nIntegration officer, City of Helsinki', {
    suspect: ['the board never meets'],
    performance: 'below',
  }),
  said(
    'below\nthe board never meets\n\nOn Thu, 25 Mar 2027 at 09:00, Critical Friend <cf@genoa.example> wrote:\n> Next: Working in partnership\n> What should the visit verify?',
    { suspect: ['the board never meets'], performance: 'below' },
  ),
  said(
    'en dessous\nle conseil dort\n\nLe jeu. 25 mars 2027 à 09:00, Critical Friend <cf@genoa.example> a écrit :\n> À suivre : Travail en partenariat',
    { suspect: ['le conseil dort'], performance: 'below' },
  ),
  said(
    'below\nthe board never meets\n\n-----Original Message-----\nFrom: Critical Friend\nSent: Thursday\nTo: Hanna\nSubject: Genoa\n\nNext: partnership',
    { suspect: ['the board never meets'], performance: 'below' },
  ),
  said(
    '> Compared with this standard, Genoa is:\nbelow\n> What should the visit verify?\nthe board never meets\n> What is there to ask?\nwho appoints it?',
    { suspect: ['the board never meets'], toAsk: ['who appoints it?'], performance: 'below' },
  ),
  said('> What should the visit verify?\nthe board never meets', {
    after: ['below'],
    suspect: ['the board never meets'],
    performance: 'below',
  }),
  said('Sorry for the delay! below, board never meets, thx', {
    suspect: ['board never meets'],
    performance: 'below',
    asked: 'Sorry for the delay!',
  }),
  said('Good morning! Here is mine:\nbelow\nthe board never meets', {
    suspect: ['the board never meets'],
    performance: 'below',
    asked: 'Here is mine:',
  }),
  said('Voici ma réponse :\nen dessous\nle conseil dort', {
    suspect: ['le conseil dort'],
    performance: 'below',
    asked: 'Voici ma réponse :',
  }),
  said('the board never meets\n\nBest wishes\nHanna', {
    after: ['below'],
    suspect: ['the board never meets'],
    performance: 'below',
  }),
  said('le conseil dort\n\nBien à vous,\nMarc Dupont\nDirecteur de la cohésion sociale\nVille de Lyon', {
    after: ['1'],
    language: 'fr',
    suspect: ['le conseil dort'],
    performance: 'below',
  }),
  said('who pays?\nRegards, H', { after: ['below'], performance: 'below', asked: 'who pays?\nRegards, H' }),
  said('below\nthe board never meets\nKR', { suspect: ['the board never meets'], performance: 'below' }),
];
