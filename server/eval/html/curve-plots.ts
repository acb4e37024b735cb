import { percent } from '../numbers.ts';
import type { Curve, CurvePoint } from '../refusal-curve.ts';
import { plotStyle } from './style.ts';

/** Sizes in units of the drawing, about pixels. */
const SIZE = { left: 56, top: 12, width: 480, height: 260, right: 24, bottom: 44 };
const WIDTH = SIZE.left + SIZE.width + SIZE.right;
const HEIGHT = SIZE.top + SIZE.height + SIZE.bottom;

/** How often answers are wrong as more is answered; the engine as it is configured is the ring. */
export function riskPlot({ points, own }: Curve): string {
  const line = points.map(({ coverage, risk }) => ({ x: coverage, y: risk }));
  const said = `The engine as configured answers ${percent(own.coverage)} of what can be answered, ${percent(own.risk)} of its answers are wrong`;
  const { x, y } = place(own.coverage, own.risk);
  // On the side where the curve is not: it rises to the right.
  const label = `<text text-anchor="end" x="${Number(x) - 10}" y="${Number(y) - 8}">as configured</text>`;
  return plot(
    'Wrong answers by coverage',
    { x: 'answered, of what can be answered', y: 'wrong, of the answers' },
    `${path(line, 'wrong')}<circle class="own" cx="${x}" cy="${y}" r="6"><title>${said}</title></circle>${label}`,
  );
}

/** The same plot as a picture of its own. */
export function riskPicture(curve: Curve): string {
  const size = `xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"`;
  return riskPlot(curve)
    .replace('<svg ', `<svg ${size} `)
    .replace('</title>', `</title>\n<style>${plotStyle}</style>`);
}

/** What becomes of all questions as the threshold rises. */
export function thresholdPlot({ points }: Curve): string {
  const share = (count: (point: CurvePoint) => number) =>
    points.map((point) => ({
      x: Math.min(1, Math.max(0, point.threshold ?? 0)),
      y: count(point) / (point.right + point.wrong + point.refused),
    }));
  return plot(
    'Right, wrong and refused by threshold',
    { x: 'least confidence that is answered', y: 'of all questions' },
    path(
      share(({ right }) => right),
      'right',
    ) +
      path(
        share(({ wrong }) => wrong),
        'wrong',
      ) +
      path(
        share(({ refused }) => refused),
        'refused',
      ),
  );
}

interface Place {
  x: number;
  y: number;
}

/** A point of the unit square in units of the drawing. */
function place(x: number, y: number): { x: string; y: string } {
  return {
    x: (SIZE.left + x * SIZE.width).toFixed(1),
    y: (SIZE.top + (1 - y) * SIZE.height).toFixed(1),
  };
}

function path(line: readonly Place[], name: string): string {
  const steps = line.map(({ x, y }) => place(x, y)).map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`);
  return `<path class="line ${name}" d="${steps.join('')}"><title>${name}</title></path>`;
}

function plot(title: string, axes: { x: string; y: string }, inside: string): string {
  const { left, top, width, height } = SIZE;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const at = place(share, share);
    return (
      `<path class="grid" d="M${at.x} ${top}v${height}M${left} ${at.y}h${width}"/>` +
      `<text class="tick" text-anchor="middle" x="${at.x}" y="${top + height + 16}">${percent(share)}</text>` +
      `<text class="tick" text-anchor="end" x="${left - 6}" y="${Number(at.y) + 4}">${percent(share)}</text>`
    );
  });
  return `<svg role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<title>${title}</title>
${ticks.join('\n')}
<text class="tick" text-anchor="middle" x="${left + width / 2}" y="${top + height + 36}">${axes.x}</text>
<text class="tick" text-anchor="middle" transform="translate(12 ${top + height / 2}) rotate(-90)">${axes.y}</text>
${inside}
</svg>`;
}
