import { dirname, join } from 'node:path';
import type { HeatMap, Pictures } from '../../src/ports/pictures';
import { chartOf, FONT } from './heat-map-chart';
import { layOut, WIDTH } from './heat-map-layout';

/** Twice as many pixels as points: sharp on the screens of phones. */
const SCALE = 2;
/** The most pixels in a row or column that every platform takes as they are. */
const MOST_PIXELS = 1_024;
const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansCondensed.ttf'];

/** Draws where it is called, and nothing else is done there meanwhile. */
export function createPictures(): Pictures {
  return { heatMap: async (map) => drawHeatMap(map) };
}

/** Draws with ECharts into an SVG and turns that into a PNG, with fonts of our own: a server may have none. */
export function drawHeatMap(map: HeatMap): Uint8Array {
  return png(drawn(map));
}

/** A drawing, and how high it is, in points. */
interface Drawn {
  svg: string;
  height: number;
}

/** The heat map as an SVG; its texts need the fonts that `png` brings. */
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

function png({ svg, height }: Drawn): Uint8Array {
  const { Resvg }: typeof import('@resvg/resvg-js') = require('@resvg/resvg-js');
  const fonts = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: Math.min(SCALE, MOST_PIXELS / height) },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((file) => join(fonts, file)),
      defaultFontFamily: FONT,
      sansSerifFamily: FONT,
    },
  });
  return image.render().asPng();
}
