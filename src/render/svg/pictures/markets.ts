import { decidingContrast } from '../../../judgement/names.ts';
import type { PoolReport } from '../../../report/pool/schema.ts';
import { worldSentences } from '../../../report/world/words.ts';
import { numberWord } from '../../../words/counts.ts';
import { canvas } from '../draw/canvas.ts';
import { daysInWords, minusSigns, plainFigure, px, signedFigure, signedPoints } from '../draw/figures.ts';
import { linearAxis } from '../draw/scales.ts';
import { decimalsOf } from '../draw/value-axis.ts';
import { type Drawing, type Picture, type PictureKind, type PictureSource, type Size, widths } from '../picture.ts';

/** A difference of log returns that exceeds chance, or not, with what chance leaves around it. */
interface Row {
  name: string;
  span: string;
  difference: number;
  low: number;
  high: number;
  kind: 'market' | 'in-sample' | 'pooled';
  isSignificant: boolean;
}

/** Markets of the evidence by their names. */
const titles: Readonly<Record<string, string>> = {
  'US-1926-1987': 'US before 1987',
  AP: 'Asia Pacific ex Japan',
  CN: 'China',
  DE: 'Germany',
  EU: 'Europe',
  IN: 'India',
  JP: 'Japan',
  UK: 'UK',
  US: 'US, in sample',
};

const spans: Readonly<Record<number, string>> = {
  21: 'after 1 month',
  63: 'after 3 months',
  126: 'after 6 months',
  252: 'after 1 year',
};

const month = 21;

const spanOf = (from: string | null, to: string | null) =>
  from === null || to === null ? '' : `${from.slice(0, 4)}–${to.slice(2, 4)}`;

type Found = PoolReport['outOfSample']['contrasts'][number]['markets'][number];

function marketRow({ name, from, to, difference, needed05 }: Found, kind: Row['kind']): Row[] {
  if (difference === null || needed05 === null) return [];
  const row = { name: titles[name] ?? name, span: spanOf(from, to), difference, kind, isSignificant: false };
  return [{ ...row, low: difference - needed05, high: difference + needed05 }];
}

/** Markets by their difference over a month, those on which the rules were written last. */
function marketRows({ outOfSample, all, markets }: PoolReport): Row[] {
  const over = (contrasts: readonly { contrast: string; horizon: number; markets: readonly Found[] }[] = []) =>
    contrasts.find(({ contrast, horizon }) => contrast === decidingContrast && horizon === month)?.markets ?? [];
  const written = new Set(markets.filter(({ sample }) => sample === 'in-sample').map(({ name }) => name));
  const outside = over(outOfSample.contrasts).flatMap((one) => marketRow(one, 'market'));
  const inside = over(all?.contrasts)
    .filter(({ name }) => written.has(name))
    .flatMap((one) => marketRow(one, 'in-sample'));
  return [...outside.sort((a, b) => b.difference - a.difference), ...inside];
}

const pooledRows = ({ outOfSample }: PoolReport): Row[] =>
  outOfSample.contrasts.flatMap(({ contrast, horizon, difference, interval95: [low, high], adjustedP }): Row[] =>
    contrast !== decidingContrast || difference === null || low === null || high === null
      ? []
      : [
          {
            name: spans[horizon] ?? `after ${horizon} sessions`,
            span: '',
            difference,
            low,
            high,
            kind: 'pooled',
            isSignificant: (adjustedP ?? 1) <= 0.05,
          },
        ],
  );

function headline(pool: PoolReport): string {
  const first = pool.outOfSample.contrasts.find(
    ({ contrast, horizon }) => contrast === decidingContrast && horizon === month,
  );
  const { difference = null, adjustedP = null } = first ?? {};
  if (difference === null) return 'There is no record of other markets';
  const size = plainFigure(Math.abs(difference) * 100, 1);
  if ((adjustedP ?? 1) > 0.05)
    return 'Elsewhere, breakouts and relief rallies did equally well in the month after a call';
  return `Elsewhere and before 1987, breakouts ${difference > 0 ? 'beat' : 'trailed'} relief rallies by ${size} points in the month after a call`;
}

function draw(pool: PoolReport, size: Size): Drawing {
  const isWide = size === 'wide';
  const width = widths[size];
  const [markets, pooled] = [marketRows(pool), pooledRows(pool)];
  const [row, top] = [25, 44];
  const pooledTop = top + markets.length * row + 30;
  const bottom = pooledTop + pooled.length * row + 4;
  const on = canvas(width, bottom + 24);
  const [left, right] = isWide ? [230, width - 56] : [156, width - 44];
  const ends = [...markets, ...pooled].flatMap(({ low, high }) => [low * 100, high * 100]);
  const x = linearAxis([Math.min(...ends, 0), Math.max(...ends, 0)], [left, right], {
    count: isWide ? 7 : 4,
    nice: false,
  });
  const soft = { size: 12, colour: 'soft' } as const;
  for (const tick of x.ticks) {
    on.line(x.at(tick), 20, x.at(tick), bottom, tick === 0 ? 'ink' : 'grid', tick === 0 ? 1.25 : 1);
    on.text(x.at(tick), bottom + 17, signedFigure(tick, decimalsOf(x.ticks)), { ...soft, anchor: 'middle' });
  }
  on.text(x.at(0) - 6, 13, 'relief rallies did better', { ...soft, anchor: 'end' });
  on.text(x.at(0) + 6, 13, 'breakouts did better', soft);
  on.text(0, top - 10, 'In the month after a call', { bold: true, halo: true });
  on.text(0, pooledTop - 10, `The ${numberWord(markets.filter(({ kind }) => kind === 'market').length)} together`, {
    bold: true,
    halo: true,
  });
  for (const [i, { name, span, difference, low, high, kind, isSignificant }] of [...markets, ...pooled].entries()) {
    const y = (kind === 'pooled' ? pooledTop + (i - markets.length) * row : top + i * row) + row / 2;
    const colour = kind === 'pooled' ? 'line' : kind === 'market' ? 'second' : 'third';
    const at = x.at(difference * 100);
    on.line(x.at(low * 100), y, x.at(high * 100), y, colour, 2.5);
    if (kind === 'market') on.dot(at, y, 5, colour);
    else if (kind === 'in-sample') on.ring(at, y, 4.5, colour);
    else {
      const d = `M${px(at)} ${px(y - 7)}L${px(at + 7)} ${px(y)}L${px(at)} ${px(y + 7)}L${px(at - 7)} ${px(y)}z`;
      if (!isSignificant) on.raw(`<path class="f-paper" d="${d}"/>`);
      on.raw(`<path class="${isSignificant ? 'f' : 's'}-line" stroke-width="2" d="${d}"/>`);
    }
    on.text(0, y + 4.5, isWide ? name : name.replace(' ex Japan', ''));
    if (isWide && span !== '') on.text(left - 14, y + 4.5, span, { ...soft, anchor: 'end' });
    on.text(width, y + 4.5, signedPoints(difference), { anchor: 'end', bold: isSignificant });
  }
  return { width, height: on.height, body: on.toString(), labels: on.labels };
}

function picture({ report, pool }: PictureSource): Picture {
  if (pool === null || report.world === null) {
    return {
      id: 'markets',
      headline: 'The rules were not tried on other markets with these indices or settings',
      sub: '',
      description: '',
    };
  }
  const rows = [...marketRows(pool), ...pooledRows(pool)];
  const [, ...caveats] = worldSentences(report.world);
  return {
    id: 'markets',
    isReal: true,
    headline: headline(pool),
    sub: 'Mean lead of small caps after breakout verdicts less that after relief rallies, points, and the range that chance leaves. Diamonds are filled where the difference is significant',
    note: daysInWords(minusSigns(caveats.join(' '))),
    description: pooledRows(pool)
      .map(({ name, difference }) => `${name} ${signedPoints(difference)} points`)
      .join(', '),
    table: {
      columns: ['', 'days', 'difference, points', 'range of chance'],
      rows: rows.map(({ name, span, difference, low, high }) => [
        name,
        span,
        signedPoints(difference, 2),
        `${signedPoints(low, 2)} to ${signedPoints(high, 2)}`,
      ]),
    },
    ...(rows.length > 0 && { draw: (size) => draw(pool, size) }),
  };
}

/** What the same rules earned in other markets. */
export const markets: PictureKind = {
  id: 'markets',
  title: 'breakouts against relief rallies in other markets',
  picture,
};
