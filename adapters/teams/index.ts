export { connectorsOf } from './api/connectors';
export { type Bot, type BotOptions, botFor } from './bot';
export { TEAMS } from './name';
export { teamsChat } from './out/teams-chat';
export { type TeamsWayIn, teamsWayIn } from './teams';
export { isTrustedService } from './trusted-hosts';
