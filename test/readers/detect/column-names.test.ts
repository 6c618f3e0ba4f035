import { expect, it } from 'vitest';
import { isDateName } from '../../../src/readers/detect/column-names.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';

it('a long name is normalised once, however many names other files had', () => {
  for (let i = 0; i < 1500; i++) isDateName(`name ${i}`);
  const name = 'Price of one '.repeat(2000);
  const begin = cpuTime();
  for (let i = 0; i < 3000; i++) isDateName(name);
  expect(cpuTime() - begin).toBeLessThan(1000);
});
