import { dirname, join } from 'node:path';
import type { HeatMap, Pictures } from '../../src/ports/pictures';
import { type Pixels, pngWithFewColours } from './few-colours';
import { chartOf, FONT } from './heat-map-chart';
import { layOut, WIDTH } from './heat-map-layout';

/** Twice as many pixels as points: sharp on the screens of phones. */
const SCALE = 2;
/** The most pixels in a row or column that every platform takes as they are. */
const MOST_PIXELS = 1_024;
/** And the most bytes: Teams takes a picture as a part of its card. What is more is drawn smaller, by this much. */
const MOST_BYTES = 50_000;
const SMALLER = 0.8;
const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansCondensed.ttf'];

/** Draws where it is called, and nothing else is done there meanwhile. */
export function createPictures(): Pictures {
  return { heatMap: async (map) => drawHeatMap(map) };
}

/** Draws with ECharts into an SVG and turns that into a PNG, with fonts of our own: a server may have none. */
export function drawHeatMap(map: HeatMap): Uint8Array {
  for (let smaller = 1; ; smaller *= SMALLER) {
    const picture = pngWithFewColours(heatMapPixels(map, smaller));
    if (picture.length <= MOST_BYTES) return picture;
  }
}

/** A drawing, and how high it is, in points. */
interface Drawn {
  svg: string;
  height: number;
}

/** The heat map as an SVG; its texts need the fonts that `heatMapPixels` brings. */
function drawn(map: HeatMap): Drawn {
  // Loaded with the first picture: the library is large, and many processes never draw.
  const echarts: typeof import('echarts') = require('echarts');
  const layout = layOut(map);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: layout.height });
  try {
    chart.setOption(chartOf(map, layout));
    return { svg: chart.renderToSVGString(), height: layout.height };
  } finally {
    chart.dispose();
  }
}

/** The map in all its colours, as large as platforms take it, or smaller by a factor. */
export function heatMapPixels(map: HeatMap, smaller = 1): Pixels {
  const { svg, height: points } = drawn(map);
  const { Resvg }: typeof import('@resvg/resvg-js') = require('@resvg/resvg-js');
  const fonts = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: smaller * Math.min(SCALE, MOST_PIXELS / points) },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((file) => join(fonts, file)),
      defaultFontFamily: FONT,
      sansSerifFamily: FONT,
    },
  });
  const { width, height, pixels } = image.render();
  return { width, height, rgba: pixels };
}
