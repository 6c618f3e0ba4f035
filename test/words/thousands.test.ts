import { expect, test } from 'vitest';
import { thousands } from '../../src/words/thousands.ts';

test.each([
  ['999', '999'],
  ['1000', '1,000'],
  ['4900000', '4,900,000'],
  ['-6921.4612', '-6,921.4612'],
  ['0.0001', '0.0001'],
])('%s is written %s', (number, written) => expect(thousands(number)).toBe(written));
