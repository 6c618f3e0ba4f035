import { describe, expect, it } from 'vitest';
import { indexSeries } from '../../src/input/index-series.ts';
import { fakeIo } from '../helpers/processes/fake-io.ts';

async function found(name: string, text: string | Uint8Array) {
  const { candidates, skipped: passed } = await indexSeries(fakeIo([], { files: { [name]: text } }).io, name);
  return {
    candidates: candidates.map(({ index, content: part }) => [index.name, ...part.series.closes]),
    passed: passed.map(({ why, error, named }) => [why, error?.details.code, named?.name]),
  };
}

describe('the series in a file of a folder', () => {
  it('are all that its columns name', async () => {
    const text = 'date,^RUT,^GSPC,QQQ,VIX\n2025-01-02,1,2,3,4\n2025-01-03,1.5,2.5,3.5,4.5\n';
    expect(await found('d/all.csv', text)).toEqual({
      candidates: [
        ['S&P 500', 2, 2.5],
        ['Russell 2000', 1, 1.5],
        ['QQQ fund', 3, 3.5],
      ],
      passed: [],
    });
  });

  it.each(['latin1', 'utf16le'] as const)('are all that its columns name in %s too', async (encoding) => {
    const rows = Array.from({ length: 28 }, (_, i) => `2025-01-${String(i + 1).padStart(2, '0')},1,2,3\n`).join('');
    const mark = encoding === 'utf16le' ? '\ufeff' : '';
    const { candidates, passed } = await found(
      'd/all.csv',
      Buffer.from(`${mark}Date,RUT,SPX,Höchst\n${rows}`, encoding),
    );
    expect(candidates.map(([name, close]) => [name, close])).toEqual([
      ['S&P 500', 2],
      ['Russell 2000', 1],
    ]);
    expect(passed).toEqual([]);
  });

  it('are all whose rows it has', async () => {
    const text = 'date,symbol,close\n2025-01-02,SPX,2\n2025-01-02,RUT,1\n2025-01-03,SPX,2.5\n2025-01-03,RUT,1.5\n';
    expect((await found('d/all.csv', text)).candidates).toEqual([
      ['S&P 500', 2, 2.5],
      ['Russell 2000', 1, 1.5],
    ]);
  });

  it('that cannot be read leave the others', async () => {
    const text = 'date,RUT,SPX\n2025-01-02,x,2\n2025-01-03,1.5,2.5\n';
    expect(await found('d/all.csv', text)).toEqual({
      candidates: [['S&P 500', 2, 2.5]],
      passed: [['line 2, column "RUT": "x" is not a number', 'not-a-number', 'Russell 2000']],
    });
  });

  it('are not looked for if several columns could be one', async () => {
    expect(await found('d/all.csv', 'date,price,value\n2025-01-02,1,2\n')).toEqual({
      candidates: [],
      passed: [['line 1: which column is the close? There are "price", "value"', 'which-column', undefined]],
    });
  });
});
