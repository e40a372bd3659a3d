export { connectorsOf } from './api/connectors';
export { botFor } from './bot';

export { teamsChat } from './out/teams-chat';
export { signsIn } from './sign-in';
export { teamsWayIn } from './teams';
export { isTrustedService } from './trusted-hosts';
