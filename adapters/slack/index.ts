export { oneWorkspace } from './api/one-workspace';
export { slackUsers } from './api/users';
export type { Lost, Workspaces } from './api/workspaces';
export { helloId } from './in/intake';
export { SLACK } from './name';
export { slackChat } from './out/slack-chat';
export { slackWayIn } from './slack';
export { installations } from './workspaces/installations';
export { oauthRoutes } from './workspaces/oauth';
