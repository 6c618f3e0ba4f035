import { describe, expect, it, test } from 'vitest';
import { render } from '../../../../src/render/screen/check/check.ts';
import { handMadeReport, note, reportWith, signalNamed } from '../../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../../helpers/reports/hand-made-states.ts';
import { colours, linesOf, pipe, seen, terminal } from '../../../helpers/reports/places.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what this finds
const colourCode = /\u001b\[(\d+)m/g;

const states = Object.entries(reportOf);

/** More signals than have a row, each with a reason as long as the last column permits. */
const crowded = reportWith({
  verdict: { turningPoints: [...reportOf.undecided.verdict.turningPoints], state: 'undecided', confidence: null },
  signals: Array.from({ length: 17 }, (_, i) =>
    signalNamed(`signal number ${i + 1}`, {
      weight: i < 2 ? 2 : 1,
      score: i < 11 ? 0.95 - i / 20 : i < 14 ? 0 : null,
      known: i < 14,
      stance: i < 11 ? 'breakout' : i < 14 ? 'neutral' : 'unknown',
      because: 'a reason of thirty-seven characters..',
    }),
  ),
});

describe('table', () => {
  it('is the screen of SCREEN.md at 80 columns', () => {
    expect(linesOf(render(handMadeReport, terminal(80)))).toEqual([
      '2026-01-08  S&P 6,921.46 +0.0%  Russell 2,603.91 +1.1%  Nasdaq 23,480.02 -0.4%',
      '',
      '▲ BREAKOUT   low confidence   score +0.47   new today, was undecided',
      '  Small caps lead, and valuation, relative strength and the first five days say',
      '  that it will last; the correlation says that it will fade. Confidence is low:',
      '  what followed such verdicts is within chance, and prices alone are undecided.',
      '',
      '                      relief │ breakout',
      '  valuation         ×2       │█████ +1.00  forward P/E 15 against 22: 31.8% less',
      '  relative strength          │████  +0.80  Russell/S&P 1.6 sd above its year',
      '  correlation       ×2     ▐█│      -0.25  0.879: upper half of 0.76-0.95',
      '  first five days            │██▌   +0.50  S&P 500 +1.11%, and still above',
      '',
      '  Record   25 of 58 breakout calls lasted, against 67 of 136 rotations in',
      '           general; half a year on small caps did 1.8 points worse than after',
      '           any day: within chance (±2.1) (prices alone)        rotation backtest',
      '  Turns    to undecided: valuation alone (a discount under 8.1%); holds in 8 of',
      '           9 variants',
      '  Claims   17 hold, 5 do not: correlation 0.86 is 0.879 here     rotation claims',
      '  Data     9,656 sessions, none missing                      rotation data check',
    ]);
  });

  it('gives a wider terminal to the last column and keeps its sentences at 80', () => {
    const [wide, narrow] = [120, 80].map((width) => linesOf(render(handMadeReport, terminal(width))));
    expect(wide).toEqual(narrow);
    const long = reportWith({
      signals: [signalNamed('news', { because: 'fifty characters of a reason, which is too long..' })],
    });
    const rowOf = (width: number) => linesOf(render(long, terminal(width))).filter((line) => /reason|long/.test(line));
    expect(rowOf(120)).toHaveLength(1);
    expect(rowOf(80)).toHaveLength(2);
  });

  test.each(states.flatMap(([state, report]) => [60, 80, 120].map((width) => ({ state, report, width }))))(
    'no line of $state is longer than $width columns',
    ({ report, width }) => {
      for (const sample of [false, true]) {
        const place = terminal(width, { paint: colours });
        const lines = linesOf(render({ ...report, sample }, place)).map(seen);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      }
    },
  );

  test.each([60, 80, 120])('with every part opened still no line is longer than %i columns', (width) => {
    const report = reportWith({
      warnings: [
        note('jump', 'the Russell 2000 moves -30.0% on 2020-01-02, the others do not: a split or a wrong price?'),
      ],
      notes: [note('repeated-rows', '12 repeated rows left out', 'a/long/path/to/the/prices/rut.csv')],
      signals: reportOf['no-rotation'].signals,
    });
    const lines = linesOf(render(report, terminal(width, { paint: colours, verbose: true }))).map(seen);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  test.each([80, 120])('has at most 23 lines of %i columns, however many signals there are', (width) => {
    for (const report of [crowded, ...states.map(([, other]) => other)]) {
      expect(linesOf(render(report, terminal(width))).length).toBeLessThanOrEqual(23);
    }
    expect(linesOf(render(crowded, terminal(80))).length).toBeGreaterThanOrEqual(20);
  });

  it('has no escape code without colour, and the same words with it', () => {
    for (const [, report] of states) {
      const plain = render(report, terminal(80));
      expect(plain).not.toContain('\u001b');
      const coloured = render(report, terminal(80, { paint: colours }));
      expect(coloured).toContain('\u001b[');
      expect(seen(coloured)).toBe(plain);
    }
  });

  it('closes every colour on the line where it opens', () => {
    for (const verbose of [false, true]) {
      for (const [, report] of states) {
        const place = terminal(60, { paint: colours, verbose });
        for (const line of linesOf(render({ ...report, warnings: [note('a', 'b '.repeat(60))] }, place))) {
          const codes = [...line.matchAll(colourCode)].map(([, code]) => Number(code));
          const opened = codes.filter((code) => [1, 2, 31, 32, 33].includes(code));
          const closed = codes.filter((code) => [22, 39].includes(code));
          expect(opened.length).toBe(closed.length);
        }
      }
    }
  });

  it('is ASCII where the locale has nothing else', () => {
    for (const [, report] of states) {
      expect(render(report, terminal(80, { unicode: false, verbose: true }))).toMatch(/^[\n -~]*$/);
    }
    const text = render(handMadeReport, terminal(80, { unicode: false }));
    expect(text).toContain('UP BREAKOUT');
    expect(text).toContain('  valuation         x2       |===== +1.00');
    expect(text).toContain('  correlation       x2     -=|      -0.25');
  });

  it('does not wrap in a pipe, with the same text', () => {
    for (const [, report] of states) {
      const words = (text: string) => text.split(/\s+/).join(' ');
      expect(words(render(report, pipe))).toBe(words(render(report, terminal(80))));
    }
    expect(linesOf(render(handMadeReport, pipe))[3]).toMatch(/^ {2}Small caps lead, .* prices alone are undecided\.$/);
  });

  it('names the sample on the first line, without closes or their age', () => {
    const lines = linesOf(render({ ...reportOf['no-rotation'], sample: true }, terminal(80)));
    expect(lines.slice(0, 2)).toEqual([
      'SYNTHETIC SAMPLE, not the market. Real data: rotation data fetch --into ~/prices',
      '',
    ]);
    expect(lines.join('\n')).not.toContain('closed since');
    expect(lines.join('\n')).not.toContain('Nasdaq 2');
  });

  it('gives the reasons and no figures where there is no verdict', () => {
    const text = render(reportOf['insufficient-data'], terminal(80));
    expect(text).toContain('? INSUFFICIENT DATA\n');
    expect(text).toMatch(/No verdict: the last common session is 2026-01-08,.*;\s+the S&P 500 has\s+repeated/s);
    expect(text).not.toContain('relief │ breakout');
    expect(text).not.toContain('Turns');
    expect(text).not.toContain('Record');
    expect(text).toContain('  Data     9,656 sessions');
  });

  it('ends with one line end', () => {
    for (const verbose of [false, true]) expect(render(handMadeReport, terminal(80, { verbose }))).toMatch(/[^\n]\n$/);
  });
});
