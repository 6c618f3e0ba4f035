import { expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { refuseSecondReader } from '../../src/input/standard-input.ts';

it('may be named once', () => {
  expect(() => refuseSecondReader([])).not.toThrow();
  expect(() => refuseSecondReader(['a.csv', '-', 'a.csv'])).not.toThrow();
  expect(() => refuseSecondReader(['-', 'a.csv', '-'])).toThrow(UserError);
});
