import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { selectFields } from '../../src/render/fields.ts';
import { handMadeReport } from '../helpers/reports/hand-made-report.ts';

/** The error that a path meets. */
function refused(...paths: string[]): UserError {
  try {
    selectFields(handMadeReport, paths);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('selectFields', () => {
  test.each([
    [['ok'], { ok: true }],
    [['verdict.state'], { verdict: { state: 'breakout' } }],
    [
      ['verdict.state', 'verdict.since', 'asOf'],
      { verdict: { state: 'breakout', since: '2026-01-08' }, asOf: '2026-01-08' },
    ],
    [['market.small.close'], { market: { small: { close: 2603.91 } } }],
    [
      ['signals.score'],
      {
        signals: [
          { id: 'correlation', score: -0.25 },
          { id: 'first-five-days', score: 0.5 },
          { id: 'relative-strength', score: 0.8 },
          { id: 'valuation', score: 1 },
        ],
      },
    ],
    [
      ['inputs.rows', 'inputs.role'],
      {
        inputs: [
          { rows: 24621, role: 'large' },
          { rows: 9656, role: 'small' },
          { rows: 13847, role: 'growth' },
        ],
      },
    ],
    [['signals.valuation.score'], { signals: [{ id: 'valuation', score: 1 }] }],
    [
      ['signals.valuation.score', 'signals.correlation.value', 'signals.valuation.unit'],
      {
        signals: [
          { id: 'valuation', score: 1, unit: 'fraction' },
          { id: 'correlation', value: 0.879 },
        ],
      },
    ],
    [
      ['signals.id', 'signals.weight'],
      {
        signals: [
          { id: 'correlation', weight: 2 },
          { id: 'first-five-days', weight: 1 },
          { id: 'relative-strength', weight: 1 },
          { id: 'valuation', weight: 2 },
        ],
      },
    ],
    [['signals.correlation.evidence.band'], { signals: [{ id: 'correlation', evidence: { band: [0.76, 0.95] } }] }],
    [['verdict.state', 'verdict.state'], { verdict: { state: 'breakout' } }],
  ])('%j', (paths, expected) => {
    expect(selectFields(handMadeReport, paths)).toEqual(expected);
  });

  it('keeps a whole section, whichever of the two paths comes first', () => {
    const { gate } = handMadeReport;
    expect(selectFields(handMadeReport, ['gate', 'gate.on'])).toEqual({ gate });
    expect(selectFields(handMadeReport, ['gate.on', 'gate'])).toEqual({ gate });
  });

  it('takes what lies below an unknown part as unknown: tomorrow it may be there', () => {
    expect(selectFields(handMadeReport, ['gate.opening.small'])).toEqual({ gate: { opening: null } });
    expect(selectFields({ ...handMadeReport, warnings: [] }, ['warnings.code'])).toEqual({ warnings: [] });
  });

  it('returns parts of the report unchanged', () => {
    const before = JSON.stringify(handMadeReport);
    selectFields(handMadeReport, ['signals.score', 'signals.valuation.weight', 'verdict', 'verdict.state']);
    expect(JSON.stringify(handMadeReport)).toBe(before);
  });

  test.each([
    ['nonsense', 'known here: schemaVersion, program, ok,'],
    ['verdict.stat', 'known here: state, reasons, since,'],
    ['signals.bogus', 'known here: correlation, first-five-days, relative-strength, valuation, id, title,'],
    ['verdict.state.x', 'nothing lies below it'],
    ['', 'known here: schemaVersion'],
  ])('"%s" is refused with what there is', (path, hint) => {
    const { message, details } = refused(path);
    expect(message).toBe(`--fields: there is no "${path}"`);
    expect(details).toMatchObject({ code: 'unknown-field', status: 2 });
    expect(details.hint?.startsWith(hint)).toBe(true);
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'verdict.__proto__',
    'signals.__proto__',
    'signals.constructor',
    'signals.length',
    'inputs.0',
  ])('"%s" is no field, although every object has one', (path) => {
    expect(refused(path).details.code).toBe('unknown-field');
  });

  it('shows what a terminal might obey in a path', () => {
    expect(refused('\u001b[31mstate').message).toBe('--fields: there is no "\\x1b[31mstate"');
  });
});
