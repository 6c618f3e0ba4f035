import { describe, expect, it } from 'vitest';
import { recordLines } from '../../../../src/render/screen/check/record.ts';
import { verboseLines } from '../../../../src/render/screen/check/verbose.ts';
import { handMadeReport, note, reportWith } from '../../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../../helpers/reports/hand-made-states.ts';
import { pipe, terminal } from '../../../helpers/reports/places.ts';

const text = (report: typeof handMadeReport) => verboseLines(report, pipe).join('\n');

describe('verboseLines', () => {
  it('opens the limits of the confidence, what would turn it, the variants and the data', () => {
    expect(verboseLines(handMadeReport, terminal(80))).toEqual([
      'Why the confidence is not higher',
      '  what followed such verdicts is within chance',
      '  prices alone are undecided',
      '  the signals disagree',
      '',
      ...recordLines(handMadeReport, terminal(80)),
      'Published                         Your data',
      '  correlation 0.86                0.879                            does not hold',
      '  first five days of 2026 up      +1.11%                           holds',
      '  In all 17 hold, 5 do not, 3 inconclusive, 26 not checked: rotation claims',
      '',
      'What would change it at the next close, all else unchanged',
      '  To undecided if the P/E discount, now 31.8%, falls below 8.1%.',
      '  The rotation ends after 5 closes in a row with the 21-day lead below its',
      '    median in five years: first, Russell below 2,557.31 (-1.8%), S&P unchanged.',
      '',
      'Rule variants: 8 of 9 agree',
      '  without valuation: undecided',
      '  the same: correlation over 63 in 0.76-0.95; without relative strength',
      '  On prices alone: undecided (+0.199)',
      '',
      'Data',
      '  9,656 common sessions, 1987-09-10 to 2026-01-08, none missing (NYSE',
      '    calendar)',
      '  S&P 500: spx.csv (yfinance, column close), 24,621 rows from 1927-12-30 to',
      '    2026-01-08',
      '  Russell 2000: rut.csv (yahoo, column Close), 9,656 rows from 1987-09-10 to',
      '    2026-01-08',
      '  Nasdaq Composite: ixic.csv (yfinance, column close), 13,847 rows from',
      '    1971-02-05 to 2026-01-08',
    ]);
  });

  it('keeps the longest figure of a claim apart from its status', () => {
    const { claims } = handMadeReport;
    const found = '13.0% (Bank of America 2025-12-31, large caps), 14.0% (Goldman Sachs 2025-12-31, S&P 500)';
    const relevant = (claims?.relevant ?? []).map((claim) => ({ ...claim, found }));
    const report = { ...handMadeReport, claims: claims && { ...claims, relevant } };
    expect(text(report)).toContain(`${found}  does not hold\n`);
  });

  it('says why a signal is not counted and how to supply its data', () => {
    expect(text(reportOf.undecided)).toContain(
      'Signals not counted today\n  no data   valuation         no forward P/E; run: rotation data note; or add --pe-large N --pe-small N, or --inputs FILE\n',
    );
  });

  it('does not repeat what opens a rotation, which the first screen says', () => {
    expect(text(reportOf['no-rotation'])).not.toContain('all else unchanged');
  });

  it('has no turning points without a verdict', () => {
    expect(text(reportOf['insufficient-data'])).not.toContain('What would change it');
    expect(text(reportOf['insufficient-data'])).not.toContain('Rule variants');
  });

  it('prints warnings and notes with their files', () => {
    const report = reportWith({
      warnings: [note('unfinished-bar', '2026-01-08 is not over in New York: its row is left out', 'rut.csv')],
      notes: [note('passed-over', 'passed over: it is a proxy', 'iwm.csv')],
    });
    expect(text(report)).toContain('  warning: rut.csv: 2026-01-08 is not over in New York: its row is left out');
    expect(text(report)).toContain('  iwm.csv: passed over: it is a proxy');
  });

  it('makes terminal controls in the names of files and columns visible', () => {
    const [first, ...others] = handMadeReport.inputs;
    if (!first) throw new Error('the report has inputs');
    const report = reportWith({ inputs: [{ ...first, file: 'a\u001b[31m.csv', column: 'cl\u202eose' }, ...others] });
    expect(text(report)).toContain('S&P 500: a\\x1b[31m.csv (yfinance, column cl\\u202eose)');
    expect(text(report)).not.toContain('\u001b');
  });
});
