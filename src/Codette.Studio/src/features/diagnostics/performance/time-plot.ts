import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { clock } from "../format";
import { onThemeChange, readColours, type Colour } from "./theme-colours";

interface Look {
  colour: Colour;
  dash?: number[];
}

const AxisFont = "11px 'Inter Variable', system-ui, sans-serif";
const Height = 160;

/** Lines over time on a canvas, in the theme's colours and as wide as its place. */
export class TimePlot {
  #plot: uPlot;
  #colours: (colour: Colour) => string;
  #endings: (() => void)[] = [];

  constructor(place: HTMLElement, looks: readonly Look[], isLogarithmic: boolean, point: (index: number | null) => void) {
    this.#colours = readColours(place);
    this.#plot = new uPlot(this.#options(place.clientWidth || 300, looks, isLogarithmic, point), [[], ...looks.map(() => [])], place);

    const size = new ResizeObserver(() => this.#plot.setSize({ width: Math.max(80, place.clientWidth), height: Height }));
    size.observe(place);
    this.#endings.push(
      () => size.disconnect(),
      onThemeChange(() => {
        this.#colours = readColours(place);
        this.#plot.redraw(false, true);
      }),
    );
  }

  show(data: uPlot.AlignedData): void {
    this.#plot.setData(data);
  }

  end(): void {
    this.#endings.forEach((end) => end());
    this.#plot.destroy();
  }

  #options(width: number, looks: readonly Look[], isLogarithmic: boolean, point: (index: number | null) => void): uPlot.Options {
    const grid = { stroke: () => this.#colours("line"), width: 1 };
    const axis = { stroke: () => this.#colours("ink-soft"), font: AxisFont, grid, ticks: { show: false } };
    const decades = { filter: onlyDecades, grid: { ...grid, filter: onlyDecades } };
    return {
      width,
      height: Height,
      padding: [8, 8, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
      scales: {
        x: { time: true },
        y: isLogarithmic ? { distr: 3 } : { range: (_, __, most) => [0, most > 0 ? most * 1.15 : 1] },
      },
      axes: [
        { ...axis, size: 26, space: 90, values: (_, moments) => moments.map((moment) => clock(moment * 1_000)) },
        { ...axis, size: 46, space: 28, ...(isLogarithmic ? decades : {}) },
      ],
      series: [
        {},
        ...looks.map(({ colour, dash }) => ({
          stroke: () => this.#colours(colour),
          width: 2,
          dash,
          points: { show: false },
        })),
      ],
      hooks: { setCursor: [({ cursor }) => point(cursor.idx ?? null)] },
    };
  }
}

/** The lines in between would fill the drawing. */
const onlyDecades = (_: uPlot, splits: number[]) => splits.map((split) => (Number.isInteger(Math.round(Math.log10(split) * 1e6) / 1e6) ? split : null));
