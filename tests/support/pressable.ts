import { type Action, type Block, choiceButtons, type Prompt } from '../../src/ports/prompt';

/** All the buttons of a card, below it and in its body. */
export function pressable({ actions, body }: Prompt): Action[] {
  const within = (blocks: readonly Block[]): Action[] =>
    blocks.flatMap((block) => {
      switch (block.kind) {
        case 'presses':
          return [...block.actions];
        case 'choices':
          return choiceButtons(block);
        case 'details':
          return within(block.blocks);
        default:
          return [];
      }
    });
  return [...actions, ...within(body)];
}
