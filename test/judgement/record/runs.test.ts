import { expect, test } from 'vitest';
import { codedRuns, runsByCode, runsOf } from '../../../src/judgement/record/runs.ts';

const codes = Uint8Array.of(0, 0, 4, 4, 2, 4);

test('runs of equal codes, each from its first row to before its end', () => {
  expect(codedRuns(codes)).toEqual({
    starts: Int32Array.of(0, 2, 4, 5),
    ends: Int32Array.of(2, 4, 5, 6),
    codes: Uint8Array.of(0, 4, 2, 4),
  });
  expect(codedRuns(new Uint8Array(0)).starts.length).toBe(0);
});

test('the runs of one code, cut where the known rows end', () => {
  const byCode = runsByCode(codedRuns(codes), 5);
  expect(runsOf(byCode, 4, 6)).toEqual({ starts: Int32Array.of(2, 5), ends: Int32Array.of(4, 6) });
  expect(runsOf(byCode, 4, 3)).toEqual({ starts: Int32Array.of(2), ends: Int32Array.of(3) });
  expect(runsOf(byCode, 4, 2).starts.length).toBe(0);
  expect(byCode[0]).toEqual({ starts: Int32Array.of(0), ends: Int32Array.of(2) });
  expect(runsOf(byCode, 1, 6)).toEqual({ starts: new Int32Array(), ends: new Int32Array() });
});

test('codes beyond those that are counted have no runs', () => {
  const byCode = runsByCode(codedRuns(codes), 3);
  expect(byCode).toHaveLength(3);
  expect(byCode[2]).toEqual({ starts: Int32Array.of(4), ends: Int32Array.of(5) });
  expect(runsOf(byCode, 4, 6)).toEqual({ starts: new Int32Array(), ends: new Int32Array() });
});
