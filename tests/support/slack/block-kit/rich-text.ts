import { ids } from './composition';
import { LIMITS } from './limits';
import { byType, type Check, flag, integer, list, oneOf, optional, required, shape, text } from './shape';

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;
const words = text(UNBOUNDED);
const style = shape({
  bold: optional(flag),
  italic: optional(flag),
  strike: optional(flag),
  code: optional(flag),
  underline: optional(flag),
  highlight: optional(flag),
  client_highlight: optional(flag),
  unlink: optional(flag),
});

function inline(type: string, fields: Parameters<typeof shape>[0]): Check {
  return shape({ type: required(oneOf(type)), style: optional(style), ...fields });
}

const INLINE: Readonly<Record<string, Check>> = {
  text: inline('text', { text: required(words) }),
  link: inline('link', { url: required(words), text: optional(text(UNBOUNDED, 0)), unsafe: optional(flag) }),
  user: inline('user', { user_id: required(words) }),
  channel: inline('channel', { channel_id: required(words) }),
  usergroup: inline('usergroup', { usergroup_id: required(words) }),
  team: inline('team', { team_id: required(words) }),
  broadcast: inline('broadcast', { range: required(oneOf('here', 'channel', 'everyone')) }),
  emoji: inline('emoji', { name: required(words), unicode: optional(words), url: optional(words) }),
  color: inline('color', { value: required(words) }),
  date: inline('date', {
    timestamp: required(integer(0, UNBOUNDED)),
    format: required(words),
    url: optional(words),
    fallback: optional(words),
  }),
};

const border = optional(oneOf(0, 1));
const inlines = required(
  list(
    byType(() => INLINE),
    UNBOUNDED,
    0,
  ),
);
const section = shape({ type: required(oneOf('rich_text_section')), elements: inlines });
const preformatted = list(
  byType(() => ({ text: INLINE.text ?? section, link: INLINE.link ?? section })),
  UNBOUNDED,
);

const PARTS: Readonly<Record<string, Check>> = {
  rich_text_section: section,
  rich_text_quote: shape({ type: required(oneOf('rich_text_quote')), elements: inlines, border }),
  rich_text_preformatted: shape({
    type: required(oneOf('rich_text_preformatted')),
    elements: required(preformatted),
    border,
    language: optional(words),
  }),
  rich_text_list: shape({
    type: required(oneOf('rich_text_list')),
    style: required(oneOf('bullet', 'ordered')),
    elements: required(list(section, UNBOUNDED)),
    indent: optional(integer(0, LIMITS.richTextIndent.max)),
    offset: optional(integer(0, UNBOUNDED)),
    border,
  }),
};

export const richText = shape({
  type: required(oneOf('rich_text')),
  block_id: optional(ids.block),
  elements: required(
    list(
      byType(() => PARTS),
      UNBOUNDED,
    ),
  ),
});
