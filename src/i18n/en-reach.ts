/** English: why somebody cannot be reached, and who can do something about it; by the constant words for operators. */
export const reach = {
  because: {
    'the person left': 'they left the programme',
    'its platform is not connected': 'I am not connected to the platform they use',
    'there is nothing to show any more': 'what was to be said is gone',
    'gave up after several attempts': 'several attempts failed',
    'the app is not installed in this Slack workspace':
      'I am not installed in their Slack workspace; somebody there has to install me',
    'the app was removed from the workspace':
      'I was removed from their workspace; somebody there has to install me again',
    'Slack revoked the app’s token': 'their workspace withdrew my access; somebody there has to install me again',
    'the app’s token has expired': 'my access to their workspace has expired; somebody there has to install me again',
    'Slack does not take the app’s token': 'Slack does not let me into their workspace; the operator can look into it',
    'the tokens of this workspace do not open with this SECRETS_KEY':
      'I cannot open my access to their workspace; the operator has to set SECRETS_KEY right',
    'the token of this workspace is damaged: install the app there again':
      'my access to their workspace is damaged; somebody there has to install me again',
    'this Slack account does not exist in the workspace': 'their Slack account is not in the workspace',
    'this Slack account was closed': 'their Slack account was closed',
    'this Slack account is not visible to the app': 'I may not see their Slack account',
    'this Slack account is a program': 'their Slack account is a program’s',
    'the app’s messages are turned off in its settings (App Home, Messages Tab)':
      'direct messages are turned off in my settings; the operator can turn them on',
    'the app lacks a permission: install it again from its manifest':
      'I lack a permission in their workspace; the operator can install me again',
    'the workspace’s administrators stopped the app’s access': 'their administrators stopped my access',
    'this Slack workspace is not known': 'Slack does not know their workspace',
    'Slack does not take the message as it is drawn': 'Slack did not take the message',
    'the app is not installed for this person in Teams':
      'they have not installed me in Teams; they can add me there, or their administrators can',
    'this person blocked the app in Teams': 'they blocked me in Teams; they can undo that there',
    'this person blocked the app in Teams, or removed it':
      'they blocked or removed me in Teams; they can add me there again',
    'the administrators of this Teams tenant stopped the app':
      'the administrators of their Teams stopped me; they can let me in again',
    'Teams knows no such account in this tenant':
      'Teams does not know their account; the organiser can correct it in the programme file',
    'Teams does not let the app write to this person':
      'Teams does not let me write to them; their administrators can look into it',
    'this Teams tenant is in another cloud of Microsoft’s: somebody there has to write to the app first':
      'nobody of their organisation has written to me in Teams yet; one of them has to begin',
    'its Teams service is none of Microsoft’s': 'the address that I have for their Teams is none of Microsoft’s',
    'Teams does not take the app’s credentials: check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId':
      'Teams does not let me in; the operator has to set my credentials right',
    'Teams does not take the message as it is drawn': 'Teams did not take the message',
    'the mail server does not take mail for this address':
      'their mail server takes nothing for their address; the organiser can correct it',
    'mail cannot be sent to this address':
      'their address is none that mail can be sent to; the organiser can correct it',
    'the mail server does not take the message': 'the mail server did not take the message',
    'the mail server put the message off for three days':
      'their mail server put the message off again and again for three days; the next message is tried again',
    'the mail server was away for three days': 'the mail server was away for three days; the operator can look into it',
    'the mail server does not take the user and password of SMTP_URL':
      'the mail server does not let me in; the operator has to set SMTP_URL right',
    'the mail server does not take mail from MAIL_FROM':
      'the mail server takes nothing from my address; the operator has to set MAIL_FROM right',
    'process-ended': 'the message stopped me three times; the operator can look into it',
  },
  otherwise: 'the platform did not take the message',
};
