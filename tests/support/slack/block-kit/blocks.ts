import { anyText, ids, imageSource, mrkdwn, oneImageSource, plainText, webAddress } from './composition';
import { elementsFor } from './elements';
import { LIMITS } from './limits';
import type { Report } from './report';
import { richText } from './rich-text';
import { byType, type Check, type Dict, flag, isDict, list, oneOf, optional, required, shape, text } from './shape';
import type { Surface } from './surface';
import { table } from './table';

function block(type: string, fields: Parameters<typeof shape>[0], also?: Parameters<typeof shape>[1]): Check {
  return shape({ type: required(oneOf(type)), block_id: optional(ids.block), ...fields }, also);
}

function textOrFields(value: Dict, pointer: string, report: Report): void {
  if (value.text === undefined && value.fields === undefined)
    report.add('must define either `text` or `fields`', `${pointer}/type`);
}

function noDispatchOfFiles(value: Dict, pointer: string, report: Report): void {
  if (value.dispatch_action === true && isDict(value.element) && value.element.type === 'file_input')
    report.add('unsupported type: file_input', `${pointer}/element/type`);
}

function sectionOn(surface: Surface): Check {
  return block(
    'section',
    {
      text: optional(anyText(LIMITS.sectionText.max)),
      fields: optional(list(anyText(LIMITS.sectionFieldText.max), LIMITS.sectionFields.max)),
      accessory: optional(byType(() => elementsFor('section', surface))),
      expand: optional(flag),
    },
    textOrFields,
  );
}

function contextOn(surface: Surface): Check {
  const inContext = () => ({
    ...elementsFor('context', surface),
    mrkdwn: mrkdwn(LIMITS.text.max),
    plain_text: plainText(LIMITS.text.max),
  });
  return block('context', { elements: required(list(byType(inContext), LIMITS.contextElements.max)) });
}

function inputOn(surface: Surface): Check {
  return block(
    'input',
    {
      label: required(plainText(LIMITS.inputLabel.max)),
      element: required(byType(() => elementsFor('input', surface))),
      hint: optional(plainText(LIMITS.inputHint.max)),
      optional: optional(flag),
      dispatch_action: optional(flag),
    },
    noDispatchOfFiles,
  );
}

const video = block('video', {
  alt_text: required(text(LIMITS.imageAlt.max)),
  title: required(plainText(LIMITS.videoTitle.max)),
  thumbnail_url: required(webAddress(LIMITS.imageUrl.max)),
  video_url: required(webAddress(LIMITS.imageUrl.max)),
  title_url: optional(webAddress(LIMITS.imageUrl.max)),
  author_name: optional(text(LIMITS.videoAuthor.max)),
  provider_name: optional(text(LIMITS.text.max)),
  provider_icon_url: optional(webAddress(LIMITS.imageUrl.max)),
  description: optional(plainText(LIMITS.videoTitle.max)),
});

/**
 * The blocks of a surface. The blocks that Slack made for assistants (cards, carousels, plans, data tables…) are left
 * out, and so refused: who wants to use one writes its rules here first.
 */
export function blocksOn(surface: Surface): Readonly<Record<string, Check>> {
  return {
    actions: block('actions', {
      elements: required(
        list(
          byType(() => elementsFor('actions', surface)),
          LIMITS.actionsElements.max,
        ),
      ),
    }),
    context: contextOn(surface),
    divider: block('divider', {}),
    header: block('header', { text: required(plainText(LIMITS.headerText.max)) }),
    image: block('image', { ...imageSource, title: optional(plainText(LIMITS.imageTitle.max)) }, oneImageSource),
    input: inputOn(surface),
    rich_text: richText,
    section: sectionOn(surface),
    video,
    ...(surface === 'message' && {
      markdown: block('markdown', { text: required(text(LIMITS.markdownText.max)) }),
      table: block('table', table),
    }),
  };
}
