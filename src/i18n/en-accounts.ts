/** English: what people hear about the accounts by which they are known. */
export const accounts = {
  added: (platform: string, when: string) =>
    `Since ${when}, another account in ${platform} counts as yours: what is written there is yours, and I may write to you there. If that was not you, press the button and tell your organiser.`,
  notMine: 'That was not me',
  refused:
    'Done: that account is not yours any more, and nothing is sent there. Please tell your organiser, too: what was written there meanwhile counts as yours.',
  lost: (platform: string, when: string) =>
    `Since ${when}, your account in ${platform} counts as somebody else’s, because their one-time link was sent from there. If that is wrong, ask your organiser for a link of yours, and send it to me from that account.`,
};
