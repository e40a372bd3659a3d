import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../../src/ports/log';
import type { Block, Prompt } from '../../../src/ports/prompt';
import { meaningOf, slackCode } from '../api/meaning';
import { upload } from './upload';

/** So many uploads are remembered, so that a message whose picture was not ready is not uploaded for again. */
const REMEMBERED = 200;

/** Slack's files for the pictures of messages. */
export interface PictureFiles {
  /** The file of each picture of a prompt, by the picture's id; none for one that could not be made. */
  of(client: WebClient, message: string, prompt: Prompt, picture: MakePicture): Promise<ReadonlyMap<string, string>>;
}
type MakePicture = (id: string) => Promise<Uint8Array | undefined>;

/** Uploads pictures with their texts; a message asked about again gets the files it has. */
export function pictureFiles(log: Log): PictureFiles {
  const uploaded = new LRUCache<string, string>({ max: REMEMBERED });
  const fileFor = async (client: WebClient, key: string, { picture, alt }: Image, make: MakePicture) => {
    const known = uploaded.get(key);
    if (known) return known;
    const bytes = await make(picture);
    const file =
      bytes && (await inWordsIfRefused(log, upload(client, { name: 'heat-map.png', type: 'image/png', bytes, alt })));
    if (file) uploaded.set(key, file);
    return file;
  };
  return {
    of: async (client, message, prompt, make) => {
      const files = new Map<string, string>();
      for (const image of imagesIn(prompt.body)) {
        const file = await fileFor(client, `${message} ${image.picture}`, image, make);
        if (file) files.set(image.picture, file);
      }
      return files;
    },
  };
}

type Image = Extract<Block, { kind: 'image' }>;

function imagesIn(blocks: readonly Block[]): Image[] {
  return blocks.flatMap((b) => (b.kind === 'image' ? [b] : b.kind === 'details' ? imagesIn(b.blocks) : []));
}

/** A message goes without a picture that Slack does not take: its words are there. What passes is thrown. */
async function inWordsIfRefused(log: Log, uploading: Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await uploading;
  } catch (error) {
    const code = slackCode(error);
    if (code === undefined || meaningOf(error).kind === 'wait') throw error;
    log.warn({ code }, 'Slack did not take a picture');
    return undefined;
  }
}
