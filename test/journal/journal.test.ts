import { describe, expect, it, test } from 'vitest';
import { openJournal, UnfinishedLine } from '../../src/journal/journal.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { failingFiles, Killed } from '../helpers/processes/failing-files.ts';

const path = 'j.ndjson';
const line = (n: number) => `{"schemaVersion":2,"n":${n}}\n`;
const holding = (text: string) => {
  const disk = failingFiles();
  disk.set(path, text);
  return disk;
};
const opened = (text: string) => {
  const disk = holding(text);
  return { disk, journal: openJournal(disk.files, path) };
};

describe('a journal', () => {
  it('is made with its first line, and grows by one line each time', () => {
    const { files, texts } = failingFiles();
    for (const n of [1, 2, 3]) openJournal(files, path).append({ n });
    expect(texts()).toEqual({ [path]: line(1) + line(2) + line(3) });
  });

  it('yields its valid lines, newest first', () => {
    const { journal } = opened(`${line(1)}garbage\n\n[]\n${line(2)}`);
    expect([...journal.newestFirst()]).toEqual([
      { schemaVersion: 2, n: 2 },
      { schemaVersion: 2, n: 1 },
    ]);
    expect(journal.notices).toEqual([]);
  });

  it('sets a last line aside that was cut off, every byte of it, and says so', () => {
    const torn = '{"schemaVersion":2,"n":';
    const { disk, journal } = opened(`${line(1)}${torn}`);
    expect(journal.notices).toEqual([`the last line of "${path}" was cut off and is set aside in "${path}.torn-1"`]);
    journal.append({ n: 3 });
    expect(disk.texts()).toEqual({ [path]: line(1) + line(3), [`${path}.torn-1`]: torn });
  });

  it('writes over nothing that was set aside before', () => {
    const disk = holding(`${line(1)}{"b`);
    disk.set(`${path}.torn-1`, '{"a');
    openJournal(disk.files, path);
    expect(disk.texts()).toEqual({ [path]: line(1), [`${path}.torn-1`]: '{"a', [`${path}.torn-2`]: '{"b' });
  });

  it('keeps a last line that lacks only its end', () => {
    const { disk, journal } = opened(line(1) + line(2).trimEnd());
    expect(journal.notices).toEqual([`the last line of "${path}" had no line end: added`]);
    expect([...journal.newestFirst()].map(({ n }) => n)).toEqual([2, 1]);
    journal.append({ n: 3 });
    expect(disk.texts()).toEqual({ [path]: line(1) + line(2) + line(3) });
  });

  it('starts a new line if its first line was cut off', () => {
    for (const torn of ['{', '{"schemaVersion":', '{"schemaVersion":2,"n"']) {
      const { disk, journal } = opened(torn);
      journal.append({ n: 1 });
      expect(disk.texts()).toEqual({ [path]: line(1), [`${path}.torn-1`]: torn });
    }
  });

  test.each([
    'date,close\n2026-01-08,2603.91\n',
    'notes',
    '{\n  "schemaVersion": 1\n}\n',
    '\n',
    '{"other":1}\n',
    'null\n',
  ])('is never made of another file: %j is left as it is', (text) => {
    const disk = holding(text);
    expect(() => openJournal(disk.files, path)).toThrow(`"${path}" is not a journal of rotation`);
    expect(disk.texts()).toEqual({ [path]: text });
  });

  test.each(['', '{"schemaVersion":3,"x', 'garbage\n'])(
    'of a newer program is refused and left as it is, with %j after its last line',
    (rest) => {
      const text = `${line(1)}{"schemaVersion":3,"n":2}\n${rest}`;
      const disk = holding(text);
      expect(() => openJournal(disk.files, path)).toThrow(
        `"${path}" was written by a newer rotation: its lines are of version 3, 2 is known`,
      );
      expect(disk.texts()).toEqual({ [path]: text });
    },
  );
});

test.each([
  ['whole', line(1), 1],
  ['without its end', line(1).trimEnd(), 2],
])('a line that did not fit is taken off again: last line %s', (_, before, append) => {
  const disk = holding(before);
  disk.breakAt(append, 'once');
  expect(() => openJournal(disk.files, path).append({ n: 2 })).toThrow('ENOSPC');
  expect(disk.texts()).toEqual({ [path]: line(1) });
});

it('whose first line did not fit is not there afterwards', () => {
  const disk = failingFiles();
  disk.breakAt(1, 'once');
  expect(() => openJournal(disk.files, path).append({ n: 1 })).toThrow('ENOSPC');
  expect(disk.texts()).toEqual({});
});

test.each([
  ['new', ''],
  ['whole', line(1)],
])('a line that can neither be written nor taken off again is no clean failure: %s', (_, before) => {
  const disk = failingFiles();
  if (before !== '') disk.set(path, before);
  disk.breakAt(1, 'full');
  let thrown: unknown;
  try {
    openJournal(disk.files, path).append({ n: 2 });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UnfinishedLine);
  expect(thrown).toMatchObject({
    message: 'the line could not be written, nor what was written of it be removed',
    cause: { code: 'ENOSPC' },
  });
});

describe('a journal that an editor on Windows has saved', () => {
  const saved = (line(1) + line(2)).replaceAll('\n', '\r\n');

  test.each(['', '\ufeff'])('is read and goes on: beginning %j', (mark) => {
    const { disk, journal } = opened(mark + saved);
    expect([...journal.newestFirst()].map(({ n }) => n)).toEqual([2, 1]);
    expect(journal.notices).toEqual([]);
    journal.append({ n: 3 });
    expect(disk.bytes(path)).toEqual(new TextEncoder().encode(mark + saved + line(3)));
    const numbers: number[] = [];
    expect(readJournal(disk.bytes(path), path, (_, number) => numbers.push(number))).toEqual([]);
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('and whose last line feed is lost gets it again', () => {
    const { disk, journal } = opened(saved.slice(0, -1));
    expect(journal.notices).toEqual([`the last line of "${path}" had no line end: added`]);
    journal.append({ n: 3 });
    expect(disk.texts()).toEqual({ [path]: saved + line(3) });
  });
});

describe('a line that was cut off', () => {
  const torn = '{"schemaVersion":2,"n":';

  it('and set aside by a run which died before it could shorten the journal is not set aside twice', () => {
    const disk = holding(line(1) + torn);
    disk.set(`${path}.torn-1`, '{"a');
    disk.set(`${path}.torn-2`, torn);
    const { notices } = openJournal(disk.files, path);
    expect(notices).toEqual([`the last line of "${path}" was cut off and is set aside in "${path}.torn-2"`]);
    expect(disk.texts()).toEqual({ [path]: line(1), [`${path}.torn-1`]: '{"a', [`${path}.torn-2`]: torn });
  });

  test.each([torn.slice(0, -1), `${torn}1`, torn.replace('n', 'm')])('is set aside beside another one, %j', (other) => {
    const disk = holding(line(1) + torn);
    disk.set(`${path}.torn-1`, other);
    openJournal(disk.files, path);
    expect(disk.texts()).toEqual({ [path]: line(1), [`${path}.torn-1`]: other, [`${path}.torn-2`]: torn });
  });

  it('keeps its bytes, of which some may be no text', () => {
    const disk = failingFiles();
    const bytes = Uint8Array.from([...new TextEncoder().encode(`${line(1)}{"schemaVersion":2,"n":"`), 0xc3]);
    disk.set(path, bytes);
    openJournal(disk.files, path);
    expect(disk.bytes(`${path}.torn-1`)).toEqual(bytes.subarray(line(1).length));
  });
});

describe('whatever call goes wrong', () => {
  const beginnings = { none: '', whole: line(1), torn: `${line(1)}{"sche`, unended: line(1).trimEnd() };

  for (const [name, before] of Object.entries(beginnings)) {
    for (const way of ['full', 'once', 'kill', 'half'] as const) {
      test(`nothing recorded is lost and the next run succeeds: ${name}, ${way}`, () => {
        let broken = 0;
        for (let call = 1; ; call++) {
          const disk = failingFiles();
          if (before !== '') disk.set(path, before);
          disk.breakAt(call, way);
          let isRecorded = true;
          try {
            openJournal(disk.files, path).append({ n: 2 });
          } catch (error) {
            isRecorded = false;
            broken++;
            const first = error instanceof UnfinishedLine ? error.cause : error;
            expect(first instanceof Killed || (first as { code?: string }).code === 'ENOSPC').toBe(true);
          }
          disk.restart();
          openJournal(disk.files, path).append({ n: 3 });
          const lines = [...openJournal(disk.files, path).newestFirst()].map(({ n }) => n).reverse();
          const old = before === '' ? [] : [1];
          expect(lines, `call ${call}`).toEqual(isRecorded ? [...old, 2, 3] : [...old, 3]);
          expect(
            disk
              .texts()
              [path]?.split('\n')
              .slice(0, -1)
              .every((text) => JSON.parse(text).schemaVersion === 2),
          ).toBe(true);
          if (isRecorded) break;
        }
        expect(broken).toBeGreaterThan(0);
      });
    }
  }
});

describe('a journal of any length', () => {
  /** One of 8 MB; what is read of it is counted. */
  function long() {
    const fill = 'x'.repeat(2000);
    const text = Array.from({ length: 4000 }, (_, n) => `{"schemaVersion":2,"n":${n},"fill":"${fill}"}\n`).join('');
    const disk = holding(text);
    let read = 0;
    const files = {
      ...disk.files,
      read(path: string, from: number, to: number) {
        const bytes = disk.files.read(path, from, to);
        read += bytes.length;
        return bytes;
      },
    };
    return { files, size: text.length, read: () => read };
  }

  it('is read at its beginning and its end only', () => {
    const { files, read } = long();
    const journal = openJournal(files, path);
    const [newest] = journal.newestFirst();
    expect(newest?.n).toBe(3999);
    expect(read()).toBeLessThan(4 * 65_536);
  });

  it('yields every line, for those who look further back', () => {
    const { files } = long();
    const numbers = [...openJournal(files, path).newestFirst()].map(({ n }) => n);
    expect(numbers).toEqual(Array.from({ length: 4000 }, (_, i) => 3999 - i));
  });

  it('yields what was there when it was opened, not what was appended since', () => {
    const { journal } = opened(line(1));
    journal.append({ n: 2 });
    expect([...journal.newestFirst()].map(({ n }) => n)).toEqual([1]);
  });

  it('is told from a long file without line ends, which is not read whole', () => {
    const { files } = failingFiles();
    let read = 0;
    const endless = {
      ...files,
      size: () => 1e12,
      read(_: string, from: number, to: number) {
        read += to - from;
        return new Uint8Array(to - from);
      },
    };
    expect(() => openJournal(endless, path)).toThrow('is not a journal of rotation');
    expect(read).toBeLessThan(1 << 15);
  });
});
