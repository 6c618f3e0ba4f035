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

/** The words of a text in their order: not bars, nor the "run:" for which there may be no room. */
const wordsOf = (text: string) =>
  text.split(/\s+/).filter((word) => word !== '' && word !== 'run:' && !/^[█▌▐│]+$/.test(word));

describe('the screen of check', () => {
  it('is that of SCREEN.md at 80 columns', () => {
    expect(linesOf(render(handMadeReport, terminal(80)))).toEqual([
      '▲ BREAKOUT on 2026-01-08, low confidence (new, undecided before)',
      '  Small caps led by 2.2 points. Only 43% of breakout calls on prices alone',
      '  lasted (25 of 58), doubling the lead before losing it; of all rotations 49%',
      '  (67 of 136). Weighted, signals average +0.47; a breakout needs +0.20.',
      '',
      '            relief: may fade │ breakout: may last',
      "  valuation (weight 2)       │█████ +1.00  P/E 15 v S&P's 22: a 31.8% discount",
      '  relative strength          │████  +0.80  Russell/S&P 1.6 sd above 1-year mean',
      '  correlation (weight 2)   ▐█│      -0.25  0.879, upper half of range 0.76-0.95',
      '  first five days            │██▌   +0.50  S&P 500 +1.11%, not given back',
      '',
      '  Record   In the half-year after such calls small caps did 1.8 points worse',
      '           than on average: within chance (±2.1).         run: rotation backtest',
      '  Changes  To undecided if the P/E discount, now 31.8%, falls below 8.1%.',
      '  Rules    8 of 9 rule variants agree; undecided without valuation.',
      '  Prices   S&P 6,921.46 0.0%, Russell 2,603.91 +1.1%, Nasdaq 23,480.02 -0.4%',
      '           Russell minus S&P, points: month +2.2, 3 months +2.3, in 2026 +3.8',
    ]);
  });

  it('grows with the terminal, its sentences to 120 columns', () => {
    const linesAt = (width: number) => linesOf(render(handMadeReport, terminal(width))).length;
    expect(linesAt(120)).toBeLessThan(linesAt(80));
    expect(linesAt(200)).toBe(linesAt(120));
  });

  test.each(states)(
    'no line of %s is wider than the terminal, no word is broken, and each width has the same words',
    (_state, report) => {
      for (const sample of [false, true]) {
        const whole = wordsOf(render({ ...report, sample }, pipe));
        for (let width = 30; width <= 200; width++) {
          const text = seen(render({ ...report, sample }, terminal(width, { paint: colours })));
          expect(Math.max(...linesOf(text).map((line) => line.length)), `${width} columns`).toBeLessThanOrEqual(width);
          if (width >= 60) expect(wordsOf(text), `${width} columns`).toEqual(whole);
          else for (const word of wordsOf(text)) expect(whole, `${width} columns`).toContain(word);
        }
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

  test.each([80, 120, 200])('has at most 22 lines of %i columns, however many signals there are', (width) => {
    for (const report of [crowded, ...states.map(([, other]) => other)]) {
      for (const sample of [false, true])
        expect(linesOf(render({ ...report, sample }, terminal(width))).length).toBeLessThanOrEqual(22);
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
    expect(render(handMadeReport, terminal(80, { unicode: false }))).toContain('UP BREAKOUT');
  });

  it('does not wrap in a pipe', () => {
    const lines = linesOf(render(handMadeReport, pipe));
    expect(lines[1]).toMatch(/^ {2}Small caps led .* a breakout needs \+0\.20\.$/);
    expect(lines.filter((line) => line.startsWith('  Record'))).toHaveLength(1);
  });

  it('names the sample on the first line alone, without the age of its data', () => {
    const lines = linesOf(render({ ...reportOf['no-rotation'], sample: true }, terminal(80)));
    expect(lines[0]).toBe('SYNTHETIC SAMPLE, not the market. Real data: rotation data fetch --into ~/prices');
    expect(lines[1]).toMatch(/^□ NO ROTATION/);
    expect(lines.join('\n')).not.toMatch(/OLD|then|closed since|At these prices/);
  });

  it('gives the reasons and no signals where there is no verdict', () => {
    const text = render(reportOf['insufficient-data'], terminal(80));
    expect(text).toContain('? INSUFFICIENT DATA on 2026-01-08\n');
    expect(text).toMatch(/No verdict: the last common session is 2026-01-08,.*;\s+the S&P 500 has\s+repeated/s);
    expect(text).not.toMatch(/breakout: may last|Changes|Record|Rules/);
    expect(text).toContain('  Prices   S&P 6,921.46');
  });

  it('ends with one line end', () => {
    for (const verbose of [false, true]) expect(render(handMadeReport, terminal(80, { verbose }))).toMatch(/[^\n]\n$/);
  });
});
