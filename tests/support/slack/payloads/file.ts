import type { Dict } from '../block-kit/shape';
import type { SlackFile, Team, World } from '../world/types';

export function filePayload(world: World, team: Team, file: SlackFile): Dict {
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1),
    size: file.bytes.length,
    user: file.user,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    alt_txt: file.altText,
    url_private: fileUrl(world, team, file.id),
    permalink: `https://${team.domain}.slack.example/files/${file.user}/${file.id}`,
    channels: [...file.channels],
  };
}

/** `url_private` of a file: opens with a token that has `files:read`. */
export function fileUrl(world: World, team: Team, fileId: string): string {
  return `${world.url}/files-pri/${team.id}-${fileId}/download`;
}
