import { describe, expect, it } from 'vitest';
import { labelledLines } from '../../../../src/render/screen/layout/labelled.ts';
import { pipe, terminal } from '../../../helpers/reports/places.ts';

const long = 'a text of so many words that even at sixty columns it takes two lines';

describe('labelledLines', () => {
  it('continues under the text and colours each line by itself', () => {
    const colour = (line: string) => `<${line}>`;
    expect(labelledLines({ label: 'Data', texts: [long], colour }, terminal(60))).toEqual([
      '  Data     <a text of so many words that even at sixty>',
      '           <columns it takes two lines>',
    ]);
  });

  it('begins a line with each text', () => {
    expect(labelledLines({ label: 'Data', texts: ['one', 'two'] }, terminal(60))).toEqual([
      '  Data     one',
      '           two',
    ]);
  });

  it('stands over its texts below 60 columns', () => {
    expect(
      labelledLines({ label: 'Data', texts: ['a text that takes two'], command: 'rotation x' }, terminal(20)),
    ).toEqual(['  Data', '    a text that', '    takes two', '    run: rotation x']);
  });

  it('ends with the command, at the right where there is room, on a line of its own where there is none', () => {
    const words = { label: 'Data', texts: ['two words'], command: 'rotation x' };
    expect(labelledLines(words, terminal(60))).toEqual([`  Data     two words${' '.repeat(25)}run: rotation x`]);
    const wide = { ...words, texts: [long.slice(0, 40)] };
    expect(labelledLines(wide, terminal(60))).toEqual([
      `  Data     ${long.slice(0, 40)}`,
      `${' '.repeat(45)}run: rotation x`,
    ]);
    expect(labelledLines(words, pipe)).toEqual(['  Data     two words  run: rotation x']);
  });
});
