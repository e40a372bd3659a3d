import { plainText } from './composition';
import { LIMITS } from './limits';
import { newReport, type Problem, type Report } from './report';
import { byType, type Check, type Dict, flag, isDict, oneOf, optional, required, shape, text } from './shape';
import { checkBlocks } from './validate-blocks';

/** What Slack would refuse in this view (modal or home), with pointers below `/view`; empty if nothing. */
export function validateView(view: unknown): Problem[] {
  const report = newReport();
  byType(() => VIEWS)(view, '/view', report);
  return report.problems;
}

/** Whether Slack answers `view_too_large`. */
export function isTooLarge(view: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(view)) > LIMITS.viewBytes.max;
}

const blocksOf =
  (surface: 'modal' | 'home'): Check =>
  (blocks, pointer, report) =>
    checkBlocks(blocks, surface, pointer, report);

const COMMON = {
  private_metadata: optional(text(LIMITS.privateMetadata.max, 0)),
  callback_id: optional(text(LIMITS.callbackId.max, 0)),
  external_id: optional(text(LIMITS.externalId.max, 0)),
};

function submitWithInputs(view: Dict, pointer: string, report: Report): void {
  if (view.submit !== undefined || !Array.isArray(view.blocks)) return;
  view.blocks.forEach((block, index) => {
    if (isDict(block) && block.type === 'input')
      report.add('must define `submit` to use an `input` block in modals', `${pointer}/blocks/${index}/input`);
  });
}

/** https://docs.slack.dev/reference/views/modal-views and …/home-tab-views */
const VIEWS: Readonly<Record<string, Check>> = {
  modal: shape(
    {
      type: required(oneOf('modal')),
      ...COMMON,
      title: required(plainText(LIMITS.viewTitle.max)),
      blocks: required(blocksOf('modal')),
      close: optional(plainText(LIMITS.viewButton.max)),
      submit: optional(plainText(LIMITS.viewButton.max)),
      clear_on_close: optional(flag),
      notify_on_close: optional(flag),
      submit_disabled: optional(flag),
    },
    submitWithInputs,
  ),
  home: shape({ type: required(oneOf('home')), ...COMMON, blocks: required(blocksOf('home')) }),
};
