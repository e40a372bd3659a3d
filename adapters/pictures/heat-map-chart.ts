import type { EChartsOption, HeatmapSeriesOption } from 'echarts';
import type { HeatCell, HeatMap } from '../../src/ports/pictures';
import { type Colours, coloursOf, inkOn, shadesOf, stepOf } from './heat-map-colours';
import {
  CELL_GAP,
  CELL_HEIGHT,
  type Key,
  type Layout,
  LEGEND_SIZE,
  labelSize,
  MARGIN,
  SWATCH,
  type TextBox,
} from './heat-map-layout';

/** The families that the drawing brings along; the narrow one is for the columns' names. */
export const FONT = 'DejaVu Sans';
const CONDENSED = 'DejaVu Sans Condensed';

type Shape = Record<string, unknown>;

/** The whole picture as a chart: one small heat map per row, under the row's name. */
export function chartOf(map: HeatMap, layout: Layout): EChartsOption {
  const rows = layout.rows.map((row, index) => ({ ...row, index }));
  const { ink, quietInk, paper } = coloursOf(map);
  return {
    animation: false,
    backgroundColor: paper,
    textStyle: { fontFamily: FONT },
    grid: rows.map(({ top }) => ({ left: MARGIN, right: MARGIN, top, height: CELL_HEIGHT })),
    xAxis: rows.map(({ index }) => ({ type: 'category', gridIndex: index, data: [...map.columns], show: false })),
    yAxis: rows.map(({ index }) => ({ type: 'category', gridIndex: index, data: [''], show: false })),
    visualMap: {
      show: false,
      type: 'piecewise',
      dimension: 2,
      pieces: shadesOf(map).map((color, value) => ({ value, color })),
    },
    series: rows.map(({ index }) => seriesOf(map, index, layout.columnWidth)),
    graphic: [
      ...texts(layout.title, MARGIN, 'left', { fontWeight: 'bold', fill: ink }),
      ...layout.columns.flatMap((box, c) =>
        texts(box, MARGIN + (c + 0.5) * layout.columnWidth, 'center', { fill: quietInk, fontFamily: CONDENSED }),
      ),
      ...rows.flatMap(({ heading }) => texts(heading, MARGIN, 'left', { fontWeight: 'bold', fill: ink })),
      ...rows.flatMap(({ index, top }) => emptyFields(map, index, top, layout.columnWidth)),
      ...keyShapes(map, layout.key),
    ],
  };
}

function seriesOf(map: HeatMap, row: number, columnWidth: number): HeatmapSeriesOption {
  const cells = map.values[row] ?? [];
  return {
    type: 'heatmap',
    xAxisIndex: row,
    yAxisIndex: row,
    label: { show: true, fontFamily: FONT, fontWeight: 'bold' },
    itemStyle: { borderColor: coloursOf(map).paper, borderWidth: CELL_GAP, borderRadius: 6 },
    data: cells.flatMap((cell, column) => filledCell(map, cell, column, columnWidth)),
  };
}

function filledCell(map: HeatMap, cell: HeatCell, column: number, columnWidth: number) {
  if (cell.level === undefined) return [];
  const step = stepOf(cell.level);
  const label = {
    // A function, not a template: what is written there may hold braces.
    formatter: () => cell.label,
    color: inkOn(shadesOf(map)[step] ?? coloursOf(map).paper),
    fontSize: labelSize(cell, columnWidth),
  };
  return [{ value: [column, 0, step], label }];
}

/** Fields without anything to say: an outline and a dash, so that they aren't mistaken for the lightest shade. */
function emptyFields(map: HeatMap, row: number, top: number, columnWidth: number): Shape[] {
  return map.columns.flatMap((_, column) => {
    if (map.values[row]?.[column]?.level !== undefined) return [];
    return emptyField(
      { x: MARGIN + column * columnWidth, y: top, width: columnWidth, height: CELL_HEIGHT },
      coloursOf(map),
    );
  });
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function emptyField({ x, y, width, height }: Box, { emptyBorder, quietInk }: Colours): Shape[] {
  const inset = CELL_GAP;
  return [
    {
      type: 'rect',
      silent: true,
      shape: { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset, r: 5 },
      style: { fill: 'none', stroke: emptyBorder, lineWidth: 1.5, lineDash: [4, 4] },
    },
    text('–', x + width / 2, y + height / 2, {
      fontSize: Math.min(18, height * 0.7),
      fill: quietInk,
      align: 'center',
      verticalAlign: 'middle',
    }),
  ];
}

/** The key: `low ▢▢▢▢▢▢ high`, and what the dashed field means. */
function keyShapes(map: HeatMap, { top, squaresAt, highAt, none }: Key): Shape[] {
  const { legend } = map;
  const colours = coloursOf(map);
  const style = { fontSize: LEGEND_SIZE, fill: colours.quietInk, verticalAlign: 'middle' };
  const half = SWATCH / 2;
  return [
    text(legend.low, MARGIN, top + half, style),
    ...shadesOf(map).map((fill, n) => ({
      type: 'rect',
      silent: true,
      shape: { x: squaresAt + n * SWATCH, y: top, width: SWATCH, height: SWATCH },
      style: { fill, stroke: colours.emptyBorder, lineWidth: 0.5 },
    })),
    text(legend.high, highAt, top + half, style),
    ...emptyField({ x: none.squareAt, y: none.top - 2, width: 32, height: SWATCH + 4 }, colours),
    text(legend.none, none.textAt, none.top + half, style),
  ];
}

function texts(box: TextBox, x: number, align: 'left' | 'center', style: Shape): Shape[] {
  return box.lines.map((line, n) =>
    text(line, x, box.top + (n + 0.5) * box.lineHeight, {
      ...style,
      fontSize: box.size,
      align,
      verticalAlign: 'middle',
    }),
  );
}

function text(words: string, x: number, y: number, style: Shape): Shape {
  return { type: 'text', silent: true, x, y, style: { text: words, fontFamily: FONT, ...style } };
}
