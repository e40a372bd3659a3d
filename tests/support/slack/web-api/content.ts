import { LIMITS } from '../block-kit/limits';
import { metadataError } from '../block-kit/metadata';
import { asSlackWrites, type Problem } from '../block-kit/report';
import { type Dict, isDict } from '../block-kit/shape';
import { areTooLong } from '../block-kit/together';
import { validateBlocks } from '../block-kit/validate-blocks';
import { slackFilesIn } from '../block-kit/walk';
import { fileUrl } from '../payloads/file';
import { withIds } from '../world/block-ids';
import type { Team, World } from '../world/types';
import { type ApiCall, ApiError } from './call';

/** What a message says, checked. `blocks` undefined: none were given. */
export interface Content {
  text: string | undefined;
  blocks: Dict[] | undefined;
}

/** Reads `text`, `blocks` and `markdown_text`. `maxText` is the method's own. Throws Slack's errors. */
export function contentOf(call: ApiCall, maxText: number): Content {
  if (call.args.raw.attachments !== undefined) throw new ApiError('invalid_attachments');
  const text = call.args.text('text');
  const markdown = call.args.text('markdown_text');
  const blocks = call.args.json('blocks', 'invalid_blocks_format');
  if (markdown !== undefined && (text !== undefined || blocks !== undefined))
    throw new ApiError('markdown_text_conflict');
  if ((text ?? '').length > maxText || (markdown ?? '').length > LIMITS.markdownText.max)
    throw new ApiError('msg_too_long');
  return {
    text: text ?? markdown,
    blocks: blocks === undefined ? undefined : checkedBlocks(call.world, call.team, blocks),
  };
}

/** The blocks with all their ids, or Slack's error about them. */
export function checkedBlocks(world: World, team: Team, blocks: unknown): Dict[] {
  if (!Array.isArray(blocks)) throw new ApiError('invalid_blocks_format');
  const problems = [...validateBlocks(blocks, 'message'), ...missingFiles(world, team, blocks)];
  if (problems.some(({ message }) => message === 'only_one_table_allowed'))
    throw new ApiError('invalid_attachments', details(problems));
  if (problems.length > 0) throw new ApiError('invalid_blocks', details(problems));
  if (areTooLong(blocks)) throw new ApiError('msg_blocks_too_long');
  return withIds(world, blocks);
}

function details(problems: readonly Problem[]): Dict {
  const written = problems.map(asSlackWrites);
  return { errors: written, response_metadata: { messages: written.map((each) => `[ERROR] ${each}`) } };
}

/** Pictures of Slack files that do not exist, or are no pictures. */
export function missingFiles(world: World, team: Team, blocks: readonly unknown[]): Problem[] {
  return slackFilesIn(blocks).flatMap((reference) => {
    const file = [...team.files.values()].find(
      ({ id }) => id === reference.id || fileUrl(world, team, id) === reference.url,
    );
    return file?.mimetype.startsWith('image/') ? [] : [{ message: 'invalid slack file', pointer: '/blocks' }];
  });
}

/** Metadata to store; `null` asks to remove it; undefined: none was given. */
export function metadataOf(call: ApiCall): Dict | null | undefined {
  const metadata = call.args.json('metadata', 'invalid_metadata_format');
  if (metadata === undefined) return undefined;
  if (isDict(metadata) && Object.keys(metadata).length === 0) return null;
  const error = metadataError(metadata);
  if (error) throw new ApiError(error);
  return isDict(metadata) ? metadata : undefined;
}
