import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { rotation } from '../helpers/processes/rotation.ts';

const dist = new URL('../../dist/', import.meta.url);
const bundles = readdirSync(dist).filter((name) => name.endsWith('.cjs'));

it.each(bundles)('%s is ASCII, since the loader reads bundles as Latin-1', (name) => {
  const bytes = readFileSync(new URL(name, dist));
  expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
});

describe('the built program reads characters beyond ASCII as the sources do', () => {
  test.each([
    ['2025年1月2日', '2025年1月3日'],
    ['2025년 1월 2일', '2025년 1월 3일'],
    ['2 января 2025 г.', '3 января 2025 г.'],
    ['2. März 2025', '3. März 2025'],
  ])('%s', (first, second) => {
    const input = `Date,Close (€)\n"${first}",€5868.55\n"${second}",€5942.47\n`;
    const { status, out } = rotation(['data', 'import', '-'], { input });
    expect(status).toBe(0);
    expect(out).toMatch(/^date,close\n2025-0[13]-02,5868.55\n2025-0[13]-03,5942.47\n$/);
  });
});
