import { centre } from './centre';
import { at, Doubles } from '../columns';
import { release, room } from '../room';

/** Mean of a column, by the steps of `stats/moments.ts`, one by one. */
export function mean(x: Doubles, n: i32): f64 {
  const deviations = room((<usize>n) << 3);
  const result = centre(x, 0, n, deviations);
  release(deviations);
  return result;
}

/** Sum of the squared deviations from the mean, by the steps of `stats/moments.ts`, one by one. */
export function squares(x: Doubles, n: i32): f64 {
  const deviations = room((<usize>n) << 3);
  centre(x, 0, n, deviations);
  let sum: f64 = 0;
  let lost: f64 = 0;
  for (let i = 0; i < n; i++) {
    const deviation = at(deviations, i);
    const value = deviation * deviation;
    const next = sum + value;
    lost += abs(sum) >= abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  release(deviations);
  return sum + lost;
}
