export { type OneWorkspace, oneWorkspace } from './api/one-workspace';
export { slackUsers } from './api/users';
export type { Lost, Workspaces } from './api/workspaces';
export { SLACK } from './name';
export { slackChat } from './out/slack-chat';
export { type SlackWayIn, slackWayIn } from './slack';
export { type Installations, installations, type Sealing } from './workspaces/installations';
export { oauthRoutes } from './workspaces/oauth';
