import { None, parse, SVGStringRenderer, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { invariant } from '../../../errors';
import { type Markup, markup, verbatim } from '../markup';

declare module 'vega' {
  /** What draws a scene as SVG text at once; the package documents it, its types leave it out. */
  export class SVGStringRenderer {
    initialize(
      element: null,
      width: number,
      height: number,
      origin: readonly [number, number],
    ): SVGStringRenderer;
    render(scene: object): SVGStringRenderer;
    svg(): string;
  }
}

/** What a chart shows, on a plain of fixed size: nothing about it hangs on how wide a letter is. */
export interface Drawing {
  /** Where marks are drawn, in units of the chart. */
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly data: readonly object[];
  readonly layer: Layers;
}

export type Layers = Extract<TopLevelSpec, { layer: unknown }>['layer'];

/** A scale of amounts from 0 to the most there is. */
export function amounts(most: number): { type: 'quantitative'; scale: { domain: number[]; nice: boolean } } {
  return { type: 'quantitative', scale: { domain: [0, most], nice: false } };
}

/** Colours by what they mean, in light and in the dark: variables of the style sheet. */
export const colours = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  good: 'var(--chart-good)',
  bad: 'var(--chart-bad)',
  plain: 'var(--chart-plain)',
} as const;

const font = {
  labelFontSize: 12,
  labelColor: colours.soft,
  gridColor: colours.line,
  domainColor: colours.line,
};

/** A chart as SVG that takes its colours and letters from the page and is as wide as there is room. */
export function draw(drawing: Drawing, name: string, description: string): Markup {
  const { width, height, margin, data, layer } = drawing;
  const spec: TopLevelSpec = {
    width,
    height,
    padding: margin,
    autosize: 'none',
    background: undefined,
    data: { values: [...data] },
    layer,
    config: {
      aria: false, // The whole is one image with a name; its parts are told by the table.
      view: { stroke: null },
      mark: { invalid: 'break-paths-show-domains' },
      text: { fontSize: 12, fill: colours.ink },
      axis: { ...font, ticks: false, labelPadding: 6, title: null },
    },
  };
  const view = new View(parse(compile(spec, { logger: faults }).spec), { renderer: 'none', logLevel: None });
  view.run();
  const scene: object = view.scenegraph();
  invariant('root' in scene && scene.root instanceof Object, 'what was run can be drawn');
  const whole = [width + margin.left + margin.right, height + margin.top + margin.bottom] as const;
  const svg = new SVGStringRenderer()
    .initialize(null, ...whole, [margin.left, margin.top])
    .render(scene.root)
    .svg();
  view.finalize();
  return markup`
<svg class="chart" viewBox="0 0 ${whole.join(' ')}" role="img" aria-label="${name}"><title>${name}</title><desc>${description}</desc>${verbatim(withoutFrills(svg))}`;
}

/** Says what is wrong with a specification of ours, which no plan can change. */
const faults = {
  level: () => faults,
  error: (...texts: readonly unknown[]) => refuse(texts),
  warn: (...texts: readonly unknown[]) => refuse(texts),
  info: () => faults,
  debug: () => faults,
};

function refuse(texts: readonly unknown[]): never {
  throw new Error(`a chart is specified wrongly: ${texts.join(' ')}`);
}

/**
 * The inside of a drawing without what only a script would use: its letters are those of the page. A hundredth
 * of a unit is finer than any screen.
 */
function withoutFrills(svg: string): string {
  const needless =
    / (?:(?:class|role|aria-[a-z]+|pointer-events|font-family|opacity)="[^"]*"|font-size="12px"|text-anchor="start")/gu;
  const rounded = (tag: string): string =>
    tag.replaceAll(/\d+\.\d{3,}/gu, (digits) => String(Number(Number(digits).toFixed(2))));
  return svg
    .slice(svg.indexOf('>') + 1)
    .replaceAll(/<path class="(?:background|foreground)"[^>]*\/>/gu, '')
    .replaceAll(/<[^>]*>/gu, (tag) => rounded(tag.replaceAll(needless, '')))
    .replaceAll(/<text[^>]*\/>/gu, '');
}
