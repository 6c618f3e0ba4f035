import { expect, test } from 'vitest';
import { generatedAt, momentOf } from '../../src/input/generated-at.ts';
import { fakeIo } from '../helpers/processes/fake-io.ts';

test.each([
  [{}, '2026-01-30T21:30:00.000Z'],
  [{ SOURCE_DATE_EPOCH: '0' }, '1970-01-01T00:00:00.000Z'],
  [{ SOURCE_DATE_EPOCH: '1767906000' }, '2026-01-08T21:00:00.000Z'],
  [{ SOURCE_DATE_EPOCH: '' }, '2026-01-30T21:30:00.000Z'],
  [{ SOURCE_DATE_EPOCH: 'soon' }, '2026-01-30T21:30:00.000Z'],
  [{ SOURCE_DATE_EPOCH: '-1' }, '2026-01-30T21:30:00.000Z'],
  [{ SOURCE_DATE_EPOCH: '999999999999' }, '2026-01-30T21:30:00.000Z'],
])('with %j the moment of the run is %s', (env, instant) => {
  const { io } = fakeIo([], { env });
  expect(generatedAt(io)).toBe(instant);
  expect(momentOf(io)).toBe(Date.parse(instant));
});
