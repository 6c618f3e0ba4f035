/** Files of any size: random walks without meaning, the same each time. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const roles = ['large', 'small', 'growth'];
const lastDay = Date.UTC(2025, 11, 31) / 86_400_000;

/** Numbers in [-1, 1): mulberry32. */
function noise(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

const isoDay = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** One series as CSV, a row on each day up to the end of 2025: so far back there are more days than sessions. */
function series(rows, seed) {
  const random = noise(seed);
  let close = 100;
  const lines = Array.from({ length: rows }, (_, i) => {
    close *= 1 + 0.01 * random();
    return `${isoDay(lastDay - rows + 1 + i)},${close.toFixed(4)}\n`;
  });
  return `date,close\n${lines.join('')}`;
}

/** A folder with the three files of a market. */
export function market(folder, rows, seed = 1) {
  mkdirSync(folder, { recursive: true });
  for (const [i, role] of roles.entries()) writeFileSync(join(folder, `${role}.csv`), series(rows, 10 * seed + i));
  return folder;
}

/** A folder of so many markets. */
export function markets(folder, count, rows) {
  for (let i = 0; i < count; i++) market(join(folder, `market-${i}`), rows, i + 1);
  return folder;
}

/** A folder of files, none of them an index. */
export function folderOf(folder, count, rows) {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `stock-${i}.csv`), series(rows, i + 1));
  return folder;
}

/** A folder of parts of one series, each with the first five rows of the next. */
export function parts(folder, count, rows) {
  mkdirSync(folder, { recursive: true });
  const [head, ...lines] = series(count * rows, 1)
    .trimEnd()
    .split('\n');
  for (let i = 0; i < count; i++) {
    const part = lines.slice(i * rows, (i + 1) * rows + 5);
    writeFileSync(join(folder, `part-${String(i).padStart(5, '0')}.csv`), `${[head, ...part].join('\n')}\n`);
  }
  return folder;
}

/** A journal of so many bytes, made of one line under other days. */
export function journal(file, bytes, line) {
  writeFileSync(file, '');
  let [text, written] = ['', 0];
  for (let day = 7305; written < bytes; day = day < lastDay ? day + 1 : 7305) {
    const next = `${JSON.stringify({ ...line, session: isoDay(day), recordedAt: `${isoDay(day)}T22:00:00.000Z` })}\n`;
    text += next;
    written += next.length;
    if (text.length < 1 << 20 && written < bytes) continue;
    appendFileSync(file, text);
    text = '';
  }
  return file;
}
