/** English: the page on which an installation in a workspace ends. */
export const install = {
  title: 'Critical Friend is installed',
  done: (workspace: string) =>
    `${workspace} can be reached from now on. People who take part in a review write to Critical Friend there; whoever is not recognised asks their organiser for a one-time link.`,
  doneInAll: (organisation: string) =>
    `${organisation} has installed it as a whole. Now choose the workspaces in which it is to be there: an administrator of the organisation does that in Slack. People there write to Critical Friend; whoever is not recognised asks their organiser for a one-time link.`,
  open: 'Open Slack',
  choose: 'Choose workspaces',
  notTitle: 'Critical Friend was not installed',
  again: 'Start again',
  because: {
    cancelled: 'You did not allow it, so nothing was changed.',
    state: 'This page was opened in another browser than the one that began, or more than ten minutes later.',
    code: 'Slack sent you here without what an installation needs.',
    slack:
      'Slack refused the installation. If that happens again, ask the operator to compare the app’s settings with the README.',
    store: 'It could not be saved just now. Nothing was kept; try again in a minute.',
    permissions: 'Not all permissions were granted, and without them it would not work. Nothing was kept.',
    rotation:
      'This Slack app has token rotation turned on, which Critical Friend does not use. The operator has to make the app anew from its manifest.',
    'no-bot': 'Slack granted it no bot. The operator has to make the app anew from its manifest.',
    fault: 'Something went wrong here. Nothing was kept; try again in a minute.',
  },
};
