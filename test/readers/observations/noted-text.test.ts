import { describe, expect, it } from 'vitest';
import { notedText } from '../../../src/readers/observations/noted-text.ts';
import { readObservations } from '../../../src/readers/observations/observations.ts';

const pair = { date: '2026-01-08', unit: 'ratio', basis: 'forward', provider: 'FactSet' };
const figures = [
  { ...pair, series: 'pe-small', value: '15' },
  { ...pair, series: 'pe-large', value: '22.0' },
];
const header = 'date,series,value,unit,basis,provider';
const lines = ['2026-01-08,pe-small,15,ratio,forward,FactSet', '2026-01-08,pe-large,22.0,ratio,forward,FactSet'];

describe('notedText', () => {
  it.each([
    ['nothing', '', `${header}\n${lines.join('\n')}\n`],
    ['a byte order mark alone', '\ufeff', `\ufeff${header}\n${lines.join('\n')}\n`],
    ['a header', `${header}\n`, `${header}\n${lines.join('\n')}\n`],
    ['a header without a line end', header, `${header}\n${lines.join('\n')}\n`],
    ['lines of Windows', `${header}\r\n`, `${header}\r\n${lines.join('\r\n')}\r\n`],
    ['empty lines at the end', `${header}\n\n\n`, `${header}\n\n\n${lines.join('\n')}\n`],
  ])('appends to %s', (_, before, after) => {
    expect(notedText(before, ',', figures)).toEqual({ text: after, lines });
  });

  it('fills the columns of the file in their order, and quotes what its delimiter would cut', () => {
    const before = '\ufeffProvider;"Value";url;SERIES;basis;unit;Date\r\n';
    const [figure] = figures;
    const { text } = notedText(before, ';', [{ ...pair, series: 'pe-small', value: '15', provider: 'A; "B"' }]);
    expect(text).toBe(`${before}"A; ""B""";15;;pe-small;forward;ratio;2026-01-08\r\n`);
    expect(figure?.series).toBe('pe-small');
  });

  it('changes a value where it stands, and no other character', async () => {
    const before = `\ufeff${header},note\r\n2026-01-08, pe-small ,"15",ratio,forward,FactSet,"a\r\nb, 15"\r\n\r\n${lines[1]},\r\n`;
    const rows = await readObservations(new TextEncoder().encode(before), 'f');
    const [row] = rows;
    if (!row) throw new Error('no row');
    expect(notedText(before, ',', [], [{ row, value: '15.4' }])).toEqual({
      text: before.replace('"15",', '15.4,'),
      lines: ['2026-01-08, pe-small ,15.4,ratio,forward,FactSet,"a\r\nb, 15"'],
    });
  });
});
