import { expect, test } from 'vitest';
import { price } from '../../src/words/price.ts';

test.each([
  [250.1999969482422, '250.2'],
  [6921.46, '6921.46'],
  [23480.02, '23,480.02'],
  [4900000, '4,900,000'],
])('%d is written %s', (close, written) => expect(price(close)).toBe(written));
