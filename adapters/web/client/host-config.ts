import { HostConfig } from 'adaptivecards';

const colour = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name}-subtle, var(--subtle))` });

const foregroundColors = {
  default: { default: 'var(--text)', subtle: 'var(--subtle)' },
  dark: colour('text'),
  light: colour('text'),
  accent: colour('accent-text'),
  good: colour('good-text'),
  warning: colour('warning-text'),
  attention: colour('danger-text'),
};
const style = (backgroundColor: string) => ({ backgroundColor, borderColor: 'var(--line)', foregroundColors });

const FONT = {
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 650 },
};

/** How cards look here. Colours are the page's own, so that they follow its light and dark. */
export const HOST_CONFIG = new HostConfig({
  choiceSetInputValueSeparator: ',',
  supportsInteractivity: true,
  fontTypes: { default: FONT, monospace: FONT },
  lineHeights: { small: 18, default: 22, medium: 24, large: 28, extraLarge: 32 },
  spacing: { small: 4, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: style('transparent'),
    emphasis: style('var(--quiet)'),
    accent: style('var(--bar-partly)'),
    good: style('var(--bar-done)'),
    warning: style('var(--quiet)'),
    attention: style('var(--quiet)'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', size: 'default' },
      optionalInputs: { weight: 'bolder', size: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small' },
  },
  actions: {
    maxActions: 20,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  table: { cellSpacing: 6 },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'medium', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
});
