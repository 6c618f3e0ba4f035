import { contrasts, decidingContrast } from '../../judgement/names.ts';
import type { PoolReport } from '../../report/pool/schema.ts';
import type { RenderOptions } from '../renderer.ts';
import { callRows, contrastNames, contrastRows, marketRows, marketWords, readings, title } from '../words/pool.ts';
import { aligned } from './backtest/aligned.ts';
import { printable } from './layout/printable.ts';
import { wrap } from './layout/wrap.ts';

const screen = 80;

/** The pool: what it comes to, the contrast that decides, the exploratory one, and calls; every market with `verbose`. */
export function render(report: PoolReport, options: RenderOptions): string {
  const width = Math.min(options.width, screen);
  const sentence = (text: string) => wrap(printable(text, options), width - 2).map((line) => `  ${line}`);
  const reading = (text: string) => sentence(text).map(options.paint.dim);
  const table = (rows: readonly (readonly string[])[]) =>
    aligned(
      rows.map((row) => row.map((cell) => printable(cell, options))),
      width,
    );
  const head = [
    ...wrap(title(report), width),
    ...report.summary.flatMap(sentence),
    '',
    ...marketWords(report).flatMap(reading),
  ];
  const blocks = contrasts.flatMap((kind) => {
    const own = [
      contrastNames[kind],
      ...reading(kind === decidingContrast ? readings.deciding : readings.exploratory),
      ...table(contrastRows(report, kind)),
    ];
    return options.verbose ? [own, [...reading(readings.markets), ...table(marketRows(report, kind))]] : [own];
  });
  const calls = ['Rotations and calls', ...reading(readings.calls), ...table(callRows(report, options.verbose))];
  return `${[head, ...(report.ok ? blocks : []), calls].map((block) => block.join('\n')).join('\n\n')}\n`;
}
