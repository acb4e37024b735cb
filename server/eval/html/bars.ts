import { percent } from '../numbers.ts';
import { escapeHtml } from './escape.ts';

export interface Bar {
  label: string;
  questions: number;
  mean: number;
  low: number;
  high: number;
}

/** Sizes in units of the drawing, about pixels. */
const ROW = 26;
const LEFT = 270;
const WIDTH = 380;
const RIGHT = 110;

/** Shares from 0 to 1 as horizontal bars, each with its interval as a whisker. */
export function barPlot(bars: readonly Bar[], title: string): string {
  const height = bars.length * ROW + 28;
  const x = (share: number) => (LEFT + WIDTH * Math.min(1, Math.max(0, share))).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line class="grid" x1="${x(share)}" x2="${x(share)}" y1="0" y2="${height - 24}"/>` +
      `<text class="tick" text-anchor="middle" x="${x(share)}" y="${height - 8}">${percent(share)}</text>`,
  );
  const rows = bars.map(({ label, questions, mean, low, high }, at) => {
    const top = at * ROW;
    const middle = top + ROW / 2;
    const said = `${label}: ${mean.toFixed(3)}, 95 % interval ${low.toFixed(3)} to ${high.toFixed(3)}, ${questions} questions`;
    return `<g><title>${escapeHtml(said)}</title>
<text x="${LEFT - 8}" y="${middle + 4}" text-anchor="end">${escapeHtml(label)}</text>
<rect class="bar" x="${LEFT}" y="${top + 5}" width="${(Number(x(mean)) - LEFT).toFixed(1)}" height="${ROW - 10}"/>
<path class="whisker" d="M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 4}v8M${x(high)} ${middle - 4}v8"/>
<text class="tick" x="${LEFT + WIDTH + 10}" y="${middle + 4}">${mean.toFixed(3)} (n ${questions})</text></g>`;
  });
  return `<svg role="img" viewBox="0 0 ${LEFT + WIDTH + RIGHT} ${height}">
<title>${escapeHtml(title)}</title>
${ticks.join('')}
${rows.join('\n')}
</svg>`;
}
